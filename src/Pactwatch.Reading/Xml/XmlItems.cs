namespace Pactwatch.Reading.Xml;

/// <summary>Finds the items of a list in XML that can't be parsed, by their tags alone, in one pass.</summary>
internal static class XmlItems
{
    private const int LongestRootTag = 20_000;

    /// <summary>The root's name as written, its start tag, and where that ends; null where there is none in sight.</summary>
    public static (string Name, string Tag, int End)? RootTag(string xml)
    {
        for (var at = xml.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < xml.Length; at = xml.IndexOf('<', at + 1))
        {
            if (!char.IsAsciiLetter(xml[at + 1])) continue;
            var end = xml.IndexOf('>', at);
            if (end < 0 || end - at > LongestRootTag || xml[end - 1] == '/') return null;
            var name = NameAt(xml, at + 1);
            return (name.ToString(), xml[at..(end + 1)], end + 1);
        }

        return null;
    }

    /// <summary>Where each item starts and ends (its end tag included); an item whose end is not there before the next one starts has End = Start.</summary>
    public static IEnumerable<(int Start, int End)> Ranges(string xml, IReadOnlySet<string> names)
    {
        var start = -1;
        for (var at = xml.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < xml.Length; at = xml.IndexOf('<', at + 1))
        {
            var skipped = EndOfSkipped(xml, at);
            if (skipped < 0) break;
            if (skipped > at)
            {
                at = skipped - 1;
                continue;
            }

            var isEnd = xml[at + 1] == '/';
            if (!names.Contains(LocalName(NameAt(xml, isEnd ? at + 2 : at + 1)))) continue;
            if (isEnd && start >= 0)
            {
                var close = xml.IndexOf('>', at);
                if (close < 0) break;
                yield return (start, close + 1);
                start = -1;
            }
            else if (!isEnd)
            {
                if (start >= 0) yield return (start, start);
                start = at;
            }
        }

        if (start >= 0) yield return (start, start);
    }

    // One past a comment or CDATA; the place itself where it is none; -1 where it never ends.
    private static int EndOfSkipped(string xml, int at)
    {
        var rest = xml.AsSpan(at);
        var (opening, closing) = rest.StartsWith("<!--") ? ("<!--", "-->") : rest.StartsWith("<![CDATA[") ? ("<![CDATA[", "]]>") : ("", "");
        if (opening.Length == 0) return at;
        var end = xml.IndexOf(closing, at + opening.Length, StringComparison.Ordinal);
        return end < 0 ? -1 : end + closing.Length;
    }

    private static ReadOnlySpan<char> NameAt(string xml, int start)
    {
        var end = start;
        while (end < xml.Length && (char.IsAsciiLetterOrDigit(xml[end]) || xml[end] is ':' or '-' or '_' or '.')) end++;
        return xml.AsSpan(start, end - start);
    }

    private static string LocalName(ReadOnlySpan<char> name) => name[(name.IndexOf(':') + 1)..].ToString();
}
