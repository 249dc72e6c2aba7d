using Pactwatch.Annotation;
using Pactwatch.Derivation.Tracing;
using Pactwatch.Language;

namespace Pactwatch.Derivation;

/// <summary>How much of what one report tells in its own sentences another tells too, in whatever words.</summary>
/// <param name="Told">Of the content words of its sentences, those in sentences that the other tells, in thousandths.</param>
/// <param name="Gap">The longest row of sentences that the other doesn't tell, in thousandths of these words.</param>
internal readonly record struct ToldShare(int Told, int Gap)
{
    /// <summary>In characters: shorter lines are headings and names.</summary>
    private const int ShortestSentence = 30;

    public static ToldShare Of(AnnotatedReport report, AnnotatedReport other)
    {
        var (own, others) = (ContentWords.Of(report), ContentWords.Of(other));
        var words = ReportWords.Of(report);
        var (all, told, run, gap) = (0, 0, 0, 0);
        for (var number = 0; number < report.Sentences.Length; number++)
        {
            if (!IsProse(report, report.Sentences[number]) || !words.IsOwn(report.Sentences[number].Span)) continue;
            var passage = own.Sentence(number);
            all += passage.Count;
            var isTold = others.Telling(passage) is not null;
            run = isTold ? 0 : run + passage.Count;
            told += isTold ? passage.Count : 0;
            gap = Math.Max(gap, run);
        }

        return all == 0 ? new ToldShare(0, 1000) : new ToldShare((int)(told * 1000L / all), (int)(gap * 1000L / all));
    }

    /// <summary>A sentence ends as one; lines that don't are addresses, dates and headlines.</summary>
    private static bool IsProse(AnnotatedReport report, Sentence sentence)
    {
        var characters = sentence.Span.SliceOf(report.Text.Characters).TrimEnd(" \t\r\n\"'”’)".AsSpan());
        return characters.Length >= ShortestSentence && characters[^1] is '.' or '?' or '!' or ',';
    }
}
