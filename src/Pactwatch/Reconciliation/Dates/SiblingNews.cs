using System.Collections.Immutable;
using NodaTime.Text;
using Pactwatch.Extraction;
using Pactwatch.Extraction.Utterances;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Dates;

/// <summary>
/// Which reports tell the same news: one was taken from the other, they carry the same words of a speaker, or they
/// tell two of the same undertakings with the same dates.
/// </summary>
public sealed class SiblingNews
{
    /// <summary>One dated undertaking can be repeated for years; two together are one piece of news.</summary>
    private const int SharedUndertakings = 2;

    private readonly Dictionary<ReportId, ImmutableSortedSet<ReportId>> siblings;
    private readonly Dictionary<ReportId, ReportId> originals;

    public SiblingNews(IReadOnlyList<ReportClaims> reports, ImmutableArray<DerivationLink> derivations)
    {
        var links = new Dictionary<(ReportId, ReportId), int>();
        foreach (var link in derivations.Where(link => link.From is not null)) Add(links, link.Report, link.From!.Value, SharedUndertakings);
        originals = derivations.Where(link => link is { From: not null, Degree: DerivationDegree.Wholly }).GroupBy(link => link.Report).ToDictionary(group => group.Key, group => group.First().From!.Value);
        Collect(links, reports, report => UtteranceRuns.Of(report), SharedUndertakings);
        Collect(links, reports, DatedUndertakings, 1);
        var held = reports.Select(report => report.Report.Id).ToHashSet();
        siblings = links
            .Where(link => link.Value >= SharedUndertakings && held.Contains(link.Key.Item1) && held.Contains(link.Key.Item2))
            .SelectMany(link => new[] { (link.Key.Item1, link.Key.Item2), (link.Key.Item2, link.Key.Item1) })
            .GroupBy(pair => pair.Item1)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.Item2).ToImmutableSortedSet());
    }

    public ImmutableSortedSet<ReportId> Of(ReportId report) => siblings.GetValueOrDefault(report, []);

    /// <summary>The held report that this one was taken from as a whole, or null.</summary>
    public ReportId? OriginalOf(ReportId report) => originals.TryGetValue(report, out var original) ? original : null;

    /// <summary>The report's siblings and, where it is a copy of a held report, those of the original: what bears the original's day out speaks of the copy's.</summary>
    public ImmutableSortedSet<ReportId> OfNews(ReportId report) =>
        originals.TryGetValue(report, out var original) ? Of(report).Union(Of(original)).Remove(report) : Of(report);

    /// <summary>Keys that many reports share link each of them with the next few only: never quadratic in reports.</summary>
    private const int Neighbours = 16;

    private static void Collect(Dictionary<(ReportId, ReportId), int> links, IReadOnlyList<ReportClaims> reports, Func<ReportClaims, IEnumerable<string>> keysOf, int weight)
    {
        var byKey = new Dictionary<string, List<ReportId>>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            foreach (var key in keysOf(report).Distinct(StringComparer.Ordinal))
            {
                if (!byKey.TryGetValue(key, out var holders)) byKey[key] = holders = [];
                holders.Add(report.Report.Id);
            }
        }

        foreach (var holders in byKey.Values)
        {
            for (var at = 0; at < holders.Count; at++)
            {
                foreach (var other in holders.Skip(at + 1).Take(Neighbours)) Add(links, holders[at], other, weight);
            }
        }
    }

    private static void Add(Dictionary<(ReportId, ReportId), int> links, ReportId one, ReportId other, int weight)
    {
        if (one == other) return;
        var key = one < other ? (one, other) : (other, one);
        links[key] = links.GetValueOrDefault(key) + weight;
    }

    private static IEnumerable<string> DatedUndertakings(ReportClaims report) =>
        from claim in report.Undertakings
        where claim.Other is null && claim.Window?.Value.To is not null
        select $"{claim.Act} {LocalDatePattern.Iso.Format(claim.Window!.Value.Value.To!.Value)}";
}
