using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Reading.Addresses;
using Pactwatch.Reading.Discovery;
using Pactwatch.Reading.Feeds;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Hosts;

namespace Pactwatch.Watching.Finding;

/// <summary>
/// Finds what is to be followed at an address that a person gives: a feed, a sitemap, a list of feeds, or a page, whose
/// feeds come first, then its sitemap of news, then the page itself.
/// </summary>
public sealed class SourceFinder(PoliteFetcher fetcher, TimeProvider clock)
{
    /// <summary>Where a site's sitemap of news mostly lies, when neither page nor robots.txt names one.</summary>
    private static readonly ImmutableArray<string> UsualSitemaps = ["/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_news.xml"];

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <param name="isPage">True where the page itself is wanted, whatever feeds it names.</param>
    /// <param name="credential">What the address asks for; sent to it alone. Null where it asks for nothing.</param>
    public async Task<FoundSources> At(string address, bool isPage, CancellationToken stop, FetchCredential? credential = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        // As people write it: "www.northwire.example/world".
        var whole = CanonicalAddress.Of(address) ?? CanonicalAddress.Of("https://" + address);
        if (whole is null) return FoundSources.None(FetchCodes.NoAddress, $"'{address}' is no address of the web. Give it whole, with https:// before the host.");
        if (isPage) return Followed(Source(whole, SourceKind.Page, null));
        var outcome = await fetcher.Fetch(new FetchRequest(whole, FetchPurpose.Page) { Credential = credential }, stop).ConfigureAwait(false);
        if (outcome.Result != FetchResult.Fetched) return FoundSources.None(outcome.Code, outcome.Why);
        return ListOf(outcome.Body) ?? FeedAt(whole, outcome) ?? SitemapAt(whole, outcome) ?? await OfPage(whole, outcome, stop).ConfigureAwait(false);
    }

    /// <summary>The feeds of a list (OPML); null where it is none.</summary>
    public FoundSources? ListOf(ReadOnlyMemory<byte> bytes)
    {
        var read = OpmlReader.Read(bytes);
        if (read.Listing is not { } list) return null;
        if (list.Feeds.IsEmpty) return FoundSources.None(WatchCodes.NothingToFollow, "The list names no feed.");
        var passed = list.Refused == 0 ? null : $"{list.Refused} of its entries are no address of the web and were passed over.";
        return new FoundSources([.. list.Feeds.Select(feed => Source(CanonicalAddress.Of(feed.Address) ?? feed.Address, SourceKind.Feed, feed.Title))], [], passed, null);
    }

    private FoundSources? FeedAt(string address, FetchOutcome outcome) =>
        FeedReader.Read(outcome.Body, outcome.FinalAddress, outcome.Charset, outcome.MediaType).Listing is { } feed ? Followed(Source(address, SourceKind.Feed, feed.Title)) : null;

    private FoundSources? SitemapAt(string address, FetchOutcome outcome)
    {
        // A text with an address a line is a sitemap, too, but so is nearly any text for somebody.
        if (outcome.Body.Span.TrimStart(" \t\r\n"u8) is not [(byte)'<' or 0x1F, ..] || SitemapReader.Read(outcome.Body, outcome.FinalAddress).Listing is not { } sitemap) return null;
        if (!sitemap.Pages.IsEmpty) return Followed(Source(address, SourceKind.Sitemap, null));
        var news = sitemap.Children.Where(child => child.Address.Contains("news", StringComparison.OrdinalIgnoreCase)).ToList();
        return news.Count > 0
            ? new FoundSources([.. news.Select(child => Source(child.Address, SourceKind.Sitemap, null))], [], "It is a list of sitemaps: those of news are followed.", null)
            : new FoundSources([], [.. sitemap.Children.Select(child => child.Address)], "It is a list of sitemaps, none of them of news. Add the one that you mean.", WatchCodes.NothingToFollow);
    }

    private async Task<FoundSources> OfPage(string address, FetchOutcome outcome, CancellationToken stop)
    {
        var page = PageDiscovery.Of(outcome.Body, outcome.FinalAddress, outcome.Charset);
        foreach (var feed in page.Feeds.Where(feed => feed.IsDeclared))
        {
            var others = page.Feeds.Where(other => other != feed).Select(other => other.Address).ToImmutableArray();
            if (await Feed(feed, stop).ConfigureAwait(false) is { } found) return new FoundSources([found], others, $"The page names {(others.IsEmpty ? "this feed" : $"this feed, and {others.Length} more")}.", null);
        }

        foreach (var sitemap in page.Sitemaps.Concat(await fetcher.Sitemaps(outcome.FinalAddress, stop).ConfigureAwait(false)).Where(sitemap => sitemap.Contains("news", StringComparison.OrdinalIgnoreCase)).Concat(Usual(outcome.FinalAddress)).Distinct(StringComparer.Ordinal))
        {
            if (await Sitemap(sitemap, stop).ConfigureAwait(false) is { } found) return new FoundSources([found], [], "The page names no feed; its site has a sitemap of news.", null);
        }

        return new FoundSources([Source(address, SourceKind.Page, null)], [.. page.Feeds.Select(feed => feed.Address)], "The page names no feed and its site no sitemap of news: the page itself is followed, each edit a version.", null);
    }

    private async Task<WatchedSource?> Feed(FoundFeed feed, CancellationToken stop)
    {
        var outcome = await fetcher.Fetch(new FetchRequest(feed.Address, FetchPurpose.Feed), stop).ConfigureAwait(false);
        return outcome.Result == FetchResult.Fetched && FeedReader.Read(outcome.Body, outcome.FinalAddress, outcome.Charset, outcome.MediaType).Listing is { } listing
            ? Source(CanonicalAddress.Of(feed.Address) ?? feed.Address, SourceKind.Feed, listing.Title ?? feed.Title) : null;
    }

    private async Task<WatchedSource?> Sitemap(string address, CancellationToken stop)
    {
        var outcome = await fetcher.Fetch(new FetchRequest(address, FetchPurpose.Sitemap), stop).ConfigureAwait(false);
        return outcome.Result == FetchResult.Fetched && SitemapReader.Read(outcome.Body, outcome.FinalAddress).Listing is { Pages.IsEmpty: false } ? Source(address, SourceKind.Sitemap, null) : null;
    }

    private static IEnumerable<string> Usual(string address) => UsualSitemaps.Select(path => CanonicalAddress.Of(path, address)).OfType<string>();

    private WatchedSource Source(string address, SourceKind kind, string? title) => new(address, kind, Now) { Title = title };

    private static FoundSources Followed(WatchedSource source) => new([source], [], null, null);
}
