using Pactwatch.Ledger;
using Pactwatch.Web.Components;

namespace Pactwatch.Web;

/// <summary>
/// Writes a ledger as one self-contained HTML page: it loads nothing, needs no script and no network, and the
/// same ledger gives the same bytes. Every word of a report on it is text, never markup.
/// </summary>
public static class DossierRenderer
{
    /// <param name="protectedReports">How many reports were withheld from the ledger; the page tells the number.</param>
    /// <param name="version">Of the program that made it, or null.</param>
    public static string Render(SourcedLedger ledger, int protectedReports = 0, string? version = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return PageRenderer.Render<DossierPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(DossierPage.Ledger)] = ledger,
            [nameof(DossierPage.ProtectedReports)] = protectedReports,
            [nameof(DossierPage.Version)] = version,
        }).GetAwaiter().GetResult();
    }
}
