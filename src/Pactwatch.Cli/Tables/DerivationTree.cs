using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Cli.Tables;

/// <summary>Who took it from whom as a tree of lines: each original with the reports that rest on it below. A report that rests on several stands below each.</summary>
internal sealed class DerivationTree(SourcedLedger ledger)
{
    private readonly ILookup<ReportId, DerivationLink> takers = ledger.Derivations.Where(link => link.From is not null && link.From != link.Report).ToLookup(link => link.From!.Value);

    public IEnumerable<string> Lines()
    {
        var linked = ledger.Derivations.Select(link => link.Report).ToHashSet();
        // Reports that rest on each other have no first one: all that no root leads to are roots themselves.
        var reached = new HashSet<ReportId>();
        foreach (var report in ledger.Reports.Where(report => takers.Contains(report.Id) && !linked.Contains(report.Id)))
        {
            foreach (var line in Of(report, reached)) yield return line;
        }

        foreach (var origin in ledger.Derivations.Where(link => link.From is null).GroupBy(link => link.Origin, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            yield return $"{origin.Key} (original not held)";
            foreach (var line in Below([.. origin], "", [], reached)) yield return line;
        }

        foreach (var report in ledger.Reports.Where(report => takers.Contains(report.Id) && !reached.Contains(report.Id)))
        {
            foreach (var line in Of(report, reached)) yield return line;
        }
    }

    private IEnumerable<string> Of(LedgerReport report, HashSet<ReportId> reached)
    {
        reached.Add(report.Id);
        return Below([.. takers[report.Id]], "", [report.Id], reached).Prepend($"{LedgerText.Name(report.Report)}, {LedgerText.Published(report.Published)}");
    }

    private IEnumerable<string> Below(DerivationLink[] links, string indent, HashSet<ReportId> passed, HashSet<ReportId> reached)
    {
        for (var at = 0; at < links.Length; at++)
        {
            var (link, isLast) = (links[at], at == links.Length - 1);
            var held = ledger.Report(link.Report);
            reached.Add(link.Report);
            yield return $"{indent}{(isLast ? "└─" : "├─")} {link.Degree.Word()}, by {link.How.Word()}: {LedgerText.Name(held.Report)}, {LedgerText.Published(held.Published)}";
            if (!passed.Add(link.Report)) continue;
            foreach (var line in Below([.. takers[link.Report]], indent + (isLast ? "   " : "│  "), passed, reached)) yield return line;
            passed.Remove(link.Report);
        }
    }
}
