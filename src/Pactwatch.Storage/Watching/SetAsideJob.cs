using NodaTime;

namespace Pactwatch.Storage.Watching;

/// <summary>A job that is left alone because doing it failed twice in a way that should not be.</summary>
public sealed record SetAsideJob(string Key, JobKind Kind, string Subject, string Reason, Instant At);
