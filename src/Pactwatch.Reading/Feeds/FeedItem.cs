using System.Xml.Linq;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Feeds;

/// <summary>An item of a feed (RSS 0.9 to 2.0, RDF, Atom): what it says of an article, and what it holds of it.</summary>
/// <param name="Content">HTML or text; empty where the item has neither content nor summary.</param>
/// <param name="IsContent">True where the feed calls it the content, false where it is the description.</param>
internal sealed record FeedItem(ContainerMetadata Told, string Content, bool IsHtml, bool IsContent)
{
    private const int FewestWordsOfContent = 40;
    private const int FewestWordsOfDescription = 120;

    /// <summary>True where this is the article and no summary of it: long enough, and not cut off.</summary>
    public bool IsFull
    {
        get
        {
            var words = Html.PageText.Of(Content).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var isCut = words is [.., var last] && last is "…" or "..." or "[…]" or "[...]" or "[&#8230;]" or "[&hellip;]";
            return !isCut && words.Length >= (IsContent ? FewestWordsOfContent : FewestWordsOfDescription);
        }
    }

    public static FeedItem Of(XElement item)
    {
        var content = Child(item, "encoded") ?? Child(item, "content", element => element.Attribute("src") is null && element.Attribute("url") is null);
        var description = Child(item, "description") ?? Child(item, "summary");
        var chosen = content ?? description;
        var told = new ContainerMetadata
        {
            Title = Words(Child(item, "title")),
            Url = Whole(item, Address(item)),
            Byline = Words(Child(item, "creator")) ?? Author(Child(item, "author")),
            Published = Words(Child(item, "published") ?? Child(item, "pubDate") ?? Child(item, "issued") ?? Child(item, "date")),
            Modified = Words(Child(item, "updated") ?? Child(item, "modified")),
            Outlet = Words(Child(item, "source") is { } source ? Child(source, "title") ?? source : null),
        };
        // Atom asks for a date of change in every item, and has that of publication only where the two differ.
        if (told is { Published: null, Modified: not null }) told = told with { Published = told.Modified, Modified = null };
        return new FeedItem(told, chosen is null ? "" : Markup(chosen), chosen?.Attribute("type")?.Value is not ("text" or "text/plain"), content is not null);
    }

    /// <summary>What a feed says of itself, for its items.</summary>
    public static ContainerMetadata OfFeed(XElement root)
    {
        var channel = Child(root, "channel") ?? root;
        return new ContainerMetadata
        {
            Outlet = Words(Child(channel, "title")),
            Language = Words(Child(channel, "language")) ?? root.Attribute(XNamespace.Xml + "lang")?.Value,
        };
    }

    private static XElement? Child(XElement parent, string name, Func<XElement, bool>? fits = null) =>
        parent.Elements().FirstOrDefault(element => element.Name.LocalName == name && (fits is null || fits(element)));

    // Titles may be escaped HTML.
    private static string? Words(XElement? element)
    {
        if (element is null) return null;
        var words = System.Net.WebUtility.HtmlDecode(Html.PageText.Of(element.Value)).Trim();
        return words.Length == 0 ? null : words;
    }

    private static string? Author(XElement? author) => author is null ? null : Words(Child(author, "name") ?? author) is { } name && !name.Contains('@', StringComparison.Ordinal) ? name : null;

    private static string? Address(XElement item)
    {
        var links = item.Elements().Where(element => element.Name.LocalName == "link").ToList();
        var link = links.Find(element => element.Attribute("href") is not null && element.Attribute("rel")?.Value is null or "alternate");
        var guid = Child(item, "guid", element => element.Attribute("isPermaLink")?.Value != "false");
        return Words(Child(item, "origLink")) ?? link?.Attribute("href")?.Value ?? Words(links.Find(element => element.Attribute("href") is null)) ?? Words(guid)
            ?? item.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "about")?.Value;
    }

    // The base is known here only where the item itself has it, as those of feeds that were read at their address do.
    private static string? Whole(XElement item, string? address) =>
        address is not null && item.Attribute(XNamespace.Xml + "base")?.Value is { } start && Addresses.CanonicalAddress.Whole(address, start) is { } whole ? whole : address;

    private static string Markup(XElement element) =>
        element.HasElements ? string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))) : element.Value;
}
