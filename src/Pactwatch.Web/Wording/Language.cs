using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Web.Wording;

/// <summary>Which words on a page are in another language than the page itself.</summary>
internal static class Language
{
    private const string OfThePage = "en";

    /// <summary>The report's language where it isn't the page's; null where it is, or isn't known.</summary>
    public static string? Unlike(LedgerReport held) => Unlike(held.Report);

    /// <summary>The same of a report that need not be in the ledger.</summary>
    public static string? Unlike(Report report) => report.Reading.Language is { Length: > 0 } language && language != OfThePage ? language : null;
}
