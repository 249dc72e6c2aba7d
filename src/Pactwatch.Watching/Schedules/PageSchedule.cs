using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Watching.Schedules;

/// <summary>
/// When a page is looked at again. Most edits come within hours, the rest within days: so looks thin out, and end.

/// </summary>
public static class PageSchedule
{
    private static readonly ImmutableArray<Duration> Looks =
        [Duration.FromHours(1), Duration.FromHours(4), Duration.FromDays(1), Duration.FromDays(3), Duration.FromDays(7), Duration.FromDays(18)];

    private static readonly ImmutableArray<Duration> Retries = [Duration.FromMinutes(10), Duration.FromHours(1), Duration.FromHours(6), Duration.FromDays(1)];

    /// <summary>How often a page that can't be fetched is tried in all.</summary>
    public static int MostTries => Retries.Length + 1;

    /// <summary>The look after the next; null where there is none.</summary>
    /// <param name="looks">How many there were, the one just ended too.</param>
    public static Instant? Next(WatchedPage page, int looks, Instant now)
    {
        ArgumentNullException.ThrowIfNull(page);
        return looks < 1 || looks > Looks.Length ? null : now + Jitter.Of(Looks[looks - 1], page.Key, looks);
    }

    /// <summary>When a page that could not be fetched is tried again; null where it was tried often enough.</summary>
    /// <param name="tries">How often it was tried, this time too.</param>
    public static Instant? Retry(WatchedPage page, int tries, TimeSpan? retryAfter, Instant now)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (tries > Retries.Length) return null;
        var next = now + Jitter.Of(Retries[tries - 1], page.Key, tries);
        return retryAfter is { } wait ? Instant.Max(next, now + Duration.FromTimeSpan(wait)) : next;
    }
}
