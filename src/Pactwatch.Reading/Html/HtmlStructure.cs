using System.Collections.Frozen;

namespace Pactwatch.Reading.Html;

/// <summary>
/// Measures a page before it is parsed, in one pass over its characters. The parser's time grows with the square of the
/// nesting (200 KB of nested div take it seconds), so a page beyond the limits, which are those of browsers for the
/// depth, is never given to it. The measure follows the parser's rules so far that it doesn't count too little:
/// an end tag closes only what it could close there.
/// </summary>
internal sealed class HtmlStructure
{
    /// <summary>The most elements within each other.</summary>
    public const int MaxDepth = 512;

    /// <summary>The most tags.</summary>
    public const int MaxTags = 500_000;

    private const int LongestTag = 4096;

    // Elements without content, and those that the parser closes by itself when the next one opens.
    private static readonly FrozenSet<string> Uncounted = Set(
        "area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot colgroup html head body");

    // Their end tag leaves open what was opened within them.
    private static readonly FrozenSet<string> Formatting = Set("a b big code em font i nobr s small strike strong tt u");

    // An end tag of something else does not reach out of these.
    private static readonly FrozenSet<string> Barriers = Set("table template object applet marquee caption svg math select");

    // What stands within is text, whatever it looks like.
    private static readonly FrozenSet<string> RawText = Set("script style textarea title xmp iframe noembed noframes");

    // Within these a tag closes itself only by a slash, and no element's content is raw.
    private static readonly FrozenSet<string> Foreign = Set("svg math");

    private readonly List<string> open = [];
    private int foreign;
    private int tags;

    private HtmlStructure()
    {
    }

    public static bool IsWithinLimits(string html) => new HtmlStructure().Measure(html);

    private bool Measure(string html)
    {
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = NextTag(html, at))
        {
            if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                at = HtmlComment.End(html, at);
                continue;
            }

            var isEnd = html[at + 1] == '/';
            var name = NameAt(html, isEnd ? at + 2 : at + 1);
            if (name.Length == 0) continue;
            if (++tags > MaxTags) return false;
            if (isEnd) Close(name);
            else if (foreign == 0 && RawText.Contains(name)) at = SkipRawText(html, at, name);
            else if (StaysOpen(html, at, name) && !Open(name)) return false;
        }

        return true;
    }

    private bool StaysOpen(string html, int at, string name)
    {
        if (foreign == 0) return !Uncounted.Contains(name);
        var end = html.AsSpan(at, Math.Min(LongestTag, html.Length - at)).IndexOf('>');
        return end < 1 || html[at + end - 1] != '/';
    }

    private bool Open(string name)
    {
        open.Add(name);
        if (Foreign.Contains(name)) foreign++;
        return open.Count <= MaxDepth;
    }

    private void Close(string name)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i] == name)
            {
                var count = Formatting.Contains(name) ? 1 : open.Count - i;
                foreign -= open.GetRange(i, count).Count(Foreign.Contains);
                open.RemoveRange(i, count);
                return;
            }

            if (Barriers.Contains(open[i]) && !Barriers.Contains(name)) return;
        }
    }

    private static int NextTag(string html, int at) => html.IndexOf('<', at + 1);

    private static int SkipRawText(string html, int at, string name)
    {
        var end = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length - 1 : end;
    }

    private static string NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < 24 && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-')) end++;
        return end > start && char.IsAsciiLetter(html[start]) ? html[start..end].ToLowerInvariant() : "";
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
