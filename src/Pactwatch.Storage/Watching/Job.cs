using NodaTime;

namespace Pactwatch.Storage.Watching;

/// <summary>Work taken with a lease. Only who holds the newest lease can commit what came of it.</summary>
/// <param name="Tries">How often its work was begun before and came to no end: the program ended meanwhile, or failed in a way that should not be.</param>
/// <param name="Again">How often it was put off by what it met (a site that was down).</param>
/// <param name="Token">The lease's number: higher with every lease of this job.</param>
public sealed record Job(string Key, JobKind Kind, string Subject, string Host, string? Payload, Instant MadeAt, int Tries, int Again, long Token);
