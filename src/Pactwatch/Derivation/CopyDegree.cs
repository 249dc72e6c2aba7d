using Pactwatch.Derivation.Paraphrase;
using Pactwatch.Derivation.Reuse;
using Pactwatch.Ledger;

namespace Pactwatch.Derivation;

/// <summary>
/// From which figures on a report rests on another. The bounds of reuse are those with the best macro F1 on the pairs of
/// <c>corpora/derivation</c>'s dev half at a recall of wholly derived reports of 0.95 or more, each event judged by bounds
/// that were chosen on the others; from 540 to 600 the standing does as well. Those of retold facts lie between the copies
/// of our own texts (12 numbers or more in common, 82 in 100 of them, 76 in 100 bound alike) and the independent pairs of
/// the dev half (6, 75, 40 where the first two are high); those of spun copies, which keep some words, between the spun
/// copies of the invented stories (14, 69, 63) and the pairs that are partly derived.
/// </summary>
internal static class CopyDegree
{
    /// <summary>What <see cref="IsWhole"/> asks for.</summary>
    public const int WhollyStanding = 550;

    public const int PartlyPermille = 110;

    /// <summary>With that share the longest passage has at least this many words the same: less are set phrases of one story.</summary>
    public const int SentenceWords = 10;

    /// <summary>A passage of this many words is carried over, however long the report.</summary>
    public const int LongPassage = 24;

    /// <summary>A program that changes words leaves at least this many in place, all over the text.</summary>
    public const int SpunPermille = 200;
    public const int WidestSpunGap = 300;
    public const int FewestSpunNumbers = 12;
    public const int SpunFactsPermille = 600;

    public const int FewestNumbers = 8;
    public const int RetoldPermille = 750;
    public const int BoundPermille = 600;
    public const int WhollyRetoldPermille = 850;

    /// <summary>
    /// True where a report is another's from end to end: many of its words are carried over, its sentences tell what
    /// the other tells, and there is no long stretch of its own. Words count twice as much as sentences, which reports of
    /// one event tell alike without being copies.
    /// </summary>
    /// <param name="permille">Of its words.</param>
    /// <param name="gap">The longest stretch that is in no passage, in thousandths of it.</param>
    /// <param name="told">What its sentences tell that the other tells too; asked for where the words alone don't decide.</param>
    public static bool IsWhole(int permille, int gap, Func<ToldShare> told)
    {
        var byWords = permille - gap;
        // The sentences add 500 at most and take 500 away.
        if (byWords + 500 < WhollyStanding) return false;
        var (share, untold) = told();
        return byWords + ((share - untold) / 2) >= WhollyStanding;
    }

    /// <summary>True where so many words are carried over from end to end that the report can be a spun copy.</summary>
    public static bool CanBeSpun(int permille, int gap) => permille >= SpunPermille && gap <= WidestSpunGap;

    /// <summary>True where a report that can be a spun copy tells the other's facts, bound together alike.</summary>
    /// <param name="permille">Of its numbers and times those that the other tells too.</param>
    public static bool IsSpun(RetoldFacts facts, int permille) => facts.Numbers >= FewestSpunNumbers && permille >= SpunFactsPermille && facts.Bound >= BoundPermille;

    /// <summary>Partially where the report has a passage or passages of the other; null where it has none that tells of it.</summary>
    /// <param name="permille">Of its words.</param>
    /// <param name="passages">What it shares with the other.</param>
    public static DerivationDegree? OfPassages(int permille, IEnumerable<ReusedPassage> passages)
    {
        var longest = passages.Select(passage => passage.Words).DefaultIfEmpty().Max();
        return longest >= LongPassage || (permille >= PartlyPermille && longest >= SentenceWords) ? DerivationDegree.Partially : null;
    }

    /// <summary>How far the one of two reports that has fewer facts rests on the other, or both on a third; null where they tell the same event independently.</summary>
    public static DerivationDegree? OfFacts(RetoldFacts facts)
    {
        var share = Math.Max(facts.ShareOfA, facts.ShareOfB);
        if (facts.Numbers < FewestNumbers || share < RetoldPermille || facts.Bound < BoundPermille) return null;
        return share >= WhollyRetoldPermille ? DerivationDegree.Wholly : DerivationDegree.Partially;
    }
}
