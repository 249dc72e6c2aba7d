namespace Pactwatch.Reading.Markdown;

/// <summary>One line of Markdown by the signs at its beginning.</summary>
/// <param name="Heading">The level of a heading, 1 to 6; else 0.</param>
/// <param name="IsQuote">True behind a ">".</param>
/// <param name="IsItem">True for an item of a list.</param>
/// <param name="Text">What remains without them.</param>
internal readonly record struct MarkdownLine(int Heading, bool IsQuote, bool IsItem, string Text)
{
    public static MarkdownLine Of(string line)
    {
        var text = line.TrimStart(' ', '\t');
        if (text.StartsWith('>')) return new MarkdownLine(0, true, false, Of(text.TrimStart('>', ' ')).Text);
        var level = text.Length - text.TrimStart('#').Length;
        if (level is > 0 and <= 6 && level < text.Length && text[level] is ' ' or '\t') return new MarkdownLine(level, false, false, text.Trim('#', ' ', '\t'));
        if (text.Length > 2 && text[0] is '-' or '*' or '+' && text[1] == ' ') return new MarkdownLine(0, false, true, text[2..].Trim());
        var digits = 0;
        while (digits < text.Length && digits < 4 && char.IsAsciiDigit(text[digits])) digits++;
        return digits > 0 && digits + 2 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' '
            ? new MarkdownLine(0, false, true, text[(digits + 2)..].Trim())
            : new MarkdownLine(0, false, false, text.Trim());
    }
}
