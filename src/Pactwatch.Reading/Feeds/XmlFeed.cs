using System.Collections.Frozen;
using System.Text;
using System.Xml.Linq;
using Pactwatch.Reading.Addresses;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Xml;

namespace Pactwatch.Reading.Feeds;

/// <summary>The listing of a feed in XML.</summary>
internal sealed class XmlFeed(XmlPieces pieces, string address)
{
    private static readonly XName Base = XNamespace.Xml + "base";

    private readonly XElement root = pieces.Head;
    private readonly XElement channel = Child(pieces.Head, "channel") ?? pieces.Head;

    public static FrozenSet<string> ItemNames { get; } = new[] { "item", "entry" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsFeed(XElement root) => root.Name.LocalName is "rss" or "RDF" or "feed" or "channel" || IsRedirect(root);

    public FeedListing Listing()
    {
        var items = new ListedItems();
        var told = FeedItem.OfFeed(root);
        var number = 0;
        foreach (var element in pieces.Items.Take(FeedListing.MaxItems)) Add(items, element, told, ++number);
        return new FeedListing(ListedItems.OneLine(told.Outlet, 500), PageAddress(), MovedTo(), FeedRhythm.MinutesToLive(channel), items.All, pieces.Items.Count > FeedListing.MaxItems)
        {
            Broken = pieces.Broken,
            QuietHours = FeedRhythm.QuietHours(channel),
            QuietDays = FeedRhythm.QuietDays(channel),
        };
    }

    private void Add(ListedItems items, XElement element, ContainerMetadata feed, int number)
    {
        var item = FeedItem.Of(element);
        var whole = CanonicalAddress.Whole(item.Told.Url, BaseOf(element));
        var isFull = item.IsFull;
        var article = isFull ? ArticleOf(element, feed, whole, number) : null;
        var guid = Child(element, "guid") ?? Child(element, "id");
        items.Add(item.Told with { Url = whole }, guid?.Value, isFull ? null : Html.PageText.Of(Beginning(item.Content)), article);
    }

    // The element alone must be enough to read the report again, so it takes along what its address is below.
    private ContainedDocument ArticleOf(XElement element, ContainerMetadata feed, string? whole, int number)
    {
        var own = new XElement(element);
        if (whole is not null) own.SetAttributeValue(Base, BaseOf(element));
        var bytes = Encoding.UTF8.GetBytes(own.ToString(SaveOptions.DisableFormatting));
        return new ContainedDocument($"{address}!/#{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}", bytes, FeedItemReader.Instance, new ReadingHints { Told = feed with { Url = whole } });
    }

    // A summary is cut anyway; a huge one that is broken off needs no parsing as a whole.
    private static string Beginning(string content) => content.Length > ListedItems.LongestSummary * 20 ? content[..(ListedItems.LongestSummary * 20)] : content;

    private string? PageAddress()
    {
        var links = channel.Elements().Where(element => element.Name.LocalName == "link").ToList();
        var link = links.Find(element => element.Attribute("href") is null && !string.IsNullOrWhiteSpace(element.Value))?.Value
            ?? links.Find(element => element.Attribute("rel")?.Value is null or "alternate")?.Attribute("href")?.Value;
        return CanonicalAddress.Whole(link, BaseOf(channel));
    }

    // "self" alone is often wrong, with feeds that are served at several addresses.
    private string? MovedTo()
    {
        var told = Child(channel, "new-feed-url")?.Value ?? (IsRedirect(root) ? Child(root, "newLocation")?.Value : null)
            ?? channel.Elements().FirstOrDefault(IsPermanentSelf)?.Attribute("href")?.Value;
        var moved = CanonicalAddress.Whole(told, null);
        return moved is null || CanonicalAddress.Of(moved) == CanonicalAddress.Of(address) ? null : moved;
    }

    private static bool IsPermanentSelf(XElement element) =>
        element.Name.LocalName == "link" && element.Attribute("rel")?.Value.Split(' ') is { } relations && relations.Contains("self") && relations.Contains("permanent");

    // A feed in RSS that moved may be one element: redirect with newLocation within.
    private static bool IsRedirect(XElement root) => root.Name.LocalName == "redirect" && Child(root, "newLocation") is not null;

    private string BaseOf(XElement element)
    {
        var below = address;
        foreach (var part in element.AncestorsAndSelf().Reverse())
        {
            if (part.Attribute(Base)?.Value is { } given && CanonicalAddress.Whole(given, below) is { } whole) below = whole;
        }

        return below;
    }

    private static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(element => element.Name.LocalName == name);
}
