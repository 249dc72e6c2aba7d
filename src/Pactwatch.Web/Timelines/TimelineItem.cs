using NodaTime;
using Pactwatch.Web.Evidence;

namespace Pactwatch.Web.Timelines;

/// <summary>Something that has a day: a standing, an event, a deadline, or reports.</summary>
/// <param name="When">The day or days, in words.</param>
/// <param name="Kind">In a word, for people.</param>
/// <param name="Place">What it leads to; null for reports.</param>
public sealed record TimelineItem(LocalDate On, string When, string Kind, string Words, EntryPlace? Place);
