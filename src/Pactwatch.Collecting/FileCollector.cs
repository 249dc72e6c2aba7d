namespace Pactwatch.Collecting;

/// <summary>A file found, not yet opened. <see cref="Source"/> is its path relative to the argument's folder, with forward slashes.</summary>
public sealed record FoundFile(string Path, string Source, long Length);

/// <summary>A path that can't be taken, and why, in words for a person.</summary>
public sealed record RefusedPath(string Path, string Why);
