using System.Collections.Frozen;
using System.Collections.Immutable;
using Pactwatch.Reading.Addresses;
using Pactwatch.Reading.Feeds;
using Pactwatch.Reading.Html.Tree;

namespace Pactwatch.Reading.Discovery;

/// <summary>Finds the feeds that a page links to: by the type that its head declares, then by how links of its text look.</summary>
internal static class FeedLinks
{
    private const int LongestTitle = 200;

    private static readonly FrozenSet<string> Types = new[] { "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/xml", "text/xml", "application/rss", "application/atom", "text/rss+xml" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // The ends of paths at which feeds are kept, by the customs of publishing programs.
    private static readonly string[] Endings = ["/feed", "/feed/", "/feeds/", "/rss", "/rss/", "/atom", "/atom/", "/rss.xml", "/rss2.xml", "/atom.xml", "/feed.xml", "/index.xml", "/index.rdf", "/feed.json", ".rss", ".atom", ".rdf", "/rss.php", "/feed.atom"];

    private static readonly string[] Words = ["rss", "rss feed", "atom", "atom feed", "feed", "web feed", "json feed"];

    public static ImmutableArray<FoundFeed> Of(PageTree page, string below)
    {
        var declared = page.Root.Elements(TagId.Link).Where(IsDeclared).Select(link => Found(link, link.Attribute("title"), below, isDeclared: true));
        var linked = page.Root.Elements(TagId.A).Where(LooksLikeFeed).Select(link => Found(link, link.Attribute("title") is { Length: > 0 } title ? title : link.Text, below, isDeclared: false));
        var feeds = declared.Concat(linked).OfType<FoundFeed>().DistinctBy(feed => CanonicalAddress.Of(feed.Address) ?? feed.Address);
        return [.. feeds.OrderBy(IsOfComments).Take(PageDiscovery.MaxFeeds)];
    }

    private static FoundFeed? Found(PageNode link, string? title, string below, bool isDeclared)
    {
        var written = link.Attribute("href");
        if (written is not null && written.StartsWith("feed:", StringComparison.OrdinalIgnoreCase)) written = FeedScheme.Replaced(written);
        return CanonicalAddress.Whole(written, below) is { } whole ? new FoundFeed(whole, ListedItems.OneLine(title, LongestTitle), isDeclared) : null;
    }

    private static bool IsDeclared(PageNode link)
    {
        if (LinkRelation.Has(link, "feed")) return true;
        if (!LinkRelation.Has(link, "alternate") || link.Attribute("type") is not { } written) return false;
        var type = Mail.MediaType.Parse(written).Name;
        // Sites give the address of their programs' interface as JSON too; a feed in JSON is called one.
        return Types.Contains(type) || (type == "application/json" && link.Attribute("href") is { } address && AddressPath.Of(address).Contains("feed", StringComparison.OrdinalIgnoreCase));
    }

    private static bool LooksLikeFeed(PageNode link)
    {
        if (link.Attribute("href") is not { Length: > 0 } address || address.Length > CanonicalAddress.MaxLength) return false;
        if (address.StartsWith("feed:", StringComparison.OrdinalIgnoreCase)) return true;
        if (link.Attribute("type") is { } type && Types.Contains(type.Trim())) return true;
        var path = AddressPath.Of(address);
        if (Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) return true;
        return Words.Contains(link.Text.Trim(), StringComparer.OrdinalIgnoreCase) && (path.Contains("feed", StringComparison.OrdinalIgnoreCase) || path.Contains("rss", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsOfComments(FoundFeed feed) => AddressPath.Of(feed.Address).Contains("comments", StringComparison.OrdinalIgnoreCase);
}
