namespace Pactwatch.Language.Tokens;

/// <summary>Blank characters and the ends of lines in them.</summary>
internal static class LineBreaks
{
    private const char NextLine = '\u0085', LineSeparator = '\u2028', ParagraphSeparator = '\u2029';

    /// <summary>The first place from here on that isn't blank, or the end; and how many lines end before it ("\r\n" ends one).</summary>
    public static int EndOfBlank(string text, int start, int end, out int lineBreaks)
    {
        lineBreaks = 0;
        var at = start;
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            if (IsLineBreak(text, at, end)) lineBreaks++;
            at++;
        }

        return at;
    }

    private static bool IsLineBreak(string text, int at, int end) => text[at] switch
    {
        '\n' or NextLine or LineSeparator or ParagraphSeparator => true,
        '\r' => at + 1 == end || text[at + 1] != '\n',
        _ => false,
    };
}
