namespace Pactwatch.Collecting.Fetching;

/// <summary>Why an address is not fetched.</summary>
/// <param name="Code">One of <see cref="FetchCodes"/>.</param>
/// <param name="Why">For a person: what, why, what to do.</param>
public sealed record AddressFault(string Code, string Why);
