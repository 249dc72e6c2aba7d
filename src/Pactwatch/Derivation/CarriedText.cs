using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Derivation.Paraphrase;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

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
    /// <param name="a">The report that is A there.</param>
    /// <param name="b">The report that is B there.</param>
    public static CarriedText Of(ReusedText reuse, AnnotatedReport a, AnnotatedReport b) => new(
        reuse.A,
        reuse.B,
        DerivationMeans.Reuse,
        Degree(reuse, a, b),
        Degree(reuse.Turned(), b, a),
        reuse.ShareOfA,
        reuse.ShareOfB,
        [.. reuse.Passages.Select(passage => passage.OfA).Order()],
        [.. reuse.Passages.Select(passage => passage.OfB).Order()]);

    /// <summary>How far A rests on B.</summary>
    private static DerivationDegree? Degree(ReusedText reuse, AnnotatedReport a, AnnotatedReport b) =>
        CopyDegree.IsWhole(reuse.ShareOfA, reuse.GapOfA, () => ToldShare.Of(a, b)) || (CopyDegree.CanBeSpun(reuse.ShareOfA, reuse.GapOfA) && IsSpun(a, b))
            ? DerivationDegree.Wholly
            : CopyDegree.OfPassages(reuse.ShareOfA, reuse.Passages);

    private static bool IsSpun(AnnotatedReport a, AnnotatedReport b)
    {
        var facts = RetoldFacts.Between(FactReader.Read(a), FactReader.Read(b));
        return CopyDegree.IsSpun(facts, facts.ShareOfA);
    }

    /// <summary>The same under the numbers that the reports have in a set.</summary>
    public CarriedText Numbered(int a, int b) => A == a && B == b ? this : this with { A = a, B = b };

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
