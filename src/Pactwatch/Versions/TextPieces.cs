using System.Text;
using Pactwatch.Language;

namespace Pactwatch.Versions;

/// <summary>A text cut into pieces that are compared as wholes: words and signs, or paragraphs. Equal pieces have equal numbers.</summary>
internal sealed class TextPieces(List<TextSpan> spans, int[] numbers)
{
    public IReadOnlyList<TextSpan> Spans => spans;

    public int[] Numbers => numbers;

    /// <summary>The words and signs within a span; a number with its points and commas is one word, so that 2,500 becomes 2,000 as a whole. A blank line is a piece, too.</summary>
    public static TextPieces Words(string text, TextSpan within, Dictionary<string, int> known)
    {
        var spans = new List<TextSpan>();
        for (var at = within.Start; at < within.End;)
        {
            var end = text[at] == '\n' ? EndOfBreak(text, at, within.End) : EndOfPiece(text, at, within.End);
            if (end > at && (text[at] == '\n' || !char.IsWhiteSpace(text[at]))) spans.Add(new TextSpan(at, end));
            at = Math.Max(end, at + 1);
        }

        return Numbered(text, spans, known);
    }

    public static TextPieces Paragraphs(string text, IEnumerable<TextSpan> paragraphs, Dictionary<string, int> known) => Numbered(text, [.. paragraphs], known);

    private static TextPieces Numbered(string text, List<TextSpan> spans, Dictionary<string, int> known)
    {
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        var numbers = new int[spans.Count];
        for (var at = 0; at < spans.Count; at++)
        {
            var words = spans[at].SliceOf(text);
            if (!lookup.TryGetValue(words, out var number))
            {
                number = known.Count;
                known.Add(words.ToString(), number);
            }

            numbers[at] = number;
        }

        return new TextPieces(spans, numbers);
    }

    private static int EndOfBreak(string text, int at, int end)
    {
        while (at < end && text[at] == '\n') at++;
        return at;
    }

    private static int EndOfPiece(string text, int at, int end)
    {
        if (!IsOfWord(text, at, end)) return Math.Min(end, at + (IsPair(text, at, end) ? 2 : 1));
        while (at < end && (IsOfWord(text, at, end) || IsWithinWord(text, at, end))) at += IsPair(text, at, end) ? 2 : 1;
        return at;
    }

    private static bool IsOfWord(string text, int at, int end) =>
        char.IsLetterOrDigit(text[at]) || (IsPair(text, at, end) && Rune.IsLetterOrDigit(Rune.GetRuneAt(text, at)))
        || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsWithinWord(string text, int at, int end) => at + 1 < end && char.IsLetterOrDigit(text[at + 1]) && text[at] switch
    {
        '.' or ',' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
        '\'' or '’' or '-' or '\u2010' or '\u2011' => true,
        _ => false,
    };

    private static bool IsPair(string text, int at, int end) => at + 1 < end && char.IsHighSurrogate(text[at]) && char.IsLowSurrogate(text[at + 1]);
}
