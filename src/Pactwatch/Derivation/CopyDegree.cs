using Pactwatch.Derivation.Paraphrase;
using Pactwatch.Derivation.Reuse;
using Pactwatch.Ledger;

namespace Pactwatch.Derivation;

/// <summary>
/// From which figures on a report rests on another. The bounds of reuse are those with the best macro F1 on the 162
/// pairs of <c>corpora/derivation</c>'s dev half at a recall of wholly derived reports of 0.95 or more; shares from 470 to
/// 500 and passages of 18 to 25 words do as well. The stretch of its own is a
/// choice: from 300 on it changes no wholly derived pair of that half. Those of retold facts lie between the copies of our
/// own texts (12 numbers or more in common, 82 in 100 of them, 76 in 100 bound alike) and the independent pairs of the dev
/// half (6, 75, 40 where the first two are high).
/// </summary>
internal static class CopyDegree
{
    public const int WhollyPermille = 480;
    /// <summary>A stretch of its own of more than this share is own reporting: the report is then partly derived.</summary>
    public const int WidestOwnPermille = 400;

    public const int PartlyPermille = 110;

    /// <summary>With that share the longest passage has at least this many words the same: less are set phrases of one story.</summary>
    public const int SentenceWords = 10;

    /// <summary>A passage of this many words is carried over, however long the report.</summary>
    public const int LongPassage = 20;

    public const int FewestNumbers = 8;
    public const int RetoldPermille = 750;
    public const int BoundPermille = 600;
    public const int WhollyRetoldPermille = 850;

    /// <summary>How far a report rests on another that has this share of its words; null where it doesn't.</summary>
    /// <param name="permille">Of its words.</param>
    /// <param name="gap">The longest stretch that is in no passage, in thousandths of it.</param>
    /// <param name="passages">What it shares with the other.</param>
    public static DerivationDegree? OfReuse(int permille, int gap, IEnumerable<ReusedPassage> passages)
    {
        if (permille >= WhollyPermille && gap <= WidestOwnPermille) return DerivationDegree.Wholly;
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
