using Pactwatch.Derivation.Quotes;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>
/// Which claims a copy took over from the report it was taken from. Such a claim is of the undertaking that its original's
/// is, whatever slipped on the way ("$18,000" for "$1,800") and however its words were turned ("ascend" for "rise").
/// An outlet that tells it days later in the same words, with another date, tells of a change: that follows nothing.
/// </summary>
/// <remarks>
/// The sentences of both are laid side by side; those that share half their words in one order, and have no better partner,
/// are one. Their claims are paired in the order in which they stand. All words count, since a program that turns the
/// telling ones leaves the small ones in place.
/// </remarks>
public sealed class CopiedClaims(StoryEvidence evidence, UndertakingMatcher matcher)
{
    /// <summary>Sentences that share fewer of their words than this, in thousandths, were not taken from each other.</summary>
    private const int LeastInCommon = 500;

    /// <summary>Claims of one sentence stand at the same place in both, within this many thousandths of its length.</summary>
    private const int FarthestApart = 200;

    /// <summary>For each reading the number of the one that it follows, or -1.</summary>
    /// <param name="readings">In the fixed order of claims.</param>
    public int[] Followed(IReadOnlyList<UndertakingReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var followed = new int[readings.Count];
        Array.Fill(followed, -1);
        var likeness = new int[readings.Count];
        var sentences = readings.Select((reading, at) => (At: at, Sentence: SentenceOf(reading))).Where(pair => pair.Sentence is not null)
            .GroupBy(pair => (readings[pair.At].Report, Sentence: pair.Sentence!.Value), pair => pair.At)
            .Select(group => new ToldSentence(group.Key.Report, group.Key.Sentence, WordSequence.Of(evidence.WordsOf(group.Key.Report, group.Key.Sentence)), [.. group]))
            .ToLookup(sentence => sentence.Report);
        foreach (var link in evidence.Derivations)
        {
            if (link.From is not { } from || from == link.Report) continue;
            foreach (var (copy, original, inCommon) in Pairs([.. sentences[link.Report]], [.. sentences[from]]))
            {
                foreach (var (at, of) in ClaimsOf(readings, copy, original))
                {
                    if (inCommon <= likeness[at] || matcher.AreApart(readings[at], readings[of]) || Leads(followed, of, to: at)) continue;
                    followed[at] = of;
                    likeness[at] = inCommon;
                }
            }
        }

        return followed;
    }

    private static bool Leads(int[] followed, int from, int to)
    {
        for (var at = from; at >= 0; at = followed[at])
            if (at == to) return true;
        return false;
    }

    private TextSpan? SentenceOf(UndertakingReading reading)
    {
        var (report, start) = (evidence.Annotated(reading.Report), reading.Claim.Span.Start);
        return report.SentenceFrom(start) is var at && at < report.Sentences.Length && report.Sentences[at].Span.Contains(start) ? report.Sentences[at].Span : null;
    }

    /// <summary>The sentences that are each other's nearest.</summary>
    private static IEnumerable<(ToldSentence Copy, ToldSentence Original, int InCommon)> Pairs(IReadOnlyList<ToldSentence> copies, IReadOnlyList<ToldSentence> originals)
    {
        foreach (var copy in copies)
        {
            if (Nearest(copy, originals) is not ({ } original, var inCommon) || inCommon < LeastInCommon) continue;
            if (ReferenceEquals(Nearest(original, copies).Sentence, copy)) yield return (copy, original, inCommon);
        }
    }

    private static (ToldSentence? Sentence, int InCommon) Nearest(ToldSentence sentence, IReadOnlyList<ToldSentence> others)
    {
        ToldSentence? nearest = null;
        var most = 0;
        foreach (var other in others)
        {
            var inCommon = 2000 * WordSequence.InCommon(sentence.Words, other.Words) / Math.Max(1, sentence.Words.Length + other.Words.Length);
            if (inCommon > most) (nearest, most) = (other, inCommon);
        }

        return (nearest, most);
    }

    private static IEnumerable<(int Copy, int Original)> ClaimsOf(IReadOnlyList<UndertakingReading> readings, ToldSentence copy, ToldSentence original)
    {
        var next = 0;
        foreach (var at in copy.Claims)
        {
            var place = PlaceOf(readings[at], copy);
            for (var candidate = next; candidate < original.Claims.Count; candidate++)
            {
                var of = original.Claims[candidate];
                if (Math.Abs(place - PlaceOf(readings[of], original)) > FarthestApart) continue;
                yield return (at, of);
                next = candidate + 1;
                break;
            }
        }
    }

    private static int PlaceOf(UndertakingReading reading, ToldSentence sentence) => 1000 * (reading.Claim.Span.Start - sentence.Span.Start) / Math.Max(1, sentence.Span.Length);

    private sealed record ToldSentence(ReportId Report, TextSpan Span, string[] Words, IReadOnlyList<int> Claims);
}
