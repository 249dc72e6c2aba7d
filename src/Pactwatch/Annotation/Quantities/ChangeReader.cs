using System.Collections.Frozen;
using Pactwatch.Annotation.Parties;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Whether a quantity is the start, the end or the size of a change (change-words.tsv).</summary>
internal static class ChangeReader
{
    // "cut its contested tariff on Lomari steel by 115 points": the verb stands near.
    private const int MostWordsBetween = 10;

    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Changes =
        Lexicon.Rows("Annotation/Quantities/English/change-words.tsv", 2)
            .SelectMany(row => Lexicon.List(row[1]).Select(form => (form, IsPlain: row[0].Equals("direct", StringComparison.Ordinal))))
            .DistinctBy(entry => entry.form, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(entry => entry.form, entry => entry.IsPlain, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The part that the quantity which begins with the token plays in a change.</summary>
    /// <param name="isCounted">True for things counted: "raised 40 tanks" changes no number.</param>
    public static ChangePart PartOf(ReportWords words, int first, bool isCounted)
    {
        if (!words.AreTogether(first - 1, first)) return ChangePart.None;
        if (!isCounted && IsDirect(words, first - 1)) return ChangePart.By;
        var part = words[first - 1] switch
        {
            "by" => ChangePart.By,
            "to" => ChangePart.To,
            "from" => ChangePart.From,
            _ => ChangePart.None,
        };
        return part != ChangePart.None && HasChangeBefore(words, first - 1) ? part : ChangePart.None;
    }

    /// <summary>True for a word that says the amount right behind it is the size of a change ("rose", "up").</summary>
    public static bool IsDirect(ReportWords words, int token) => Changes.TryGetValue(words[token], out var isDirect) && isDirect;

    private static bool HasChangeBefore(ReportWords words, int token)
    {
        for (var i = token - 1; i >= token - MostWordsBetween && words.AreTogether(i, token); i--)
            if (Changes.TryGetValue(words[i], out _)) return true;
        return false;
    }
}
