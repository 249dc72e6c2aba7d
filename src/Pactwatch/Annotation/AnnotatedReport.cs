using System.Collections.Immutable;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Parties;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.References;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Annotation;

/// <summary>
/// A report with what the annotation stages found in it. The text is owned once, by <see cref="Report"/>;
/// every layer is an immutable list of views into it, in text order. A layer that its stage has not yet
/// assigned is empty; the pipeline checks the order of the stages, so no stage reads an empty layer by mistake.
/// </summary>
public sealed record AnnotatedReport(Report Report)
{
    public ReportText Text => Report.Text;

    public ImmutableArray<Sentence> Sentences { get; init; } = [];

    public ImmutableArray<Token> Tokens { get; init; } = [];

    public ImmutableArray<TimeExpression> Times { get; init; } = [];

    public ImmutableArray<Quantity> Quantities { get; init; } = [];

    public ImmutableArray<EntityMention> Entities { get; init; } = [];

    public ImmutableArray<Coreference> Coreferences { get; init; } = [];

    public ImmutableArray<AttributedSpeech> Attributions { get; init; } = [];

    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>
    /// The same report with only those times, quantities and entities that lie in a span: a sentence's readers
    /// look through these many times, and a report of 20 MB has a hundred thousand of each.
    /// </summary>
    public AnnotatedReport Within(TextSpan span) => this with
    {
        Times = Slice(Times, time => time.Span, span),
        Quantities = Slice(Quantities, quantity => quantity.Span, span),
        Entities = Slice(Entities, entity => entity.Span, span),
    };

    /// <summary>The number of the first sentence that ends behind an offset of the text, in UTF-16 units; as many as there are sentences where none does.</summary>
    public int SentenceFrom(int offset)
    {
        int first = 0, end = Sentences.Length;
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (Sentences[middle].Span.End <= offset) first = middle + 1;
            else end = middle;
        }

        return first;
    }

    private static ImmutableArray<T> Slice<T>(ImmutableArray<T> layer, Func<T, TextSpan> spanOf, TextSpan span)
    {
        int first = 0, end = layer.Length;
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (spanOf(layer[middle]).Start < span.Start) first = middle + 1;
            else end = middle;
        }

        var last = first;
        while (last < layer.Length && spanOf(layer[last]).Start < span.End) last++;
        return layer[first..last];
    }
}
