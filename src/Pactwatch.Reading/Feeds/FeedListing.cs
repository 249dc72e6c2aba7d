using System.Collections.Immutable;
using NodaTime;

namespace Pactwatch.Reading.Feeds;

/// <summary>A feed as it was sent once: what it says of itself, and its items. Null where it says nothing.</summary>
/// <param name="Title">In one line, at most 500 characters.</param>
/// <param name="PageAddress">The page that the feed is of, whole.</param>
/// <param name="MovedTo">Where the feed says that it has gone for good; only ever of http or https, and never its own address.</param>
/// <param name="MinutesToLive">How long it asks to be left alone, 1 to 525,600 (a year).</param>
/// <param name="Items">In the order of the feed, each key once: the first one counts.</param>
/// <param name="IsCut">True where it has more than <see cref="MaxItems"/> items: the first were read.</param>
public sealed record FeedListing(string? Title, string? PageAddress, string? MovedTo, int? MinutesToLive, ImmutableArray<ListedItem> Items, bool IsCut)
{
    /// <summary>The most items of one feed.</summary>
    public const int MaxItems = 2_000;

    /// <summary>What was broken and how it was mended, in a sentence; null for a whole feed.</summary>
    public string? Broken { get; init; }

    /// <summary>Hours of the day in UTC, 0 to 23, in which the feed asks not to be read.</summary>
    public ImmutableArray<int> QuietHours { get; init; } = [];

    /// <summary>Days of the week (UTC) on which it asks not to be read.</summary>
    public ImmutableArray<IsoDayOfWeek> QuietDays { get; init; } = [];
}
