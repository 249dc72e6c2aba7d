using Pactwatch.Annotation.Parties;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Reads the second number of a range and says what the two are.</summary>
internal static class RangeReader
{
    private const decimal MostPoints = 200m;
    private const decimal WidestRange = 3m;

    /// <summary>The number that is joined to the first by "to", "or", a dash or, behind "between", "and".</summary>
    public static NumberPhrase? SecondOf(ReportWords words, NumberPhrase first)
    {
        if (first.Form == NumberForm.Vague || first.IsPart) return null;
        // "2 percent to 3 percent", "$2 to $3 billion": the first unit or the second sign stands between the numbers.
        var measure = Units.MeasureAt(words, first.Tokens.End) is { } behind && IsRangeWord(words, behind.End) ? behind.Unit : null;
        var joint = measure is null ? first.Tokens.End : Units.MeasureAt(words, first.Tokens.End)!.Value.End;
        if (!IsRangeWord(words, joint) && !(words.Is(joint, "and") && FollowsBetween(words, first))) return null;
        var sign = Units.SignBefore(words, joint + 2) is { } found && found.First == joint + 1 ? found.Currency : null;
        var at = sign is null ? joint + 1 : joint + 2;
        if (!words.AreTogether(first.Tokens.First, at) || NumberReader.ReadAt(words, at) is not { Form: not NumberForm.Vague, IsPart: false } second) return null;
        return HaveOneUnit(words, first, second, measure, sign) ? second : null;
    }

    // "rose 15 percent to $40 million" is no range.
    private static bool HaveOneUnit(ReportWords words, NumberPhrase first, NumberPhrase second, string? measure, Currency? sign)
    {
        if (measure is not null && Units.MeasureAt(words, second.Tokens.End)?.Unit != measure) return false;
        return sign is null || Units.SignBefore(words, first.Tokens.First)?.Currency.Code == sign.Code;
    }

    public static RangeKind KindOf(ReportWords words, NumberPhrase first, NumberPhrase second)
    {
        var low = first.HasScale ? first.Min : first.Min * second.Scale;
        var joint = first.Tokens.End;
        if (FollowsBetween(words, first)) return low < second.Max ? RangeKind.Between : RangeKind.Change;
        var isDash = words[joint] is "-" or "–" or "—" or "‐" or "‑";
        if (isDash && words.IsGlued(joint - 1)) return low < second.Max ? RangeKind.Between : RangeKind.Score;
        // "won 1 – 0": small numbers on both sides of a dash with blanks.
        // "40 - 50 years", "300 – 400 tents"
        if (isDash && low < second.Max && first.Form == NumberForm.Figures && second.Form == NumberForm.Figures && words.AreTogether(joint, second.Tokens.End) && (PluralNouns.IsPlural(words[second.Tokens.End]) || Units.MeasureAt(words, second.Tokens.End) is not null))
            return RangeKind.Between;
        if (isDash) return first is { Form: NumberForm.Figures, HasScale: false, Max: < MostPoints } && second is { Form: NumberForm.Figures, HasScale: false, Max: < MostPoints } && !PluralNouns.IsPlural(words[second.Tokens.End]) && Units.MeasureAt(words, second.Tokens.End) is null ? RangeKind.Score : RangeKind.None;
        if (Precedes(words, first, "from") || low >= second.Max || AreStartAndEnd(words, first, second, low)) return RangeKind.Change;
        return RangeKind.Between;
    }

    // "bills go up £149 to £1,717": a size and the level it leads to, each with its unit, too far apart for a range.
    private static bool AreStartAndEnd(ReportWords words, NumberPhrase first, NumberPhrase second, decimal low)
    {
        var start = Units.SignBefore(words, first.Tokens.First)?.First ?? first.Tokens.First;
        var haveUnits = start < first.Tokens.First || Units.MeasureAt(words, first.Tokens.End) is not null;
        return haveUnits && low * WidestRange < second.Max && ChangeReader.IsDirect(words, start - 1);
    }

    private static bool IsRangeWord(ReportWords words, int token) =>
        words.Is(token, "to") || words.Is(token, "or") || words[token] is "-" or "–" or "—" or "‐" or "‑";

    private static bool FollowsBetween(ReportWords words, NumberPhrase first) => Precedes(words, first, "between");

    private static bool Precedes(ReportWords words, NumberPhrase first, string word)
    {
        var start = Units.SignBefore(words, first.Tokens.First)?.First ?? first.Tokens.First;
        var before = Modifiers.EndingBefore(words, start).First - 1;
        return words.Is(before, word) && words.AreTogether(before, start);
    }
}
