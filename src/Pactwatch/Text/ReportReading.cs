using System.Collections.Immutable;
using NodaTime;

namespace Pactwatch.Text;

/// <summary>What the reading stage found in a report's bytes. Null means that the report doesn't say.</summary>
public sealed record ReportReading(
    ReportText Text,
    string? Title,
    string? Outlet,
    string? Byline,
    string? Url,
    string? Language,
    PublishedBelief Published,
    LocalDate? ModifiedOn,
    ImmutableArray<Finding> Findings)
{
    /// <summary>The part of the paper under which it stands ("World"), as the page says it; not kept in the store.</summary>
    public string? Section { get; init; }

    /// <summary>The address that the page itself says is its own, whole; null where it says none. Not kept in the store.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>Words of the article that lead to other sites, in text order.</summary>
    public ImmutableArray<TextLink> Links { get; init; } = [];
}
