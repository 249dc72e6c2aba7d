using System.Globalization;
using System.Text;

namespace Pactwatch.Evaluation.Scoring;

/// <summary>Texts as they are compared: case, dashes, quotation marks and white space do not count.</summary>
internal static class Folding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
        {
            if (!IsSpace(character)) folded.Append(Plain(character));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString().ToLowerInvariant();
    }

    /// <summary>True where one of the wanted names stands in the text as whole words. An empty name fits anything.</summary>
    public static bool HoldsAny(IEnumerable<string> wanted, params IEnumerable<string> parts)
    {
        var text = Fold(string.Join(' ', parts));
        return wanted.Any(name => name.Length == 0 || HoldsWords(text, Fold(name)));
    }

    public static int CountWords(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>How many code points the UTF-16 code units before <paramref name="end"/> are.</summary>
    public static int CodePoints(string text, int end)
    {
        var count = end;
        for (var i = 0; i < end; i++)
        {
            if (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1])) count--;
        }

        return count;
    }

    private static bool HoldsWords(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = at + 1 > text.Length ? -1 : text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (!EndsInWord(text.AsSpan(0, at)) && !StartsWithWord(text.AsSpan(at + words.Length))) return true;
        }

        return false;
    }

    private static bool EndsInWord(ReadOnlySpan<char> text) =>
        Rune.DecodeLastFromUtf16(text, out var last, out _) == System.Buffers.OperationStatus.Done && IsInWord(last);

    private static bool StartsWithWord(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out var first, out _) == System.Buffers.OperationStatus.Done && IsInWord(first);

    // Combining marks are no part of a word here, as in the scorer that the figures are compared with.
    private static bool IsInWord(Rune rune) =>
        rune.Value == '_' || Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsSpace(char character) => char.IsWhiteSpace(character) || character is >= '\u001C' and <= '\u001F';

    private static char Plain(char character) => character switch
    {
        >= '\u2010' and <= '\u2014' or '\u2212' => '-',
        '\u2018' or '\u2019' or '\u201A' or '\u201B' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        _ => character,
    };
}
