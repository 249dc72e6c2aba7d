using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Derivation;

/// <summary>What two reports carry alike, word for word or retold. Reports are numbered as they were given.</summary>
/// <param name="DegreeOfA">How far A rests on B if it is A that took it; null where that isn't enough to say so.</param>
/// <param name="ShareOfA">Words of A's passages, in thousandths of its words outside public statements.</param>
/// <param name="PassagesOfA">In text order.</param>
internal sealed record CarriedText(
    int A,
    int B,
    DerivationMeans How,
    DerivationDegree? DegreeOfA,
    DerivationDegree? DegreeOfB,
    int ShareOfA,
    int ShareOfB,
    ImmutableArray<TextSpan> PassagesOfA,
    ImmutableArray<TextSpan> PassagesOfB)
{
    public static CarriedText Of(ReusedText reuse) => new(
        reuse.A,
        reuse.B,
        DerivationMeans.Reuse,
        CopyDegree.OfReuse(reuse.ShareOfA, reuse.GapOfA, reuse.Passages),
        CopyDegree.OfReuse(reuse.ShareOfB, reuse.GapOfB, reuse.Passages),
        reuse.ShareOfA,
        reuse.ShareOfB,
        [.. reuse.Passages.Select(passage => passage.OfA).Order()],
        [.. reuse.Passages.Select(passage => passage.OfB).Order()]);

    /// <summary>The same, seen from the other side.</summary>
    public CarriedText Turned() => new(B, A, How, DegreeOfB, DegreeOfA, ShareOfB, ShareOfA, PassagesOfB, PassagesOfA);

    /// <summary>The more of the two that are known of one pair: the higher degree; of equals what is shown word for word.</summary>
    public CarriedText OrMore(CarriedText other) => other.Rank > Rank ? other : this;

    private int Rank => Math.Max(RankOf(DegreeOfA), RankOf(DegreeOfB));

    private static int RankOf(DerivationDegree? degree) => degree switch
    {
        DerivationDegree.Wholly => 2,
        DerivationDegree.Partially => 1,
        _ => 0,
    };
}
