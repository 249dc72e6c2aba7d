using Pactwatch.Evaluation.Exported;
using Pactwatch.Evaluation.Gold;

namespace Pactwatch.Evaluation.Scoring;

/// <summary>When the slots of an undertaking are right.</summary>
internal sealed class UndertakingSlots(GoldStory story)
{
    public IReadOnlyList<Slot<GoldUndertaking>> All =>
    [
        new("window", IsWindowRight, IsIdentity: true),
        new("act", (gold, found) => found.Act is not null && gold.Act.Contains(found.Act), IsIdentity: true),
        new("actor", (gold, found) => Folding.HoldsAny(gold.Actor, found.Actor)),
        new("place", (gold, found) => gold.Places.Count == 0 || Folding.HoldsAny(gold.Places, found.Places)),
        new("quantity", (gold, found) => gold.Quantity is null || Folding.HoldsAny([gold.Quantity], found.Quantity)),
    ];

    /// <summary>Both ends fit one reading. Where that gives no start, one up to the report's own day says nothing more.</summary>
    public bool IsWindowRight(GoldUndertaking gold, ExportedMention found)
    {
        var lastDay = story.Reports[gold.Report].Published.To ?? "";
        bool FitsStart(string? from) => IsSameDay(from, found.WindowFrom)
            || (from is null && found.WindowFrom is { } start && string.CompareOrdinal(start, lastDay) <= 0);
        return gold.Window.Any(days => IsSameDay(days.To, found.WindowTo) && FitsStart(days.From));
    }

    private static bool IsSameDay(string? left, string? right) => string.Equals(left ?? "", right ?? "", StringComparison.Ordinal);
}
