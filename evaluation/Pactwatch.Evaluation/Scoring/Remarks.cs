using Pactwatch.Evaluation.Exported;
using Pactwatch.Evaluation.Gold;

namespace Pactwatch.Evaluation.Scoring;

/// <summary>Says for people what was missed, made up or wrong.</summary>
internal static class Remarks
{
    public static void Add<TGold>(List<string> remarks, string kind, MatchedMentions<TGold> matched, IReadOnlyList<Slot<TGold>> slots)
        where TGold : GoldMention
    {
        remarks.AddRange(matched.Missed.Select(gold => $"missed {kind}: {gold.Report}: {gold.Anchor}"));
        remarks.AddRange(matched.MadeUp.Select(found => $"made up {kind}: {found.File}: “{found.Text}” {Slots(found)}"));
        foreach (var (gold, found) in matched.Pairs)
        {
            var wrong = slots.Where(slot => !slot.IsRight(gold, found)).Select(slot => slot.Name).ToList();
            if (wrong.Count > 0) remarks.Add($"wrong {kind} {string.Join(", ", wrong)}: {gold.Report}: {gold.Anchor}: got {Slots(found)}");
        }
    }

    public static string List(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } list ? list : "none";

    private static string Slots(ExportedMention found)
    {
        (string Name, string? Value)[] slots =
        [
            ("act", found.Act), ("actor", string.Join(", ", found.Actor)), ("places", string.Join(", ", found.Places)),
            ("window", found.HasWindow ? $"{found.WindowFrom}..{found.WindowTo}" : null), ("quantity", found.Quantity), ("speaker", found.Speaker),
            ("number", found.Min is null && found.Max is null ? null : FormattableString.Invariant($"{found.Min}..{found.Max}")), ("unit", found.Unit), ("measure", found.Measure),
        ];
        return "{" + string.Join("; ", slots.Where(slot => !string.IsNullOrEmpty(slot.Value)).Select(slot => $"{slot.Name} {slot.Value}")) + "}";
    }
}
