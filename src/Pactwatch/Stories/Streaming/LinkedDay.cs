using System.Collections.Immutable;

namespace Pactwatch.Stories.Streaming;

/// <summary>What the reports of a day that were linked at once changed, so that it can be taken back when an older report comes in late.</summary>
/// <param name="FirstPlace">The place of the first of them.</param>
/// <param name="Replaced">What stood before and no longer does.</param>
internal sealed record LinkedDay(int FirstPlace, ImmutableArray<LinkedStory> Replaced, ImmutableArray<PlacedRevision> Revisions);
