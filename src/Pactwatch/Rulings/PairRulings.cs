using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Rulings;

/// <summary>Which claims people ruled to tell of one thing, and which of two.</summary>
public sealed class PairRulings(ImmutableArray<PlacedPair> pairs)
{
    /// <summary>No rulings.</summary>
    public static PairRulings None { get; } = new([]);

    /// <summary>In the order of the rulings.</summary>
    public ImmutableArray<PlacedPair> Pairs => pairs;

    /// <summary>Those that both sides of are among these reports.</summary>
    public PairRulings Of(IReadOnlySet<ReportId> reports) =>
        pairs.IsEmpty ? this : new PairRulings([.. pairs.Where(pair => reports.Contains(pair.OneReport) && reports.Contains(pair.OtherReport))]);

    /// <summary>True where the same pairs are ruled alike.</summary>
    public bool IsSame(PairRulings other) => pairs.SequenceEqual(other.Pairs);

    public bool AnyPairs => !pairs.IsEmpty;

    /// <summary>By the numbers of two claims, the smaller first: true where they were ruled the same, false where different; the latest ruling counts. Pairs that nothing was ruled of are left out.</summary>
    public IReadOnlyDictionary<(int One, int Other), bool> Among(IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var ruled = new Dictionary<(int, int), bool>();
        foreach (var pair in pairs)
        {
            var others = At(pair.OtherReport, pair.Others, pair.About, claims);
            foreach (var one in others.IsEmpty ? [] : At(pair.OneReport, pair.Ones, pair.About, claims))
            {
                foreach (var other in others.Where(other => other != one)) ruled[(Math.Min(one, other), Math.Max(one, other))] = pair.IsSame;
            }
        }

        return ruled;
    }

    private static ImmutableArray<int> At(ReportId report, ImmutableArray<TextSpan> places, string? about, IReadOnlyList<Claim> claims)
    {
        var held = Enumerable.Range(0, claims.Count).Where(at => claims[at].Report == report).ToDictionary(at => claims[at].Id, StringComparer.Ordinal);
        return [.. PointedAt.Among(held.Values.Select(at => claims[at]), places, about).Select(claim => held[claim.Id])];
    }
}
