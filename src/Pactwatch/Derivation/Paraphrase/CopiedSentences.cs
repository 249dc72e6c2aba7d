using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Derivation.Quotes;
using Pactwatch.Text;

namespace Pactwatch.Derivation.Paraphrase;

/// <summary>
/// Sentences of a copy and the sentences of its original that they were made of: those that share half of their words in
/// one order, and have no better partner on either side. All words count, since a program that turns the telling ones
/// leaves the small ones in place.
/// </summary>
internal static class CopiedSentences
{
    /// <summary>Sentences that share fewer of their words than this, in thousandths, were not taken from each other.</summary>
    private const int LeastInCommon = 500;

    private static readonly Remembered<AnnotatedReport, SentenceWords[]> Words = new(report => [.. report.Sentences.Select(sentence => new SentenceWords(WordSequence.Of(sentence.Span.SliceOf(report.Text.Characters))))]);

    private static readonly RememberedPairs<AnnotatedReport, ImmutableArray<(int Copy, int Original, int InCommon)>> Pairs = new();

    /// <summary>Numbers of sentences in the order of the copy, and what they have in common, in thousandths of their words.</summary>
    public static ImmutableArray<(int Copy, int Original, int InCommon)> Between(AnnotatedReport copy, AnnotatedReport original) =>
        Pairs.Of(copy, original, () => [.. Nearest(Words.Of(copy), Words.Of(original))]);

    private static IEnumerable<(int Copy, int Original, int InCommon)> Nearest(SentenceWords[] copies, SentenceWords[] originals)
    {
        for (var copy = 0; copy < copies.Length; copy++)
        {
            if (NearestOf(copies[copy], originals) is not (var original and >= 0, var inCommon)) continue;
            if (NearestOf(originals[original], copies).At == copy) yield return (copy, original, inCommon);
        }
    }

    /// <summary>The first of the sentences that have most in common with this one; -1 where none has enough.</summary>
    private static (int At, int InCommon) NearestOf(SentenceWords sentence, SentenceWords[] others)
    {
        var (nearest, most) = (-1, LeastInCommon - 1);
        for (var at = 0; at < others.Length; at++)
        {
            var both = Math.Max(1, sentence.Length + others[at].Length);
            // No more words can be shared in one order than in any.
            if (2000 * Math.Min(sentence.Length, others[at].Length) / both <= most || 2000 * sentence.MostInCommon(others[at]) / both <= most) continue;
            var inCommon = 2000 * WordSequence.InCommon(sentence.InOrder, others[at].InOrder) / both;
            if (inCommon > most) (nearest, most) = (at, inCommon);
        }

        return (nearest, most);
    }
}
