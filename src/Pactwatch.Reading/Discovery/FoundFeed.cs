namespace Pactwatch.Reading.Discovery;

/// <summary>A feed that a page names.</summary>
/// <param name="Address">Whole, of http or https.</param>
/// <param name="Title">As the page calls it; null where it doesn't.</param>
/// <param name="IsDeclared">True for a link of the page's head, which says that it is a feed; false for a link among the page's text that looks like one.</param>
public sealed record FoundFeed(string Address, string? Title, bool IsDeclared);
