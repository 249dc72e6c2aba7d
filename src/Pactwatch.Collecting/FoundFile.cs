namespace Pactwatch.Collecting;

/// <summary>
/// A file found, not yet opened. <see cref="Source"/> is its path relative to the argument's folder, with forward
/// slashes; for a file given by itself it is the file's name. <see cref="Length"/> is in bytes, as when it was found.
/// </summary>
public sealed record FoundFile(string Path, string Source, long Length);
