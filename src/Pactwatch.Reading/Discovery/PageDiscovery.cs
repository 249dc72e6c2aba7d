using System.Collections.Immutable;
using Pactwatch.Reading.Addresses;
using Pactwatch.Reading.Decoding;
using Pactwatch.Reading.Html.Tree;

namespace Pactwatch.Reading.Discovery;

/// <summary>What a page says of where more is to be had. Nothing of it is fetched, and every address is whole and of http or https.</summary>
/// <param name="Feeds">The feeds that the head declares, then links of the body that look like feeds; feeds of comments last; each once, at most <see cref="MaxFeeds"/>.</param>
/// <param name="CanonicalAddress">What the page says is its own address, in one spelling; null where it says none.</param>
/// <param name="Sitemaps">Sitemaps that it names, those of news first; at most <see cref="MaxSitemaps"/>.</param>
public sealed record PageDiscovery(ImmutableArray<FoundFeed> Feeds, string? CanonicalAddress, ImmutableArray<string> Sitemaps)
{
    /// <summary>The most feeds of one page.</summary>
    public const int MaxFeeds = 50;

    /// <summary>The most sitemaps of one page.</summary>
    public const int MaxSitemaps = 10;

    /// <summary>Reads a page; what is no page names nothing. Never throws on any bytes.</summary>
    /// <param name="address">Where it was read; what is relative lies below it, unless the page has a base of its own.</param>
    /// <param name="charset">As the transfer named it; null where it named none.</param>
    public static PageDiscovery Of(ReadOnlyMemory<byte> bytes, string address, string? charset)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (bytes.IsEmpty || bytes.Length > ReportReader.MaxBytes) return new PageDiscovery([], null, []);
        var page = PageParser.Parse(TextDecoder.ToCharacters(bytes, charset));
        var given = page.Root.Elements(TagId.Base).FirstOrDefault();
        var below = (given.Exists ? Addresses.CanonicalAddress.Whole(given.Attribute("href"), address) : null) ?? address;
        return new PageDiscovery(FeedLinks.Of(page, below), Canonical(page, below), SitemapLinks(page, below));
    }

    private static string? Canonical(PageTree page, string below)
    {
        var link = page.Root.Elements(TagId.Link).FirstOrDefault(link => LinkRelation.Has(link, "canonical") && link.HasAttribute("href"));
        var told = link.Exists ? link.Attribute("href") : page.Root.Elements(TagId.Meta).FirstOrDefault(meta => meta.Attribute("property") == "og:url") is { Exists: true } meta ? meta.Attribute("content") : null;
        return told is null ? null : Addresses.CanonicalAddress.Of(told, below);
    }

    private static ImmutableArray<string> SitemapLinks(PageTree page, string below)
    {
        var declared = page.Root.Elements(TagId.Link).Where(link => LinkRelation.Has(link, "sitemap")).Select(link => link.Attribute("href"));
        var linked = page.Root.Elements(TagId.A).Select(link => link.Attribute("href")).Where(IsSitemap);
        return [.. declared.Concat(linked).Select(written => Addresses.CanonicalAddress.Whole(written, below)).OfType<string>().Distinct(StringComparer.Ordinal)
            .OrderByDescending(whole => whole.Contains("news", StringComparison.OrdinalIgnoreCase)).Take(MaxSitemaps)];
    }

    // "/sitemap-news.xml", "/news_sitemap.xml.gz"; a page for people that is called so is none.
    private static bool IsSitemap(string? written) =>
        written is not null && written.Contains("sitemap", StringComparison.OrdinalIgnoreCase) && AddressPath.Of(written) is var path
        && (path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".xml.gz", StringComparison.OrdinalIgnoreCase));
}
