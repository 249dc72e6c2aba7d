using System.Text;

namespace Pactwatch.Reading.Markdown;

/// <summary>The words of a line of Markdown as a reader sees them: links by their text, no signs of emphasis, escapes undone.</summary>
internal sealed class InlineMarkup
{
    private const int LongestLink = 2000;

    // Brackets that nothing closes are looked for in vain only so often.
    private const int MostOpenBrackets = 50;

    private readonly string line;
    private int openBrackets;

    private InlineMarkup(string line) => this.line = line;

    public static string Words(string line) => new InlineMarkup(line).Words();

    /// <summary>The words of a picture that stands alone on its line; null where it does not.</summary>
    public static string? PictureWords(string line) =>
        line.StartsWith("![", StringComparison.Ordinal) && new InlineMarkup(line).Link(1) is { } image && string.IsNullOrWhiteSpace(line[image.End..]) ? image.Words : null;

    private string Words()
    {
        var text = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length; at++)
        {
            switch (line[at])
            {
                case '\\' when at + 1 < line.Length && char.IsAsciiLetterOrDigit(line[at + 1]) is false && line[at + 1] > ' ':
                    text.Append(line[++at]);
                    break;
                case '!' when at + 1 < line.Length && line[at + 1] == '[' && Link(at + 1) is { } image:
                    at = image.End - 1;
                    break;
                case '[' when Link(at) is { } link:
                    text.Append(link.Words.StartsWith('^') ? "" : Words(link.Words));
                    at = link.End - 1;
                    break;
                case '<' when TagEnd(at) is > 0 and var end:
                    if (line.AsSpan(at + 1).StartsWith("http", StringComparison.OrdinalIgnoreCase)) text.Append(line, at + 1, end - at - 1);
                    at = end;
                    break;
                case '`':
                case '*' when !IsBetweenSpaces(at):
                    break;
                // "~~struck~~", and not "~400 soldiers".
                case '~' when at + 1 < line.Length && line[at + 1] == '~':
                    at++;
                    break;
                case '_' when !IsWithinWord(at):
                    break;
                default:
                    text.Append(line[at]);
                    break;
            }
        }

        return System.Net.WebUtility.HtmlDecode(text.ToString());
    }

    // [words](address), [words][name] or [words].
    private (string Words, int End)? Link(int at)
    {
        var close = Closing(at, '[', ']');
        if (close < 0) return null;
        var words = line[(at + 1)..close];
        if (close + 1 >= line.Length || line[close + 1] is not ('(' or '[')) return words.StartsWith('^') ? (words, close + 1) : null;
        var end = line[close + 1] == '(' ? Closing(close + 1, '(', ')') : Closing(close + 1, '[', ']');
        return end < 0 ? null : (words, end + 1);
    }

    private int Closing(int at, char open, char close)
    {
        if (openBrackets > MostOpenBrackets) return -1;
        var depth = 0;
        for (var end = at; end < Math.Min(line.Length, at + LongestLink); end++)
        {
            if (line[end] == open) depth++;
            else if (line[end] == close && --depth == 0) return end;
        }

        openBrackets++;
        return -1;
    }

    private int TagEnd(int at)
    {
        if (at + 1 >= line.Length || !(char.IsAsciiLetter(line[at + 1]) || line[at + 1] is '/' or '!')) return -1;
        return line.IndexOf('>', at, Math.Min(LongestLink, line.Length - at));
    }

    private bool IsBetweenSpaces(int at) =>
        (at == 0 || line[at - 1] == ' ') && (at + 1 == line.Length || line[at + 1] == ' ');

    private bool IsWithinWord(int at) =>
        at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at + 1]);
}
