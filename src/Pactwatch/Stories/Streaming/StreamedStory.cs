using System.Collections.Immutable;
using NodaTime;

namespace Pactwatch.Stories.Streaming;

/// <summary>Reports that tell of the same story.</summary>
/// <param name="Reports">Ids in the order of the stream, the first of which names the story.</param>
/// <param name="From">The first day on which a report of it is known to have been published; null where none is known.</param>
/// <param name="To">The last such day.</param>
/// <param name="Words">What its reports share most, heaviest first, as some report writes it.</param>
public sealed record StreamedStory(ImmutableArray<string> Reports, LocalDate? From, LocalDate? To, ImmutableArray<string> Words);
