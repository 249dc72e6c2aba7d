using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Derivation.Tracing;

/// <summary>The mentions of one cell of the ledger; those of a whole agreement are thousands, so the first of each report is looked up.</summary>
internal sealed class Cell
{
    private readonly Dictionary<ReportId, (int At, Mention Mention)> firsts = [];

    public Cell(IReadOnlyCollection<Mention> mentions)
    {
        var at = 0;
        foreach (var mention in mentions) firsts.TryAdd(mention.Report, (at++, mention));
    }

    /// <summary>The first mention that stands in one of these reports; null where none does.</summary>
    public Mention? FirstIn(IEnumerable<ReportId> reports)
    {
        (int At, Mention Mention)? first = null;
        foreach (var report in reports)
        {
            if (firsts.TryGetValue(report, out var held) && !(first?.At <= held.At)) first = held;
        }

        return first?.Mention;
    }
}
