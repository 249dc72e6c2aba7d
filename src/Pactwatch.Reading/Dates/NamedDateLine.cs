using Pactwatch.Reading.Passages;

namespace Pactwatch.Reading.Dates;

/// <summary>
/// A line above an article that sets names beside its date: "The Harbour Gazette, 4 March 2031", "DRELL, March 4, 2031 - Northwire",
/// "Tue 4 Mar 2031 / Drell / 07:20"; with a day of the week also what stands under a paper's name ("Tuesday, March 4, 2031   Two dollars").
/// </summary>
internal static class NamedDateLine
{
    private const int LongestLine = 100;
    private const string Signs = ",;|/–—-·•()[]";

    // Beside a full date, a price, a volume or an edition takes few words.
    private const int MostMastheadWords = 6;

    private static readonly System.Collections.Frozen.FrozenSet<string> MastheadWords = WordList.Entries("masthead-words.txt");

    /// <summary>The line's one date, with its year; null where the line is anything else.</summary>
    public static DateMention? Find(string line)
    {
        if (line.Length > LongestLine || Prose.EndsSentence(line)) return null;
        if (DateScanner.Scan(line) is not [{ Year: not null } date]) return null;
        var before = line[..date.Span.Start].TrimEnd();
        var after = line[date.Span.End..].TrimStart();
        var day = DayBefore(before);
        var hasDay = day < before.Length || Split(date.Span.In(line)).Any(DateWords.IsDay);
        before = before[..day].TrimEnd();
        if (hasDay && IsBesideMasthead(before) && IsBesideMasthead(after)) return date;
        if ((before.Length > 0 && !Signs.Contains(before[^1], StringComparison.Ordinal)) || (after.Length > 0 && !Signs.Contains(after[0], StringComparison.Ordinal))) return null;
        return AreNames(before) && AreNames(after) ? date : null;
    }

    // Where the day of the week before the date begins; the length where there is none.
    private static int DayBefore(string before)
    {
        var trimmed = before.TrimEnd(' ', ',', '.');
        var start = trimmed.LastIndexOf(' ') + 1;
        return trimmed.Length > start && DateWords.IsDay(trimmed[start..]) ? start : before.Length;
    }

    private static string[] Split(string part) => part.Split([' ', '.', .. Signs], StringSplitOptions.RemoveEmptyEntries);

    private static bool AreNames(string part) => Split(part).All(word => IsClock(word) || (!word.Any(char.IsDigit) && !char.IsLower(word[0])));

    private static bool IsBesideMasthead(string part)
    {
        var words = Split(part);
        return words.Length <= MostMastheadWords && words.All(word => MastheadWords.Contains(word) || DateWords.MayStandInLine(word) || word.All(character => !char.IsLetter(character)));
    }

    // "07:20", "7:20pm"
    private static bool IsClock(string word) => word.Length <= 7 && char.IsDigit(word[0]) && word.Contains(':', StringComparison.Ordinal);
}
