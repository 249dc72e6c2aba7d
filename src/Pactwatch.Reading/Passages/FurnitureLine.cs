using System.Buffers;
using System.Collections.Frozen;

namespace Pactwatch.Reading.Passages;

/// <summary>Lines that a site puts round an article: headings of other things, menus, calls to share or subscribe, filler.</summary>
internal static class FurnitureLine
{
    private const int LongestOpening = 200;
    private const int LongestNotice = 400;
    private const int LongestMenuItem = 40;

    private static readonly FrozenSet<string> Sections = WordList.Entries("furniture-sections.txt");
    private static readonly FrozenSet<string> Lines = WordList.Entries("furniture-lines.txt");
    private static readonly Openings Calls = new("furniture-openings.txt");
    private static readonly SearchValues<string> Phrases = SearchValues.Create(WordList.Lines("furniture-phrases.txt").AsSpan(), StringComparison.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> SectionWords = WordList.Words("section-words.txt");

    /// <summary>True for a heading under which something else than the article stands ("Related News").</summary>
    public static bool IsSectionHeading(string text) => text.Length <= 60 && Sections.Contains(Bare(text));

    public static bool Is(string text)
    {
        if (text.Length > LongestNotice) return false;
        if (text.AsSpan().ContainsAny(Phrases)) return true;
        if (text.Length > LongestOpening) return false;
        return IsSectionHeading(text) || Lines.Contains(Bare(text)) || IsMenu(text)
            || Calls.Of(text) is not null;
    }

    /// <summary>True for a line that names a section of the paper ("World News | Europe", "OPINION"); only the place above a headline makes it furniture.</summary>
    public static bool IsSectionName(string text)
    {
        var words = text.Split([' ', '/', '>', '»', '›', '-', ':'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 6) return false;
        if (words.All(SectionWords.Contains)) return true;
        // "Upland News | Europe": places and themes with the word News among them.
        return text.Contains('|', StringComparison.Ordinal) ? Prose.IsCapitalised(text) && words.Any(SectionWords.Contains)
            : words.Count(word => word.Equals("news", StringComparison.OrdinalIgnoreCase)) > 1;
    }

    // "About | Contact | Support the Monitor": three items at least, each short and none a sentence.
    private static bool IsMenu(string text)
    {
        foreach (var separator in (char[])['|', '·', '•', '»', '›', '/'])
        {
            if (text.AsSpan().Count(separator) < 2) continue;
            var items = text.Split(separator);
            if (Array.TrueForAll(items, item => IsMenuItem(item.Trim(), separator))) return true;
        }

        return false;
    }

    // A slash also stands inside words and dates, so there its items need the space round it.
    private static bool IsMenuItem(string item, char separator) =>
        item.Length is > 0 and <= LongestMenuItem && !Prose.EndsSentence(item) && Prose.HasLetter(item) && (separator != '/' || char.IsUpper(item[0]));

    private static string Bare(string text) => text.Trim(' ', ':', '.', '!', '»', '›', '>', '…', '*', '#', '-', '–', '—').Replace('’', '\'').Replace('İ', 'i');
}
