namespace Pactwatch.Reading.Discovery;

/// <summary>A list of addresses, or why nothing is read of it (exactly one of <paramref name="Listing"/> and <paramref name="Refusal"/> is null).</summary>
/// <param name="Code">The stable code of the refusal (<see cref="Containers.FormatFinding"/>).</param>
public sealed record AddressListOutcome(AddressListing? Listing, string? Refusal, string? Code);
