using System.Globalization;

namespace Pactwatch.Reading.Dates;

/// <summary>A line that is a date and nothing else: "DECEMBER 9, 2022", "Published: 3 March 2031, 10:14", "Aktualisiert am 4. März 2031", "Updated 3 days ago".</summary>
internal static class DateLine
{
    private const int LongestLine = 140;

    /// <summary>The dates of such a line with whether each is that of a change; null where the line says something else as well.</summary>
    public static List<(DateMention Mention, bool IsModification)>? TryRead(string line)
    {
        if (line.Length > LongestLine || !MayBeDate(line)) return null;
        var dates = new List<(DateMention, bool)>();
        var before = 0;
        var words = new List<string>();
        foreach (var mention in DateScanner.Scan(line, allowsShortYears: true))
        {
            var gap = words.Count;
            if (!TryReadWords(line.AsSpan(before, mention.Span.Start - before), words)) return null;
            dates.Add((mention, words.Skip(gap).Any(DateWords.SpeaksOfChange)));
            before = mention.Span.End;
        }

        if (!TryReadWords(line.AsSpan(before), words)) return null;
        return dates.Count > 0 || TellsElapsedTime(line, words) ? dates : null;
    }

    /// <summary>True for words that may stand beside a date, and nothing else: "last updated on Friday".</summary>
    public static bool IsDateWords(string text)
    {
        var words = new List<string>();
        return TryReadWords(text, words) && words.Count > 0;
    }

    /// <summary>True where these words, as the label before a date, speak of a change.</summary>
    public static bool SpeaksOfChange(string label)
    {
        var words = new List<string>();
        return label.Length <= LongestLine && TryReadWords(label, words) && words.Exists(DateWords.SpeaksOfChange);
    }

    // Without a date only "… ago" and its like make a date line, not a lone "Last" or "Monday".
    private static bool TellsElapsedTime(string line, List<string> words) =>
        line.EndsWith(" ago", StringComparison.OrdinalIgnoreCase) || (line.Any(char.IsDigit) && DateWords.TellElapsedTime(words));

    // Cheap, and it turns nearly every line away: each word must be one of a date's.
    private static bool MayBeDate(string line)
    {
        for (var start = 0; start < line.Length; start++)
        {
            if (!DateTokens.IsOfWord(line[start])) continue;
            var end = start;
            while (end < line.Length && (DateTokens.IsOfWord(line[end]) || line[end] == '\u200C')) end++;
            var isBehindNumber = start > 0 && char.IsDigit(line[start - 1]);
            var word = line.AsSpan(start, end - start);
            if (!isBehindNumber && !DateWords.MayStandInLine(word)) return false;
            start = end;
        }

        return true;
    }

    private static bool TryReadWords(ReadOnlySpan<char> part, List<string> words)
    {
        for (var start = 0; start < part.Length;)
        {
            var end = start;
            while (end < part.Length && (DateTokens.IsOfWord(part[end]) || part[end] == '\u200C')) end++;
            if (end == start)
            {
                // Digits are a clock time or a count of days; signs part the words.
                if (!char.IsDigit(part[end]) && !IsSign(part[end])) return false;
                start++;
                continue;
            }

            if (!DateWords.IsKnown(part[start..end])) return false;
            words.Add(part[start..end].ToString());
            start = end;
        }

        return true;
    }

    private static bool IsSign(char character) =>
        char.IsWhiteSpace(character) || ",.:;|-–—·•()[]/+*'’：，、（）،\"".Contains(character, StringComparison.Ordinal)
        || char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
