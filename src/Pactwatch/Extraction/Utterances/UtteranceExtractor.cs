using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Utterances;

/// <summary>
/// Makes a claim of every direct or mixed quotation of four words or more, and of every embedded post: its
/// words without the marks, and who said them. Titles of works and emphasised words are none.
/// </summary>
public static class UtteranceExtractor
{
    private const int FewestWords = 4;

    public static ImmutableArray<UtteranceClaim> Extract(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var context = new SpeechContext(report);
        var settings = new SettingReader(report);
        var claims = new List<UtteranceClaim>();
        foreach (var quotation in context.Quotations)
        {
            if (!context.IsSpeechLike(quotation) || !context.IsRead(quotation.Marks.Start) || quotation.CountWords(context.Text) < FewestWords) continue;
            var speech = AttributionChains.Quoting(report, quotation.Words);
            var style = speech is { Style: AttributionStyle.Direct } || (speech is null && char.IsUpper(context.Text[quotation.Words.Start])) ? AttributionStyle.Direct : AttributionStyle.Mixed;
            claims.Add(Claim(report.Report.Id, quotation.Words, speech, style) with { Setting = speech is null ? null : settings.Of(speech) });
        }

        foreach (var speech in report.Attributions)
        {
            foreach (var words in speech.Content)
            {
                if (context.ParagraphAt(words.Start) is >= 0 and var paragraph && context.Paragraphs[paragraph].Kind == BlockKind.Post && new Quotation(words, words, 0, true, false).CountWords(context.Text) >= FewestWords)
                    claims.Add(Claim(report.Report.Id, words, speech, AttributionStyle.Direct));
            }
        }

        return [.. claims.OrderBy(claim => claim.Span)];
    }

    private static UtteranceClaim Claim(ReportId report, Language.TextSpan words, AttributedSpeech? speech, AttributionStyle style)
    {
        var stance = speech?.Kind switch
        {
            CueKind.Deny => Stance.Denies,
            CueKind.Decline => Stance.Declines,
            _ => Stance.Asserts,
        };
        return new UtteranceClaim(report, words, speech?.Chain ?? [], stance, speech?.Speaker ?? new Speaker("", IsNamed: false), speech?.SaidTo, style);
    }
}
