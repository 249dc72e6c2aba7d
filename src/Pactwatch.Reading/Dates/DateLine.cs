using System.Collections.Frozen;
using System.Globalization;

namespace Pactwatch.Reading.Dates;

/// <summary>A line that is a date and nothing else: "DECEMBER 9, 2022", "Published: 3 March 2031, 10:14", "Updated 3 days ago".</summary>
internal static class DateLine
{
    private const int LongestLine = 140;

    private static readonly FrozenSet<string> Words = WordList.Words("dateline-words.txt");
    private static readonly FrozenSet<string> ModifiedLabels = WordList.Entries("modified-labels.txt");

    // Words with full stops in them ("a.m.") are cut there.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownWords = Words.SelectMany(word => word.Split('.'))
        .Concat(WordList.Names("months.tsv").Keys).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The dates of such a line with whether each is that of a change; null where the line says something else as well.</summary>
    public static List<(DateMention Mention, bool IsModification)>? TryRead(string line)
    {
        if (line.Length > LongestLine || !MayBeDate(line)) return null;
        var dates = new List<(DateMention, bool)>();
        var before = 0;
        var words = 0;
        foreach (var mention in DateScanner.Scan(line))
        {
            if (!TryReadWords(line[before..mention.Span.Start], out var isModification, out _)) return null;
            dates.Add((mention, isModification));
            before = mention.Span.End;
        }

        if (!TryReadWords(line[before..], out _, out words)) return null;
        // Without a date only "… ago" and its like make a date line, not a lone "Last" or "Monday".
        return dates.Count > 0 || (words > 0 && line.EndsWith(" ago", StringComparison.OrdinalIgnoreCase)) ? dates : null;
    }

    /// <summary>True for words that may stand beside a date, and nothing else: "last updated on Friday".</summary>
    public static bool IsDateWords(string text) => TryReadWords(text, out _, out var count) && count > 0;

    /// <summary>True where these words, as the label before a date, speak of a change.</summary>
    public static bool SpeaksOfChange(string label) => TryReadWords(label, out var isModification, out _) && isModification;

    // Cheap, and it turns nearly every line away: each word must be one of a date's.
    private static bool MayBeDate(string line)
    {
        for (var start = 0; start < line.Length; start++)
        {
            if (!char.IsLetter(line[start])) continue;
            var end = start;
            while (end < line.Length && char.IsLetter(line[end])) end++;
            var isOrdinal = start > 0 && char.IsDigit(line[start - 1]);
            if (!isOrdinal && !KnownWords.Contains(line.AsSpan(start, end - start))) return false;
            start = end;
        }

        return true;
    }

    private static bool TryReadWords(string part, out bool isModification, out int count)
    {
        isModification = false;
        count = 0;
        for (var start = 0; start < part.Length;)
        {
            var end = start;
            while (end < part.Length && (char.IsLetter(part[end]) || (part[end] == '.' && end > start))) end++;
            if (end == start)
            {
                // Digits are a clock time or a count of days; signs part the words.
                if (!char.IsDigit(part[end]) && !IsSign(part[end])) return false;
                start++;
                continue;
            }

            var word = part[start..end].TrimEnd('.');
            if (!Words.Contains(word)) return false;
            isModification |= ModifiedLabels.Contains(word);
            count++;
            start = end;
        }

        return true;
    }

    private static bool IsSign(char character) =>
        char.IsWhiteSpace(character) || ",.:;|-–—·•()[]/+*".Contains(character, StringComparison.Ordinal)
        || char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
