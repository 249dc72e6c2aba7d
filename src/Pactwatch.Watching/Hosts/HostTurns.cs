using System.Collections.Immutable;
using NodaTime;

namespace Pactwatch.Watching.Hosts;

/// <summary>
/// Whose turn it is to be asked: one request at a time for a host, some seconds between two, and none before the time that
/// it asked to be left alone for. Used by one round on one thread.
/// </summary>
/// <param name="most">How often one host is asked in a round.</param>
public sealed class HostTurns(int most)
{
    private readonly Dictionary<string, Instant> readyAt = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> busy = new(StringComparer.Ordinal);

    /// <summary>Hosts that must not be asked now.</summary>
    public ImmutableArray<string> NotNow(Instant now) =>
        [.. busy.Concat(readyAt.Where(host => host.Value > now).Select(host => host.Key)).Concat(asked.Where(host => host.Value >= most).Select(host => host.Key)).Distinct(StringComparer.Ordinal).Where(host => host.Length > 0)];

    /// <summary>When the first of these hosts may be asked; null where none of them may in this round.</summary>
    public Instant? Soonest(IEnumerable<string> hosts)
    {
        var times = hosts.Where(host => !busy.Contains(host) && asked.GetValueOrDefault(host) < most).Select(host => readyAt.GetValueOrDefault(host, Instant.MinValue)).ToList();
        return times.Count == 0 ? null : times.Min();
    }

    /// <summary>Hosts that were asked often enough in this round; what is left there waits for another.</summary>
    public IEnumerable<string> Exhausted => asked.Where(host => host.Value >= most).Select(host => host.Key).Order(StringComparer.Ordinal);

    public void Begin(string host)
    {
        if (host.Length == 0) return;
        busy.Add(host);
        asked[host] = asked.GetValueOrDefault(host) + 1;
    }

    public void End(string host) => busy.Remove(host);

    /// <summary>Not before this time; one that is later already stays.</summary>
    public void NotBefore(string host, Instant at)
    {
        if (host.Length > 0 && at > readyAt.GetValueOrDefault(host, Instant.MinValue)) readyAt[host] = at;
    }

    /// <summary>A new round begins.</summary>
    public void Begin()
    {
        asked.Clear();
        busy.Clear();
    }
}
