using System.Collections.Immutable;
using Pactwatch.Annotation.Quantities;

namespace Pactwatch.Evaluation.Scoring;

/// <summary>A quantity of the gold: where it stands (UTF-16 code units), what it says, and the units that will do ("" for none).</summary>
internal sealed record GoldQuantity(int Start, int End, decimal Low, decimal High, ImmutableArray<string> Units);

/// <summary>Scores the quantities of sentences by their value, and by value and unit. An open end is left aside, so that "at least 5" and "5" are the same.</summary>
internal sealed class QuantityScorer
{
    private const decimal Tolerance = 0.00001m;
    private int gold;
    private int found;
    private int values;
    private int units;

    public (Ratio Value, Ratio Unit) F1 => (Ratio.Of(2 * values, Math.Max(1, gold + found)), Ratio.Of(2 * units, Math.Max(1, gold + found)));

    public void Add(IReadOnlyList<GoldQuantity> expected, IReadOnlyList<Quantity> actual)
    {
        gold += expected.Count;
        found += actual.Count;
        var free = actual.ToList();
        foreach (var one in expected)
        {
            var match = free.Find(other => HasValue(one, other) && HasUnit(one, other)) ?? free.Find(other => HasValue(one, other));
            if (match is null) continue;
            free.Remove(match);
            values++;
            if (HasUnit(one, match)) units++;
        }
    }

    private static bool HasValue(GoldQuantity one, Quantity other)
    {
        var (min, max) = other.Share is { } share ? (share.Least, share.Most) : (other.Min, other.Max);
        if (other.Span.Start >= one.End || one.Start >= other.Span.End || (min ?? max) is not { } low || (max ?? min) is not { } high) return false;
        return AreClose(one.Low, low) && AreClose(one.High, high);
    }

    private static bool HasUnit(GoldQuantity one, Quantity other) => one.Units.Contains(other.Share is null ? other.Unit ?? "" : "", StringComparer.OrdinalIgnoreCase);

    private static bool AreClose(decimal one, decimal other) => Math.Abs(one - other) <= Tolerance * Math.Max(Math.Abs(one), Math.Abs(other));
}
