using NodaTime;
using Pactwatch.Publishing.Publications;

namespace Pactwatch.Storage.Watching;

/// <summary>All that comes of a job, stored with its end in one transaction: all of it or nothing.</summary>
public sealed record JobEffect(JobEnd End, Instant At)
{
    public IReadOnlyList<CollectedReport> Reports { get; init; } = [];

    /// <summary>What was read of reports.</summary>
    public IReadOnlyList<CachedClaims> Claims { get; init; } = [];

    /// <summary>Accords that were made.</summary>
    public IReadOnlyList<CachedAccord> Accords { get; init; } = [];

    /// <summary>Sources as they are now. One that a person paused or removed meanwhile stays so.</summary>
    public IReadOnlyList<WatchedSource> Sources { get; init; } = [];

    /// <summary>Addresses that were named: those found before stay as they are.</summary>
    public IReadOnlyList<WatchedPage> Found { get; init; } = [];

    /// <summary>Pages as they are now.</summary>
    public IReadOnlyList<WatchedPage> Pages { get; init; } = [];

    public IReadOnlyList<JobToDo> Jobs { get; init; } = [];

    public IReadOnlyList<CollectionEntry> Log { get; init; } = [];

    /// <summary>When hosts may be asked again.</summary>
    public IReadOnlyList<(string Host, Instant ReadyAt)> Hosts { get; init; } = [];

    /// <summary>Ids of subscribers that want nothing more.</summary>
    public IReadOnlyList<string> EndedSubscribers { get; init; } = [];
}
