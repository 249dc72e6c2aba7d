using System.Collections.Frozen;
using Pactwatch.Reading.Languages;

namespace Pactwatch.Reading.Dates;

/// <summary>Words that stand beside dates, of all known languages: days of the week, labels, clock and zone words.</summary>
internal static class DateWords
{
    private const int Longest = 24;

    /// <summary>Words that make a date that of publication.</summary>
    public static FrozenSet<string> Publishing { get; } = Set(language => language.Published);

    /// <summary>Words that make a date that of a change.</summary>
    public static FrozenSet<string> Changing { get; } = Set(language => language.Modified);

    private static readonly FrozenSet<string> Days = Set(language => language.Days);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known =
        Set(language => [.. language.Days, .. language.Published, .. language.Modified, .. language.Beside, .. language.Ago]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Thai abbreviates with full stops, which cut a word here.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OfLines = Known.Set
        .Concat(MonthNames.All.SelectMany(name => name.Split(' '))).Concat(DateReader.WordsWithin)
        .Concat(KnownLanguages.All.SelectMany(language => language.Months).SelectMany(forms => forms).SelectMany(form => form.Split(' ', '.')))
        .Where(word => word.Length > 0).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>[] Elapsed =
        [.. KnownLanguages.All.Where(language => !language.Ago.IsEmpty).Select(language => language.Ago.ToFrozenSet(StringComparer.Ordinal))];

    /// <summary>True for a word that may stand beside a date, a day's name included.</summary>
    public static bool IsKnown(ReadOnlySpan<char> word) => Contains(Known, word);

    /// <summary>True for a word that may stand beside a date or in it.</summary>
    public static bool MayStandInLine(ReadOnlySpan<char> word) => Contains(OfLines, word);

    /// <summary>True for a word that makes a date that of a change ("updated").</summary>
    public static bool SpeaksOfChange(string word) => Changing.Contains(word);

    /// <summary>True for a word that makes a date that of publication ("published").</summary>
    public static bool SpeaksOfPublication(string word) => Publishing.Contains(word);

    public static bool IsDay(string word) => Days.Contains(word);

    /// <summary>True where one language says "3 days ago" with these words: two of them, or one in a script without spaces.</summary>
    public static bool TellElapsedTime(IReadOnlyList<string> words) => Elapsed.Any(ago =>
    {
        var said = words.Where(word => ago.Contains(word.ToLowerInvariant())).ToArray();
        return said.Length > 1 || (said.Length == 1 && Scripts.WritesWithoutSpaces(Scripts.Of(said[0][0])));
    });

    private static bool Contains(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words, ReadOnlySpan<char> word)
    {
        if (word.Length > Longest) return false;
        Span<char> lower = stackalloc char[Longest];
        return words.Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    private static FrozenSet<string> Set(Func<LanguageWords, IEnumerable<string>> words) =>
        KnownLanguages.All.SelectMany(words).SelectMany(word => word.Split(' ', '\'')).Where(word => word.Length > 0).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
