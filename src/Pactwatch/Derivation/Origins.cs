using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Derivation.Tracing;
using Pactwatch.Ledger;

namespace Pactwatch.Derivation;

/// <summary>
/// Tells the independent originals behind a cell of the ledger, from the chains of tellers of its mentions and the
/// passages that these stand in. A party's statement or a document is one original, whoever prints it; so is an
/// agency's or an outlet's own reporting. Safe to use from several threads.
/// </summary>
public sealed class Origins
{
    private readonly PassageTracer tracer;
    private readonly TakenBack takenBack;

    /// <param name="retractions">What was taken back or put right; those originals no longer stand behind anything.</param>
    public Origins(IReadOnlyList<AnnotatedReport> reports, ImmutableArray<DerivationLink> links, ImmutableArray<Retraction> retractions)
    {
        ArgumentNullException.ThrowIfNull(reports);
        tracer = new PassageTracer(reports, links);
        takenBack = new TakenBack(retractions, tracer);
    }

    /// <summary>The originals behind all mentions of one cell.</summary>
    public Originals Of(IReadOnlyCollection<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        var cell = new Cell(mentions);
        Trace[] traces = [.. mentions.Select(mention => tracer.Of(mention, cell))];
        var left = Array.ConvertAll(CellMerging.Merge(traces, trace => tracer.OriginsOf(trace.Mention.Report)), takenBack.Apply);
        var counted = OriginalsCounter.Count(Array.ConvertAll(left, one => one.Left));
        return counted with { Withdrawn = [.. left.SelectMany(one => one.Gone).Distinct(StringComparer.Ordinal).Except(counted.Names, StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
    }
}
