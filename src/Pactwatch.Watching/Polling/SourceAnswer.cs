using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Reading.Discovery;
using Pactwatch.Reading.Feeds;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Pages;

namespace Pactwatch.Watching.Polling;

/// <summary>What a source sent, read: a feed's items or a sitemap's pages, or why nothing was read.</summary>
internal sealed record SourceAnswer(FeedListing? Feed, SitemapListing? Sitemap, string? Refusal, string? Code)
{
    /// <summary>Nothing new came.</summary>
    public static SourceAnswer Unchanged { get; } = new(null, null, null, null);

    public string? Title => Feed?.Title;

    public string? MovedTo => Feed?.MovedTo;

    public static SourceAnswer Read(WatchedSource source, FetchOutcome outcome)
    {
        if (source.Kind == SourceKind.Sitemap)
        {
            var read = SitemapReader.Read(outcome.Body, outcome.FinalAddress);
            return new SourceAnswer(null, read.Listing, read.Refusal, read.Code);
        }

        var feed = FeedReader.Read(outcome.Body, outcome.FinalAddress, outcome.Charset, outcome.MediaType);
        return new SourceAnswer(feed.Listing, null, feed.Refusal is null ? null : $"What is at the address is no feed any more: {feed.Refusal}", feed.Code);
    }

    /// <summary>What it names, in its order; of a sitemap the pages that changed last come first.</summary>
    public IEnumerable<NamedItem> Named(WatchedSource source, Instant now) =>
        Feed is { } feed ? feed.Items.Select(item => NamedItem.Of(source.Id, item.Key, item.Address, item.Title, item.Published ?? item.Modified, KeptArticle.Of(item), now))
        : Sitemap is { } sitemap ? Latest(sitemap.Pages).Select(entry => NamedItem.Of(source.Id, NamedItem.KeyOf(entry.Address), entry.Address, entry.Title, entry.Published ?? entry.LastModified, null, now))
        : [];

    // Dates of sitemaps are written in one notation (W3C), whose order is that of their letters.
    private static IEnumerable<SitemapEntry> Latest(ImmutableArray<SitemapEntry> pages) =>
        pages.OrderByDescending(entry => entry.Published ?? entry.LastModified ?? "", StringComparer.Ordinal);
}
