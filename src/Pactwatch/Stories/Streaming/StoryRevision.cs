using System.Collections.Immutable;
using NodaTime;

namespace Pactwatch.Stories.Streaming;

/// <summary>A merge, a split or a move, with the day whose reports showed it and the words that did.</summary>
/// <param name="On">The day of those reports; null where they have none.</param>
/// <param name="Story">The first report of the story that the reports are in since.</param>
/// <param name="Other">The first report of the story that they were in before.</param>
/// <param name="Reports">The reports that went over, in the order of the stream.</param>
/// <param name="Words">Of a merge what both share most, of a split and a move what the reports have beyond the story that they left.</param>
public sealed record StoryRevision(StoryRevisionKind Kind, LocalDate? On, string Story, string Other, ImmutableArray<string> Reports, ImmutableArray<string> Words);
