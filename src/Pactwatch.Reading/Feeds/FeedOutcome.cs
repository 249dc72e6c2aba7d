namespace Pactwatch.Reading.Feeds;

/// <summary>What a feed lists, or why nothing is read of it (exactly one of <paramref name="Listing"/> and <paramref name="Refusal"/> is null).</summary>
/// <param name="Refusal">A sentence for people that says what the bytes are instead.</param>
/// <param name="Code">The stable code of the refusal (<see cref="Containers.FormatFinding"/>); null where there is none.</param>
public sealed record FeedOutcome(FeedListing? Listing, string? Refusal, string? Code);
