using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Derivation.Tracing;

/// <summary>Who told the words of a mention.</summary>
/// <param name="Speaker">The outermost speaker, or null where the report says it in its own voice.</param>
/// <param name="Chain">The tellers, nearest first.</param>
/// <param name="Words">The words that name the teller.</param>
internal sealed record SpeechBehind(Speaker? Speaker, ImmutableArray<string> Chain, ImmutableArray<Mention> Words, TextSpan Whole)
{
    /// <summary>In characters: a full stop and what closes with it.</summary>
    private const int EndSigns = 3;

    public static SpeechBehind Of(AnnotatedReport report, Mention mention)
    {
        var speech = AttributionChains.Holding(report, mention.Span) ?? Inside(report, mention.Span) ?? AtEdge(report, mention.Span);
        if (mention is UtteranceClaim utterance)
            return new SpeechBehind(utterance.Speaker, mention.Attribution, WordsOf(report, speech), WholeOf(mention.Span, speech));
        if (speech is not null && (mention.Attribution.IsEmpty || mention.Attribution[^1] == LastOf(speech.Chain)))
            return new SpeechBehind(speech.Speaker, mention.Attribution.IsEmpty ? speech.Chain : mention.Attribution, WordsOf(report, speech), WholeOf(mention.Span, speech));
        return mention.Attribution.IsEmpty
            ? new SpeechBehind(null, [], [], mention.Span)
            : new SpeechBehind(new Speaker(mention.Attribution[^1], IsNamed: false), mention.Attribution, [], mention.Span);
    }

    private static string? LastOf(ImmutableArray<string> chain) => chain.IsEmpty ? null : chain[^1];

    /// <summary>"Mirzel said that it would pay": a saying inside the mention, most of which it is.</summary>
    private static AttributedSpeech? Inside(AnnotatedReport report, TextSpan span) =>
        report.Attributions.FirstOrDefault(speech => speech.Kind != CueKind.Attitude && speech.Source is { } source && span.Contains(source)
            && speech.Content.Any(content => content.Overlaps(span) && content.Intersect(span).Length * 2 > span.Length));

    /// <summary>"Norland will leave Tarrin and Suderia will pay, according to Northwire": at the edge of a sentence, and alone in it, it is said of the whole.</summary>
    private static AttributedSpeech? AtEdge(AnnotatedReport report, TextSpan span)
    {
        var sentence = report.Sentences.FirstOrDefault(sentence => sentence.Span.Overlaps(span));
        if (sentence.Span.IsEmpty) return null;
        var inside = report.Attributions.Where(speech => speech.Cue is { } cue && sentence.Span.Contains(cue)).ToArray();
        if (inside.Length == 0 || inside.Select(speech => speech.Cue).Distinct().Count() > 1 || inside[0] is not { Kind: CueKind.Adverbial, Source: { } source, Cue: { } said }) return null;
        var whole = source.Cover(said);
        return whole.Start - sentence.Span.Start <= 1 || sentence.Span.End - whole.End <= EndSigns ? inside[0] : null;
    }

    private static ImmutableArray<Mention> WordsOf(AnnotatedReport report, AttributedSpeech? speech) =>
        speech?.Source is { } source ? [new Mention(report.Report.Id, speech.Cue is { } cue && cue.Start - source.End is >= 0 and < 3 ? source.Cover(cue) : source, [], Stance.Asserts)] : [];

    private static TextSpan WholeOf(TextSpan span, AttributedSpeech? speech) =>
        new[] { speech?.Source, speech?.Cue }.OfType<TextSpan>().Aggregate(span, (whole, part) => whole.Cover(part));
}
