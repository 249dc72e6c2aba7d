using System.Collections.Frozen;
using System.Globalization;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Instruments;

/// <summary>The number a paragraph of an agreement's text begins with.</summary>
/// <param name="Kind">Its style.</param>
/// <param name="Word">The word before it as paths show it ("Article", "Annex", "First"); empty where there is none.</param>
/// <param name="Label">What is counted, without brackets and the last dot: "2.1", "a", "iv", "A".</param>
/// <param name="Length">How many characters it takes, with the blank behind it.</param>
public readonly record struct ClauseNumber(ClauseNumberKind Kind, string Word, string Label, int Length)
{
    private const int LongestLabel = 6;
    private const string Bullets = "•‣▪◦●○■-–—*·";

    private static readonly FrozenDictionary<string, (ClauseNumberKind Kind, string Word)> HeadWords = ReadHeadWords();
    private static readonly FrozenSet<string> OrdinalWords =
        Lexicon.Rows("Extraction/Instruments/English/ordinals.tsv", 2).SelectMany(row => Lexicon.List(row[1])).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> FirstNumbers =
        Lexicon.Rows("Extraction/Instruments/English/first-numbers.txt", 1).Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number that the text begins with; null where it begins with none. The text begins with no blank.</summary>
    public static ClauseNumber? At(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return null;
        if (text[0] == '(') return Bracketed(text);
        if (Bullets.Contains(text[0], StringComparison.Ordinal)) return text.Length > 2 && text[1] == ' ' ? new ClauseNumber(ClauseNumberKind.Bullet, "", "", 2) : null;
        if (char.IsAsciiDigit(text[0])) return Counted(text);
        return Worded(text) ?? Lettered(text);
    }

    // "(a) …", "(iv) …", "(2) …"
    private static ClauseNumber? Bracketed(ReadOnlySpan<char> text)
    {
        var close = text.IndexOf(')');
        if (close < 2 || close > LongestLabel) return null;
        var label = text[1..close];
        if (!IsItem(label)) return null;
        return new ClauseNumber(ClauseNumberKind.Item, "", label.ToString(), AfterBlank(text, close + 1));
    }

    // "4. …", "4) …", "4.2 …", "4.2. …", "4 Return to work"
    private static ClauseNumber? Counted(ReadOnlySpan<char> text)
    {
        var at = 0;
        var parts = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            if (at - start > 3) return null;
            parts++;
            if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1])) at++;
            else break;
        }

        var label = text[..at].ToString();
        var isMarked = at < text.Length && text[at] is '.' or ')';
        if (isMarked) at++;
        if (at < text.Length && text[at] != ' ') return null;
        if (parts > 1) return new ClauseNumber(ClauseNumberKind.Dotted, "", label, AfterBlank(text, at));
        return isMarked && label.Length <= 3 ? new ClauseNumber(ClauseNumberKind.Plain, "", label, AfterBlank(text, at)) : null;
    }

    // "a) …", "a. …", "iv. …"; a capital with a dot may be somebody's first name.
    private static ClauseNumber? Lettered(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(')', '.');
        if (end < 1 || end > 4 || end + 1 >= text.Length || text[end + 1] != ' ') return null;
        var label = text[..end];
        if (!IsItem(label) || (text[end] == '.' && !char.IsAsciiLetterLower(label[0]) && !IsRoman(label))) return null;
        return new ClauseNumber(ClauseNumberKind.Item, "", label.ToString(), AfterBlank(text, end + 1));
    }

    // "Article 4", "ANNEX A – Maps", "§ 4", "First, …"
    private static ClauseNumber? Worded(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(" ,:.");
        if (end < 1) return null;
        var word = text[..end];
        if (OrdinalWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return Ordinal(text, word);
        if (text[end] == '.' && end + 1 < text.Length && text[end + 1] == ' ') end++;
        if (!HeadWords.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..end], out var head) || end + 1 >= text.Length) return null;
        var rest = text[(end + 1)..];
        var length = rest.IndexOfAny(" .:,–—-\n");
        var label = length < 0 ? rest : rest[..length];
        // "Article 4(2) of the treaty …" is a sentence that begins with a reference.
        var isFirst = FirstNumbers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(label);
        if (!isFirst && !IsHeadLabel(label)) return null;
        var at = end + 1 + label.Length;
        // "Article 4 shall apply": a number that is followed by a small letter is the subject of a sentence.
        if (at + 1 < text.Length && text[at] == ' ' && char.IsLower(text[at + 1])) return null;
        while (at < text.Length && (text[at] is '.' or ':' or '–' or '—' or '-' || text[at] == ' ')) at++;
        return new ClauseNumber(head.Kind, head.Word, isFirst ? "1" : label.ToString(), at);
    }

    private static ClauseNumber? Ordinal(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        var at = word.Length;
        if (text[at] is not (',' or ':' or '.') || !char.IsUpper(word[0])) return null;
        return new ClauseNumber(ClauseNumberKind.Ordinal, char.ToUpperInvariant(word[0]) + word[1..].ToString().ToLowerInvariant(), "", AfterBlank(text, at + 1));
    }

    private static bool IsItem(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > 5) return false;
        var isNumber = true;
        foreach (var letter in label) isNumber &= char.IsAsciiDigit(letter);
        return (isNumber && label.Length <= 2) || (label.Length == 1 && char.IsAsciiLetter(label[0])) || IsRoman(label) || (label.Length == 2 && label[0] == label[1] && char.IsAsciiLetter(label[0]));
    }

    internal static bool IsRoman(ReadOnlySpan<char> label) => RomanNumber.Of(label) > 0;

    private static bool IsHeadLabel(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > LongestLabel) return false;
        if (NumberNamed(label)) return true;
        foreach (var letter in label)
        {
            if (!char.IsDigit(letter) && !char.IsAsciiLetterUpper(letter)) return false;
        }

        return label.Length <= 2 || char.IsDigit(label[0]) || IsRoman(label);
    }

    // "Phase One", "Part Two"
    private static bool NumberNamed(ReadOnlySpan<char> label) => char.IsUpper(label[0]) && OrdinalWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(label);

    private static int AfterBlank(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        return at;
    }

    // English words first: "Article" is French, too, and paths show it with its capital.
    private static FrozenDictionary<string, (ClauseNumberKind Kind, string Word)> ReadHeadWords() => (
        from row in Lexicon.Rows("Extraction/Instruments/English/clause-words.tsv", 2)
        let kind = Enum.Parse<ClauseNumberKind>(row[0])
        from word in Lexicon.List(row[1])
        select (word, kind, Shown: Shown(word)))
        .DistinctBy(entry => entry.word, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(entry => entry.word, entry => (entry.kind, entry.Shown), StringComparer.OrdinalIgnoreCase);

    private static string Shown(string word) => word switch
    {
        "Art." => "Article",
        "Sec." => "Section",
        _ => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word),
    };
}
