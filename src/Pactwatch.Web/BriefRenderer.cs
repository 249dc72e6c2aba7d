using Pactwatch.Publishing.Briefs;
using Pactwatch.Web.Components;

namespace Pactwatch.Web;

/// <summary>
/// Writes a brief as one self-contained HTML page in the look of the dossier: it loads nothing, needs no script, and the
/// same brief gives the same bytes. Every word of a report on it is text, never markup.
/// </summary>
public static class BriefRenderer
{
    /// <param name="version">Of the program that made it, or null.</param>
    public static string Render(Brief brief, string? version = null)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return PageRenderer.Render<BriefPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(BriefPage.Brief)] = brief,
            [nameof(BriefPage.Version)] = version,
        }).GetAwaiter().GetResult();
    }
}
