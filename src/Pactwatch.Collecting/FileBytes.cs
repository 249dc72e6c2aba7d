namespace Pactwatch.Collecting;

/// <summary>A file's bytes, or why there are none (exactly one of the two is null).</summary>
public sealed record FileBytes(byte[]? Bytes, RefusedPath? Refused);
