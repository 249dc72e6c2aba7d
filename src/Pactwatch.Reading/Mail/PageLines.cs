using System.Net;
using System.Text;

namespace Pactwatch.Reading.Mail;

/// <summary>The lines of a page's text with the places where their words stand, for pages of mail, which have few and simple elements.</summary>
internal static class PageLines
{
    private const int LongestLine = 300;
    private const int MostLines = 2000;

    private static readonly string[] Breaking = ["br", "p", "div", "tr", "td", "th", "table", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "hr", "body", "section"];

    /// <summary>The first lines; of a longer one only that it is there (its words are empty).</summary>
    public static List<(string Words, List<(int Start, int End)> Runs)> Of(string html)
    {
        var lines = new List<(string, List<(int, int)>)>();
        var words = new StringBuilder();
        var runs = new List<(int, int)>();
        var at = 0;
        while (at < html.Length && lines.Count < MostLines)
        {
            var tag = html.IndexOf('<', at);
            if (tag < 0) tag = html.Length;
            if (tag > at)
            {
                runs.Add((at, tag));
                if (words.Length <= LongestLine) words.Append(html, at, tag - at);
            }

            if (tag == html.Length) break;
            var end = html.IndexOf('>', tag);
            if (end < 0) break;
            if (Breaks(html, tag)) Close(words, ref runs, lines);
            at = end + 1;
        }

        Close(words, ref runs, lines);
        return lines;
    }

    /// <summary>The page without the words of some of its lines; its tags stay.</summary>
    public static string Without(string html, List<(string Words, List<(int Start, int End)> Runs)> lines, List<(int Start, int End)> removed)
    {
        if (removed.Count == 0) return html;
        var text = new StringBuilder(html.Length);
        var at = 0;
        foreach (var (start, end) in removed.SelectMany(range => lines[range.Start..range.End]).SelectMany(line => line.Runs))
        {
            text.Append(html, at, start - at);
            at = end;
        }

        return text.Append(html, at, html.Length - at).ToString();
    }

    private static void Close(StringBuilder words, ref List<(int, int)> runs, List<(string, List<(int, int)>)> lines)
    {
        var line = words.Length > LongestLine ? "" : Decoding.CharacterCleaner.OneLine(WebUtility.HtmlDecode(words.ToString()).Replace('\u00A0', ' '));
        if (line.Length > 0 || words.Length > LongestLine) lines.Add((line.Length > 0 ? line : "…", runs));
        words.Clear();
        runs = [];
    }

    private static bool Breaks(string html, int tag)
    {
        var start = tag + 1 < html.Length && html[tag + 1] == '/' ? tag + 2 : tag + 1;
        var end = start;
        while (end < html.Length && end - start < 12 && char.IsAsciiLetterOrDigit(html[end])) end++;
        return Array.Exists(Breaking, name => html.AsSpan(start, end - start).Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
