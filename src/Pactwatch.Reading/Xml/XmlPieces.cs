using System.Text;
using System.Xml.Linq;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Xml;

/// <summary>
/// A list in XML (a feed, a sitemap) of which some is broken: where the whole can't be parsed, each of its items is parsed by
/// itself under the root's own start tag, and those that are whole are kept. Nothing is made up: a broken item is left out.
/// </summary>
/// <param name="Head">The root with what stands before the first item, or the whole root where nothing is broken.</param>
/// <param name="Items">The items, in order.</param>
/// <param name="Broken">What was mended, in a sentence; null where nothing was.</param>
internal sealed record XmlPieces(XElement Head, IReadOnlyList<XElement> Items, string? Broken)
{
    private const int LongestPrologue = 4096;

    /// <param name="xml">The characters of the document; what stands before its first tag is passed over.</param>
    /// <param name="names">Local names of the elements that are items.</param>
    /// <param name="most">Items after which the rest is not looked at.</param>
    /// <exception cref="ContainerException">It is dangerous or too large, or there is nothing whole in it.</exception>
    public static XmlPieces Read(string xml, IReadOnlySet<string> names, int most)
    {
        var text = WithoutNoise(xml);
        try
        {
            var root = SafeXml.Parse(text);
            return new XmlPieces(root, [.. ItemsOf(root, names).Take(most)], null);
        }
        catch (ContainerException fault) when (fault.Code == FormatFinding.XmlUnreadable)
        {
            return Mend(text, names, most) ?? throw new ContainerException(fault.Code, fault.Message);
        }
    }

    // An item within an item is part of it.
    private static IEnumerable<XElement> ItemsOf(XElement element, IReadOnlySet<string> names)
    {
        foreach (var child in element.Elements())
        {
            if (names.Contains(child.Name.LocalName))
            {
                yield return child;
                continue;
            }

            foreach (var item in ItemsOf(child, names)) yield return item;
        }
    }

    private static XmlPieces? Mend(string text, IReadOnlySet<string> names, int most)
    {
        if (XmlItems.RootTag(text) is not { } root) return null;
        var items = new List<XElement>();
        int left = 0, first = -1;
        foreach (var (start, end) in XmlItems.Ranges(text, names))
        {
            if (first < 0) first = start;
            if (items.Count >= most) break;
            if (end > start && Wrapped(root, text[start..end])?.Elements().FirstOrDefault() is { } item) items.Add(item);
            else left++;
        }

        if (items.Count == 0) return null;
        return new XmlPieces(HeadOf(root, text, first), items, $"It is no well-formed XML; {(items.Count == 1 ? "1 item was whole and was" : $"{items.Count} items were whole and were")} read{(left > 0 ? $", {left} left out" : "")}.");
    }

    private static XElement? Wrapped((string Name, string Tag, int End) root, string piece)
    {
        try
        {
            return SafeXml.Parse($"{root.Tag}{piece}</{root.Name}>");
        }
        catch (ContainerException)
        {
            return null;
        }
    }

    // "<rss><channel><title>…</title>": the elements that are still open before the first item are the channel.
    private static XElement HeadOf((string Name, string Tag, int End) root, string text, int first)
    {
        var head = first > root.End ? text[root.End..first] : "";
        return Wrapped(root, head) ?? Wrapped(root, head + "</channel>") ?? SafeXml.Parse($"{root.Tag}</{root.Name}>");
    }

    // Warnings of the site's own programs, and blank lines, stand before some feeds.
    private static string WithoutNoise(string xml)
    {
        var trimmed = xml.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (trimmed.StartsWith("<?xml") || XmlHead.RootName(trimmed) is not ("br" or "b" or "p" or null)) return xml;
        var at = trimmed[..Math.Min(trimmed.Length, LongestPrologue)].IndexOf("<?xml", StringComparison.Ordinal);
        return at > 0 ? trimmed[at..].ToString() : xml;
    }
}
