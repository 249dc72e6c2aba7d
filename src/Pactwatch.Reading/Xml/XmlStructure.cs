namespace Pactwatch.Reading.Xml;

/// <summary>Measures XML before it is parsed, in one pass over its characters.</summary>
internal static class XmlStructure
{
    /// <summary>The most elements within each other.</summary>
    public const int MaxDepth = 256;

    /// <summary>The most tags.</summary>
    public const int MaxTags = 1_000_000;

    /// <summary>True where neither depth nor number of tags is beyond the limits; comments, CDATA and instructions hold no tags.</summary>
    public static bool IsWithinLimits(ReadOnlySpan<char> xml)
    {
        int depth = 0, tags = 0;
        for (var at = xml.IndexOf('<'); at >= 0 && at + 1 < xml.Length; at = Next(xml, at))
        {
            var rest = xml[at..];
            var skipped = rest.StartsWith("<!--") ? rest.IndexOf("-->")
                : rest.StartsWith("<![CDATA[") ? rest.IndexOf("]]>")
                : rest[1] is '?' or '!' ? rest.IndexOf('>')
                : 0;
            if (skipped < 0) return true;
            at += skipped;
            if (skipped > 0) continue;
            if (++tags > MaxTags) return false;
            if (rest[1] == '/') depth--;
            else if (!ClosesItself(rest) && ++depth > MaxDepth) return false;
        }

        return true;
    }

    private static bool ClosesItself(ReadOnlySpan<char> tag)
    {
        var end = tag[1..].IndexOfAny('>', '<');
        return end > 0 && tag[end] == '/';
    }

    private static int Next(ReadOnlySpan<char> xml, int at)
    {
        var next = xml[(at + 1)..].IndexOf('<');
        return next < 0 ? -1 : at + 1 + next;
    }
}
