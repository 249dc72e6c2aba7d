using Pactwatch.Ledger;
using Pactwatch.Review;
using Pactwatch.Text;

namespace Pactwatch.Cli.Commands.Reviewing;

/// <summary>Finds a report of the ledger.</summary>
internal static class HeldReport
{
    /// <exception cref="RulingRefusedException">The ledger has none, or several.</exception>
    public static ReportId Find(SourcedLedger ledger, string words)
    {
        var meant = ledger.Reports.Where(report => report.Id.Value == words || report.Report.Sources.Contains(words, StringComparer.Ordinal)
            || (words.Length >= 4 && report.Id.Value.StartsWith(words, StringComparison.Ordinal))).Take(2).ToList();
        return meant.Count == 1 ? meant[0].Id : throw new RulingRefusedException(meant.Count == 0 ? $"The ledger has no report '{words}'; pactwatch reports lists them." : $"'{words}' means several reports; write more of the id.");
    }
}
