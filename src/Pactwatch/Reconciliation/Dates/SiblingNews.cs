using System.Collections.Immutable;
using System.Runtime.InteropServices;
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

    private static readonly Remembered<ReportClaims, string[]> DatedUndertakings = new(report => [.. ReadDated(report).Distinct(StringComparer.Ordinal)]);
    private static readonly Remembered<ReportClaims, string[]> Runs = new(report => [.. UtteranceRuns.Of(report).Distinct(StringComparer.Ordinal)]);

    private readonly Dictionary<ReportId, ReportId[]> siblings;
    private readonly Dictionary<ReportId, ReportId> originals;

    public SiblingNews(IReadOnlyList<ReportClaims> reports, ImmutableArray<DerivationLink> derivations)
    {
        originals = derivations.Where(link => link is { From: not null, Degree: DerivationDegree.Wholly }).GroupBy(link => link.Report).ToDictionary(group => group.Key, group => group.First().From!.Value);
        var ordered = reports.OrderBy(report => report.Report.Id).ToArray();
        var numbers = ordered.Select((report, at) => (report.Report.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        var links = new Dictionary<(int, int), int>();
        foreach (var link in derivations)
        {
            if (link.From is { } from && numbers.TryGetValue(link.Report, out var copy) && numbers.TryGetValue(from, out var original)) Add(links, copy, original, SharedUndertakings);
        }

        Collect(links, ordered, Runs.Of, SharedUndertakings);
        Collect(links, ordered, DatedUndertakings.Of, 1);
        siblings = links
            .Where(link => link.Value >= SharedUndertakings)
            .SelectMany(link => new[] { link.Key, (link.Key.Item2, link.Key.Item1) })
            .GroupBy(pair => pair.Item1, pair => pair.Item2)
            .ToDictionary(group => ordered[group.Key].Report.Id, group => group.Order().Select(at => ordered[at].Report.Id).ToArray());
    }

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyCollection<ReportId> Of(ReportId report) => siblings.GetValueOrDefault(report, []);

    /// <summary>The held report that this one was taken from as a whole, or null.</summary>
    public ReportId? OriginalOf(ReportId report) => originals.TryGetValue(report, out var original) ? original : null;

    /// <summary>The report's siblings and, where it is a copy of a held report, those of the original: what bears the original's day out speaks of the copy's.</summary>
    public IReadOnlyCollection<ReportId> OfNews(ReportId report) =>
        originals.TryGetValue(report, out var original) ? [.. Of(report).Union(Of(original)).Where(sibling => sibling != report).Order()] : Of(report);

    /// <summary>Keys that many reports share link each of them with the next few only: never quadratic in reports.</summary>
    private const int Neighbours = 16;

    private static void Collect(Dictionary<(int, int), int> links, ReportClaims[] reports, Func<ReportClaims, string[]> keysOf, int weight)
    {
        var byKey = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var at = 0; at < reports.Length; at++)
        {
            foreach (var key in keysOf(reports[at]))
            {
                if (!byKey.TryGetValue(key, out var holders)) byKey[key] = holders = [];
                holders.Add(at);
            }
        }

        foreach (var holders in byKey.Values)
        {
            for (var at = 0; at < holders.Count; at++)
            {
                for (var next = at + 1; next < holders.Count && next <= at + Neighbours; next++) Add(links, holders[at], holders[next], weight);
            }
        }
    }

    private static void Add(Dictionary<(int, int), int> links, int one, int other, int weight)
    {
        if (one == other) return;
        CollectionsMarshal.GetValueRefOrAddDefault(links, (Math.Min(one, other), Math.Max(one, other)), out _) += weight;
    }

    private static IEnumerable<string> ReadDated(ReportClaims report) =>
        from claim in report.Undertakings
        where claim.Other is null && claim.Window?.Value.To is not null
        select $"{claim.Act} {LocalDatePattern.Iso.Format(claim.Window!.Value.Value.To!.Value)}";
}
