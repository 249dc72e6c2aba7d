namespace Pactwatch.Reading.Xml;

/// <summary>Looks at the beginning of XML without parsing it.</summary>
internal static class XmlHead
{
    private const int LongestName = 60;

    /// <summary>The local name of the first element ("rss" of <c>&lt;rss version="2.0"&gt;</c>); null where there is none in sight.</summary>
    public static string? RootName(ReadOnlySpan<char> head)
    {
        head = head.TrimStart("\uFEFF \t\r\n");
        while (head.StartsWith("<"))
        {
            if (head.StartsWith("<?") || head.StartsWith("<!"))
            {
                var end = EndOfPrologue(head);
                if (end < 0) return null;
                head = head[end..].TrimStart(" \t\r\n");
                continue;
            }

            var length = head[1..].IndexOfAny(" \t\r\n/>");
            if (length is <= 0 or > LongestName) return null;
            var name = head.Slice(1, length);
            return name[(name.IndexOf(':') + 1)..].ToString();
        }

        return null;
    }

    /// <summary>True where a document type with declarations of its own stands before the first element.</summary>
    public static bool HasInternalSubset(ReadOnlySpan<char> xml)
    {
        var doctype = xml.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        if (doctype < 0) return false;
        var rest = xml[doctype..];
        var close = rest.IndexOf('>');
        var subset = rest.IndexOf('[');
        return subset >= 0 && (close < 0 || subset < close);
    }

    private static int EndOfPrologue(ReadOnlySpan<char> head)
    {
        if (head.StartsWith("<!--")) return After(head, "-->");
        if (head.StartsWith("<?")) return After(head, "?>");
        return HasInternalSubset(head[..(After(head, ">") is > 0 and var end ? end : head.Length)]) ? After(head, "]>") : After(head, ">");
    }

    private static int After(ReadOnlySpan<char> head, ReadOnlySpan<char> end)
    {
        var at = head.IndexOf(end, StringComparison.Ordinal);
        return at < 0 ? -1 : at + end.Length;
    }
}
