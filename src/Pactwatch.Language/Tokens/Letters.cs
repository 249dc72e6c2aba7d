using System.Buffers;
using System.Globalization;
using System.Text;

namespace Pactwatch.Language.Tokens;

/// <summary>Kinds of character as the tokeniser sees them.</summary>
internal static class Letters
{
    private const char ZeroWidthJoiner = '\u200D';

    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '`';

    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    public static bool IsDigit(char c) => char.IsAsciiDigit(c);

    public static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '。' or '؟';

    public static bool IsCloser(char c) => c is '"' or '”' or '’' or '\'' or ')' or ']' or '»' or '}';

    public static bool IsOpener(char c) => c is '"' or '“' or '‘' or '\'' or '(' or '[' or '«' or '-' or '–' or '—' or '*' or '•' or '{';

    public static bool IsWordStart(string text, int at, int end) => WordLength(text, at, end) > 0;

    /// <summary>How many code units the letter, digit or mark at this place has; 0 where there is none.</summary>
    public static int WordLength(string text, int at, int end)
    {
        if (at >= end) return 0;
        var c = text[at];
        if (c < '\u0080') return char.IsAsciiLetterOrDigit(c) || c == '_' ? 1 : 0;
        if (char.IsLetterOrDigit(c)) return 1;
        if (char.IsSurrogate(c))
            return at + 1 < end && char.IsSurrogatePair(c, text[at + 1]) && Rune.IsLetterOrDigit(new Rune(c, text[at + 1])) ? 2 : 0;
        return char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark ? 1 : 0;
    }

    /// <summary>The end of the sign at this place: one character, or a whole emoji with what is joined to it.</summary>
    public static int SignEnd(string text, int at, int end)
    {
        if (at + 1 < end && text[at + 1] < ZeroWidthJoiner && !char.IsSurrogate(text[at])) return at + 1;
        var next = at + RuneLength(text, at, end);
        while (next < end)
        {
            if (text[next] == ZeroWidthJoiner && next + 1 < end && !char.IsWhiteSpace(text[next + 1])) next += 1 + RuneLength(text, next + 1, end);
            else if (IsVariation(text, next, end)) next += RuneLength(text, next, end);
            else break;
        }

        return next;
    }

    private static bool IsVariation(string text, int at, int end) =>
        text[at] is >= '\uFE00' and <= '\uFE0F'
        || (RuneLength(text, at, end) == 2 && char.ConvertToUtf32(text[at], text[at + 1]) is >= 0x1F3FB and <= 0x1F3FF);

    private static int RuneLength(string text, int at, int end) =>
        Rune.DecodeFromUtf16(text.AsSpan(at, Math.Min(2, end - at)), out _, out var length) == OperationStatus.Done ? length : 1;
}
