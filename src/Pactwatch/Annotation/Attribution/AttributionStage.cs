using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Attribution;

/// <summary>
/// Finds who said what: direct, mixed and indirect quotation, with the speaker named as fully as the report
/// allows and the chain of tellers from the report outwards. Works from cues, quotation marks, names and, where
/// the words alone don't show who speaks, the tree; a
/// saying whose source can't be told is left out, a quotation is kept without a speaker.
/// </summary>
public sealed class AttributionStage : IAnnotationStage
{
    public string Name => "attribution";

    public AnnotationLayer Requires => AnnotationLayer.Sentences | AnnotationLayer.Tokens | AnnotationLayer.Grammar | AnnotationLayer.Entities;

    public AnnotationLayer Assigns => AnnotationLayer.Attributions;

    public AnnotatedReport Annotate(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var context = new SpeechContext(report);
        var sayings = Find(context);
        var resolver = new SpeakerResolver(context);
        foreach (var saying in sayings) resolver.Resolve(saying);
        foreach (var saying in sayings.Where(saying => saying.OpensNextParagraph)) TakeNextParagraph(context, saying);
        sayings.AddRange(new QuotationCarrier(context, sayings).Carry());
        // Praise or blame tells nothing on, but for the words quoted in it.
        foreach (var attitude in sayings.Where(saying => saying is { Cue.Kind: CueKind.Attitude, Quotations.Count: 0 })) attitude.Chain.Clear();
        var chains = ChainNesting.Chains(sayings);
        var speeches = sayings
            .Select((saying, i) => Speech(context, saying, chains[i]))
            .Where(speech => speech.Content.Length > 0)
            .Concat(PostReader.Read(report.Text))
            .OrderBy(speech => speech.Content[0].Start).ThenByDescending(speech => speech.Content[0].End).ThenBy(speech => speech.Cue?.Start ?? 0);
        return report with { Attributions = [.. speeches] };
    }

    private static List<Saying> Find(SpeechContext context)
    {
        var finder = new SayingFinder(context);
        var sayings = new List<Saying>();
        for (var sentence = 0; sentence < context.Report.Sentences.Length; sentence++)
        {
            if (context.IsRead(context.Report.Sentences[sentence].Span.Start)) sayings.AddRange(finder.Find(sentence));
        }

        return sayings;
    }

    /// <summary>"He reported the following:" hands the next paragraph to the speaker.</summary>
    private static void TakeNextParagraph(SpeechContext context, Saying saying)
    {
        var next = context.ParagraphAt(saying.Position) + 1;
        if (next >= context.Paragraphs.Length || context.Paragraphs[next].Kind is not (BlockKind.Body or BlockKind.Quote)) return;
        var span = context.Paragraphs[next].Span;
        for (var i = context.QuotationAt(span.Start); i < context.Quotations.Length && context.Quotations[i].Marks.Start < span.End; i++)
        {
            if (context.Quotations[i].Depth != 0) continue;
            if (context.Quotations[i].Marks.Length < span.Length - 1) break;
            saying.Quotations.Add(i);
            saying.Content.Add(context.Quotations[i].Words);
            saying.Style = AttributionStyle.Direct;
            return;
        }

        saying.Content.Add(span);
    }

    private static AttributedSpeech Speech(SpeechContext context, Saying saying, ImmutableArray<string> chain)
    {
        TextSpan? source = saying.Source is { } phrase ? context.SpanOf(phrase.Tokens) : null;
        TextSpan? cue = saying.CueTokens.Count > 0 ? context.SpanOf(saying.CueTokens) : null;
        var content = saying.Content.Where(span => !span.IsEmpty).OrderBy(span => span).ToImmutableArray();
        return new AttributedSpeech(source, cue, content, saying.Style, saying.Cue?.Kind ?? CueKind.None, saying.Speaker!, chain, saying.SaidTo);
    }
}
