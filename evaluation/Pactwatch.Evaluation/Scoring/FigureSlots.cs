using Pactwatch.Evaluation.Exported;
using Pactwatch.Evaluation.Gold;

namespace Pactwatch.Evaluation.Scoring;

/// <summary>When the number, the unit and the subject of a figure are right.</summary>
internal static class FigureSlots
{
    public static IReadOnlyList<Slot<GoldFigure>> All { get; } =
    [
        new("number", IsNumberRight, IsIdentity: true),
        new("unit", (gold, found) => Folding.HoldsAny([gold.Unit, gold.Unit.TrimEnd('s')], found.Unit, found.Measure, found.Text)),
        new("about", (gold, found) => Folding.HoldsAny(gold.About, [found.Measure, found.Text, .. found.Places])),
    ];

    /// <summary>Both ends within a hundredth, or, for a vague number, a range inside the gold's.</summary>
    public static bool IsNumberRight(GoldFigure gold, ExportedMention found)
    {
        if (IsNear(gold.Min, found.Min) && (gold.Max is null || IsNear(gold.Max, found.Max))) return true;
        if (gold.Min is not { } from || gold.Max is not { } to || from == to || found.Min is not { } low) return false;
        var high = found.Max is { } max and not 0 ? max : low;
        return from <= low && low <= high && high <= to;
    }

    private static bool IsNear(decimal? gold, decimal? found) =>
        gold == found || (gold is { } wanted && found is { } got && Math.Abs(wanted - got) * 100 <= Math.Abs(wanted));
}
