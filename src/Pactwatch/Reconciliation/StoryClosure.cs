using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation;

/// <summary>
/// Which reports an accord rests on: those that it is made of, what they were taken from however far back, what was taken back
/// of these, and whatever shows when one of them was written. An original is looked for among these alone: a report that an agency
/// wrote of another agreement stands behind nothing here.
/// </summary>
internal sealed class StoryClosure
{
    private readonly ILookup<ReportId, DerivationLink> links;
    private readonly ImmutableArray<Retraction> retractions;
    private readonly ILookup<ReportId, int> retractionsByReport;

    public StoryClosure(ImmutableArray<DerivationLink> links, ImmutableArray<Retraction> retractions)
    {
        this.links = links.ToLookup(link => link.Report);
        this.retractions = retractions;
        retractionsByReport = retractions.SelectMany((retraction, at) => Touched(retraction).Select(report => (report, at))).ToLookup(pair => pair.report, pair => pair.at);
    }

    /// <summary>The reports and all that they rest on, in the order of ids.</summary>
    public ImmutableSortedSet<ReportId> Of(IEnumerable<ReportId> told)
    {
        var found = ImmutableSortedSet.CreateBuilder<ReportId>();
        var open = new Stack<ReportId>(told);
        while (open.TryPop(out var report))
        {
            if (!found.Add(report)) continue;
            foreach (var link in links[report])
            {
                if (link.From is { } from) open.Push(from);
            }

            foreach (var retraction in retractionsByReport[report].Select(at => retractions[at]))
            {
                open.Push(retraction.Notice);
                foreach (var old in retraction.Reports) open.Push(old);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>What these were taken from, in the order of the set's links.</summary>
    public ImmutableArray<DerivationLink> LinksOf(IEnumerable<ReportId> reports) => [.. reports.SelectMany(report => links[report])];

    /// <summary>What was taken back of these, in the order of the set's retractions.</summary>
    public ImmutableArray<Retraction> RetractionsOf(IEnumerable<ReportId> reports) => [.. reports.SelectMany(report => retractionsByReport[report]).Distinct().Order().Select(at => retractions[at])];

    private static IEnumerable<ReportId> Touched(Retraction retraction) => retraction.Reports.Concat(retraction.Copies).Append(retraction.Notice).Distinct();
}
