using NodaTime;

namespace Pactwatch.Storage.Watching;

/// <summary>Who asks for work, and for which.</summary>
/// <param name="Owner">Names the process: "host:pid:start".</param>
/// <param name="LeasedUntil">A lease that ran out may be taken by another.</param>
/// <param name="ExceptHosts">Hosts that are being asked just now or must not be asked yet.</param>
public sealed record JobRequest(string Owner, Instant Now, Instant LeasedUntil, IReadOnlyCollection<JobKind> Kinds, IReadOnlyCollection<string> ExceptHosts)
{
    /// <summary>The one job that is meant; null for whichever waits longest.</summary>
    public string? Key { get; init; }
}
