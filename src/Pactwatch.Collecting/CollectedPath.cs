namespace Pactwatch.Collecting;

/// <summary>What became of one path: a file to read or a refusal (exactly one of the two is null).</summary>
public sealed record CollectedPath(FoundFile? Found, RefusedPath? Refused);
