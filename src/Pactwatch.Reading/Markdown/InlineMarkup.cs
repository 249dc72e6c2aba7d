using System.Text;

namespace Pactwatch.Reading.Markdown;

/// <summary>The words of a line of Markdown as a reader sees them: links by their text, no signs of emphasis, escapes undone.</summary>
internal static class InlineMarkup
{
    private const int LongestLink = 2000;

    public static string Words(string line)
    {
        var text = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length; at++)
        {
            switch (line[at])
            {
                case '\\' when at + 1 < line.Length && char.IsAsciiLetterOrDigit(line[at + 1]) is false && line[at + 1] > ' ':
                    text.Append(line[++at]);
                    break;
                case '!' when at + 1 < line.Length && line[at + 1] == '[' && Link(line, at + 1) is { } image:
                    at = image.End - 1;
                    break;
                case '[' when Link(line, at) is { } link:
                    text.Append(link.Words.StartsWith('^') ? "" : Words(link.Words));
                    at = link.End - 1;
                    break;
                case '<' when TagEnd(line, at) is > 0 and var end:
                    if (line.AsSpan(at + 1).StartsWith("http", StringComparison.OrdinalIgnoreCase)) text.Append(line, at + 1, end - at - 1);
                    at = end;
                    break;
                case '*' or '`' or '~':
                    break;
                case '_' when !IsWithinWord(line, at):
                    break;
                default:
                    text.Append(line[at]);
                    break;
            }
        }

        return System.Net.WebUtility.HtmlDecode(text.ToString());
    }

    /// <summary>The words of a picture that stands alone on its line; null where it does not.</summary>
    public static string? PictureWords(string line) =>
        line.StartsWith("![", StringComparison.Ordinal) && Link(line, 1) is { } image && string.IsNullOrWhiteSpace(line[image.End..]) ? image.Words : null;

    // [words](address), [words][name] or [words].
    private static (string Words, int End)? Link(string line, int at)
    {
        var close = Closing(line, at, '[', ']');
        if (close < 0) return null;
        var words = line[(at + 1)..close];
        if (close + 1 >= line.Length || line[close + 1] is not ('(' or '[')) return words.StartsWith('^') ? (words, close + 1) : null;
        var end = line[close + 1] == '(' ? Closing(line, close + 1, '(', ')') : Closing(line, close + 1, '[', ']');
        return end < 0 ? null : (words, end + 1);
    }

    private static int Closing(string line, int at, char open, char close)
    {
        var depth = 0;
        for (var end = at; end < Math.Min(line.Length, at + LongestLink); end++)
        {
            if (line[end] == open) depth++;
            else if (line[end] == close && --depth == 0) return end;
        }

        return -1;
    }

    private static int TagEnd(string line, int at)
    {
        if (at + 1 >= line.Length || !(char.IsAsciiLetter(line[at + 1]) || line[at + 1] is '/' or '!')) return -1;
        return line.IndexOf('>', at, Math.Min(LongestLink, line.Length - at));
    }

    private static bool IsWithinWord(string line, int at) =>
        at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at + 1]);
}
