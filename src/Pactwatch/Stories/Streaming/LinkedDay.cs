using System.Collections.Immutable;

namespace Pactwatch.Stories.Streaming;

/// <summary>What one day's reports changed, so that it can be taken back when an older report comes in late.</summary>
/// <param name="FirstPlace">The place of the day's first report.</param>
/// <param name="Replaced">What stood before and no longer does.</param>
internal sealed record LinkedDay(int FirstPlace, ImmutableArray<LinkedStory> Replaced, ImmutableArray<PlacedRevision> Revisions);
