using NodaTime;

namespace Pactwatch.Storage;

/// <summary>One accord as it was made; the store doesn't look into <see cref="Body"/>.</summary>
/// <param name="Key">Names all that it follows from.</param>
/// <param name="Story">The story's first report: of one story only the last few accords are kept.</param>
/// <param name="Run">Name of the run that made it.</param>
public sealed record CachedAccord(string Key, string Story, byte[] Body, string Run, Instant RecordedAt);
