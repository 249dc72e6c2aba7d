namespace Pactwatch.Collecting;

/// <summary>A file open for reading, or why it is not (exactly one of the two is null).</summary>
public sealed record OpenedFile(Stream? Content, RefusedPath? Refused);
