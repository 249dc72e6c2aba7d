using System.Globalization;

namespace Pactwatch.Stories.Streaming;

/// <summary>
/// Words of a text, one after the other: runs of letters, marks and digits, with what follows an apostrophe. Scripts
/// that are written without spaces come in pairs of characters.
/// </summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int at;

    /// <summary>The word found last.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    /// <summary>Where it stands in the text.</summary>
    public Range Place { get; private set; }

    /// <summary>True where it begins a sentence, a line or a quotation: its capital says little.</summary>
    public bool IsFirst { get; private set; }

    public bool TryRead()
    {
        IsFirst = at == 0;
        while (at < text.Length && !IsPart(text[at]))
        {
            if (text[at] is '.' or '!' or '?' or '\n' or ':' or ';' or '"' or '\u201C' or '\u201D') IsFirst = true;
            at++;
        }

        if (at >= text.Length) return false;
        var start = at;
        at = IsUnspaced(text[at]) ? EndOfPair(at) : EndOfRun(at);
        Place = start..at;
        Word = text[Place];
        return true;
    }

    private readonly int EndOfPair(int from) => from + 1 < text.Length && IsUnspaced(text[from + 1]) ? from + 2 : from + 1;

    private readonly int EndOfRun(int from)
    {
        var end = from;
        while (end < text.Length && IsPart(text[end]) && !IsUnspaced(text[end])) end++;
        if (end + 1 >= text.Length || text[end] is not ('\'' or '\u2019') || !char.IsLetter(text[end + 1])) return end;
        end++;
        while (end < text.Length && IsPart(text[end]) && !IsUnspaced(text[end])) end++;
        return end;
    }

    private static bool IsPart(char character) =>
        char.IsAscii(character) ? char.IsAsciiLetterOrDigit(character)
        : char.IsLetterOrDigit(character) || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Thai to Khmer, kana, ideographs and their compatibility forms.
    private static bool IsUnspaced(char character) =>
        character >= '\u0E00' && character is (<= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
