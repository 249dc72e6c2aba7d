using System.Globalization;

namespace Pactwatch.Annotation.Times;

/// <summary>Reads counts of units ("60", "twenty-one", "a few", "a couple of") and day numbers ("3", "3rd").</summary>
internal static class CountGrammar
{
    /// <summary>The count that starts here: its end, and its amount or null where it is vague. End = i where there is none.</summary>
    public static int Read(TimeTokens t, int i, out int? amount)
    {
        amount = t.Digits(i);
        if (amount is not null) return i + 1;
        if (t.Is(i, TimeWordKind.Number)) return ReadWord(t, i, out amount);
        if (t.IsAny(i, "a", "an"))
        {
            if (t.IsAny(i + 1, "few")) return i + 2;
            if (t.IsAny(i + 1, "couple")) return t.IsAny(i + 2, "of") ? i + 3 : i + 2;
            if (t.IsAny(i + 1, "hundred") || t.IsAny(i + 1, "dozen"))
            {
                amount = t.IsAny(i + 1, "dozen") ? 12 : 100;
                return i + 2;
            }

            amount = 1;
            return i + 1;
        }

        if (t.IsAny(i, "many", "some", "both") && t.Is(i + 1, TimeWordKind.Unit)) return i + 1;
        return i;
    }

    /// <summary>A day of the month here ("3", "3rd", "fifteenth"), or null.</summary>
    public static int? Day(TimeTokens t, int i) => (Ordinal(t, i) ?? t.Digits(i)) is >= 1 and <= 31 and var day ? day : null;

    /// <summary>An ordinal number here ("15th", "third"), or null.</summary>
    public static int? Ordinal(TimeTokens t, int i)
    {
        if (t.Is(i, TimeWordKind.Ordinal)) return t.Word(i)!.Number;
        var word = t[i];
        if (word.Length is < 3 or > 5 || !char.IsAsciiDigit(word[0])) return null;
        if (!word.EndsWith("st", StringComparison.Ordinal) && !word.EndsWith("nd", StringComparison.Ordinal)
            && !word.EndsWith("rd", StringComparison.Ordinal) && !word.EndsWith("th", StringComparison.Ordinal)) return null;
        return int.TryParse(word.AsSpan(0, word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A year of four digits here, or null.</summary>
    public static int? Year(TimeTokens t, int i) => t[i].Length == 4 && t.Digits(i) is >= 1000 and <= 2199 and var year ? year : null;

    private static int ReadWord(TimeTokens t, int i, out int? amount)
    {
        var value = t.Word(i)!.Number;
        amount = value < 0 ? null : value;
        if (value >= 20 && t.IsHyphen(i + 1) && t.Word(i + 2) is { Kind: TimeWordKind.Number, Number: > 0 and < 10 } ones)
        {
            amount = value + ones.Number;
            return i + 3;
        }

        if (!t.IsAny(i + 1, "hundred")) return i + 1;
        amount = value * 100;
        return i + 2;
    }
}
