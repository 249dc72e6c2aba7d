namespace Pactwatch.Language.Sentences;

/// <summary>Where a sentence without end is best cut.</summary>
internal static class LongSentences
{
    /// <summary>
    /// How many of the tokens to keep together: up to the last semicolon, colon or dash of the second half, else up to the
    /// last comma there, else all.
    /// </summary>
    public static int CutOf(string text, ReadOnlySpan<TextSpan> tokens)
    {
        var comma = tokens.Length;
        for (var i = tokens.Length - 1; i > tokens.Length / 2; i--)
        {
            var sign = text[tokens[i].Start];
            if (sign is ';' or ':' or '–' or '—') return i + 1;
            if (sign == ',' && comma == tokens.Length) comma = i + 1;
        }

        return comma;
    }
}
