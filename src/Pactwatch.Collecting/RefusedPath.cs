namespace Pactwatch.Collecting;

/// <summary>A path that can't be taken, and in words for a person why, with what to do where there is something to do.</summary>
public sealed record RefusedPath(string Path, string Why);
