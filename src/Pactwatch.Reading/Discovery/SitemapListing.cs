using System.Collections.Immutable;

namespace Pactwatch.Reading.Discovery;

/// <summary>What a sitemap names.</summary>
/// <param name="Pages">Of a "urlset", or of a text with an address a line; each once.</param>
/// <param name="Children">Further sitemaps, of a "sitemapindex"; each once.</param>
/// <param name="IsCut">True where it names more than <see cref="MaxEntries"/>: the first were read.</param>
public sealed record SitemapListing(ImmutableArray<SitemapEntry> Pages, ImmutableArray<SitemapEntry> Children, bool IsCut)
{
    /// <summary>The most entries of one sitemap, as sitemaps.org has it.</summary>
    public const int MaxEntries = 50_000;

    /// <summary>What was broken and how it was mended, in a sentence; null for a whole sitemap.</summary>
    public string? Broken { get; init; }
}
