using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Pactwatch.Reading.Html;

/// <summary>Takes a page's text without parsing it: tags out, a new line where a block begins or ends, scripts and styles left out. For pages that are no fit for the parser.</summary>
internal static class TagStripper
{
    private const int LongestTag = 65_536;

    private static readonly FrozenSet<string> Inline = Set("a abbr b bdi bdo big cite code data dfn em font i img ins kbd mark q s samp small span strike strong sub sup time tt u var wbr");
    private static readonly FrozenSet<string> LeftOut = Set("script style template noscript svg iframe");

    public static string Strip(string html)
    {
        var text = new StringBuilder(html.Length / 2);
        var at = 0;
        while (at < html.Length)
        {
            var tag = html.IndexOf('<', at);
            if (tag < 0) tag = html.Length;
            text.Append(html, at, tag - at);
            if (tag == html.Length) break;
            at = Skip(html, tag, text);
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    private static int Skip(string html, int tag, StringBuilder text)
    {
        if (html.AsSpan(tag).StartsWith("<!--", StringComparison.Ordinal)) return HtmlComment.End(html, tag) + 1;
        var isEnd = tag + 1 < html.Length && html[tag + 1] == '/';
        var start = isEnd ? tag + 2 : tag + 1;
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end])) end++;
        if (end == start && (start >= html.Length || html[start] is not ('!' or '?')))
        {
            text.Append('<');
            return tag + 1;
        }

        var name = html[start..end].ToLowerInvariant();
        if (!isEnd && LeftOut.Contains(name)) return After(html, ">", Math.Max(html.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase), end));
        if (!Inline.Contains(name)) text.Append('\n');
        var close = html.AsSpan(end, Math.Min(LongestTag, html.Length - end)).IndexOf('>');
        return close < 0 ? html.Length : end + close + 1;
    }

    private static int After(string html, string mark, int from)
    {
        var found = from < html.Length ? html.IndexOf(mark, from, StringComparison.Ordinal) : -1;
        return found < 0 ? html.Length : found + mark.Length;
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
