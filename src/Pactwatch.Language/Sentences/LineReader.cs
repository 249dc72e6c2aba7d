using Pactwatch.Language.Tokens;

namespace Pactwatch.Language.Sentences;

/// <summary>Tells the end of a line that ends a sentence, too, from one where the text was only wrapped.</summary>
internal ref struct LineReader(string text, ReadOnlySpan<TextSpan> tokens)
{
    // Wrapped text breaks lines at 60 to 100 characters: a longer line is a paragraph of its own, a much shorter one a heading.
    private const int LongestWrappedLine = 110;
    private const int LongestHeading = 50;
    private readonly ReadOnlySpan<TextSpan> tokens = tokens;
    private int lineStart = tokens[0].Start;

    /// <summary>True where a line ends behind this token and the sentence with it. Ask for each token that a line ends with, in order.</summary>
    public bool EndsWith(int token)
    {
        int from = tokens[token].End, to = tokens[token + 1].Start;
        if (to <= from) return false;
        _ = LineBreaks.EndOfBlank(text, from, to, out var lineBreaks);
        if (lineBreaks == 0) return false;
        var length = from - lineStart;
        lineStart = to;
        return length > LongestWrappedLine || (length < LongestHeading && !char.IsLower(text[to]));
    }
}
