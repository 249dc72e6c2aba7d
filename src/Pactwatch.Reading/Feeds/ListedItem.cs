using NodaTime;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Feeds;

/// <summary>An item of a feed: an article that it names, and perhaps holds. Null where it says nothing.</summary>
/// <param name="Key">What it is known by from one reading to the next: its address in one spelling (<see cref="Addresses.CanonicalAddress"/>), else its guid, else its title.</param>
/// <param name="Address">Whole, of http or https, with all its parameters: what the article is asked for by.</param>
/// <param name="Title">In one line, at most 500 characters.</param>
/// <param name="Summary">Words alone, at most 1,000 characters; null where what stands there is the article.</param>
/// <param name="Published">As written.</param>
/// <param name="PublishedOn">The day that this names, where it names one clearly.</param>
/// <param name="Modified">As written.</param>
/// <param name="Article">Where the item holds its whole article: a document as <see cref="FileOpener"/> gives them for a saved feed.</param>
public sealed record ListedItem(string Key, string? Address, string? Title, string? Summary, string? Published, LocalDate? PublishedOn, string? Modified, ContainedDocument? Article);
