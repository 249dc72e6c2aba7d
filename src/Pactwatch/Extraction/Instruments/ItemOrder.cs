using System.Globalization;

namespace Pactwatch.Extraction.Instruments;

/// <summary>The order of the labels of points: a b c, i ii iii, 1 2 3, A B C.</summary>
internal static class ItemOrder
{
    /// <summary>True where the label comes right after the other; (i) after (h) is a letter, else a number.</summary>
    public static bool IsNext(string before, string label)
    {
        if (before.Length == 1 && label.Length == 1 && char.IsAsciiLetter(before[0]) && label[0] == before[0] + 1) return true;
        if (before is "z" && label is "aa") return true;
        return ValueOf(before) is var value and > 0 && ValueOf(label) == value + 1 && char.IsLower(before[0]) == char.IsLower(label[0]);
    }

    public static bool IsFirst(string label) => label is "a" or "A" or "i" or "I" or "1";

    public static bool AreOfOneStyle(string one, string other) => StyleOf(one) == StyleOf(other);

    private static int StyleOf(string label) => char.IsAsciiDigit(label[0]) ? 0 : (char.IsLower(label[0]) ? 1 : 2) + (label.Length > 1 && RomanNumber.Of(label) > 0 ? 2 : 0);

    /// <summary>What the label counts: 3 for "3", "iii" and "Three"; 0 where it is no number.</summary>
    public static int ValueOf(string label) =>
        int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : RomanNumber.Of(label) is var roman and > 0 ? roman : Named.GetValueOrDefault(label);

    private static readonly Dictionary<string, int> Named = (
        from row in Text.Lexicon.Rows("Extraction/Instruments/English/ordinals.tsv", 2)
        from word in Text.Lexicon.List(row[1])
        select (word, Value: int.Parse(row[0], CultureInfo.InvariantCulture)))
        .ToDictionary(pair => pair.word, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
}
