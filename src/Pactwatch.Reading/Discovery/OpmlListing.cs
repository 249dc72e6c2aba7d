using System.Collections.Immutable;

namespace Pactwatch.Reading.Discovery;

/// <summary>A list of feeds.</summary>
/// <param name="Feeds">In the order of the list, each address once.</param>
/// <param name="Refused">How many outlines name a feed by something that is no address of http or https.</param>
/// <param name="IsCut">True where it has more than <see cref="MaxFeeds"/>: the first were read.</param>
public sealed record OpmlListing(string? Title, ImmutableArray<OpmlFeed> Feeds, int Refused, bool IsCut)
{
    /// <summary>The most feeds of one list.</summary>
    public const int MaxFeeds = 10_000;
}
