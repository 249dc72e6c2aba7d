using System.Collections.Immutable;

namespace Pactwatch.Reading.Discovery;

/// <summary>A feed of a list. Null where the list says nothing.</summary>
/// <param name="Address">Whole, of http or https.</param>
/// <param name="PageAddress">The page that the feed is of.</param>
/// <param name="Folders">The outlines round it, the outermost first; empty for a feed by itself.</param>
public sealed record OpmlFeed(string Address, string? Title, string? PageAddress, ImmutableArray<string> Folders);
