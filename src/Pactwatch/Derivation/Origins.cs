using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Derivation;

/// <summary>Names the independent originals behind the words of a report.</summary>
public sealed class Origins
{
    private readonly Dictionary<ReportId, string> ownName;
    private readonly ILookup<ReportId, DerivationLink> links;

    public Origins(IReadOnlyList<AnnotatedReport> reports, ImmutableArray<DerivationLink> links)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ownName = reports.GroupBy(report => report.Report.Id).ToDictionary(group => group.Key, group => NamedOrigins.OutletOf(group.First().Report) ?? group.First().Report.Source);
        this.links = links.ToLookup(link => link.Report);
    }

    /// <summary>
    /// The agency in the chain, if there is one; else what the whole report was taken from; else what the
    /// passage was taken from; else the report's own outlet (its source name where the outlet isn't known). In
    /// ordinal order, at least one.
    /// </summary>
    /// <param name="chain">The tellers of the words, nearest first.</param>
    /// <param name="passage">The words themselves, for a report that was taken over in part.</param>
    public ImmutableArray<string> Of(ReportId report, ImmutableArray<string> chain, TextSpan? passage = null)
    {
        var known = links[report].ToArray();
        foreach (var teller in chain)
        {
            var name = AgencyDirectory.English.Named(teller)?.Name ?? Array.Find(known, link => OutletNames.AreSame(link.Origin, teller))?.Origin;
            if (name is not null) return [name];
        }

        var whole = Names(known.Where(link => link.Degree == DerivationDegree.Wholly));
        if (whole.Length > 0) return whole;
        if (passage is { } words)
        {
            var part = Names(known.Where(link => link.How is DerivationMeans.Reuse or DerivationMeans.Paraphrase && link.Mentions.Any(mention => mention.Span.Overlaps(words))));
            if (part.Length > 0) return part;
        }

        return [ownName.TryGetValue(report, out var own) ? own : report.Value];
    }

    private static ImmutableArray<string> Names(IEnumerable<DerivationLink> links) =>
        [.. links.Select(link => link.Origin).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
