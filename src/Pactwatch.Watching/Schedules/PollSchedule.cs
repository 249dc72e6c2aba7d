using NodaTime;
using Pactwatch.Reading.Feeds;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Watching.Schedules;

/// <summary>
/// When a source is asked next: sooner where it had news the last times, later where it had none, never sooner than it
/// asks for itself, and more and more rarely where it fails.
/// </summary>
public static class PollSchedule
{
    /// <summary>In minutes: no source is asked more often, unless a person says so.</summary>
    public const int Least = 30;

    /// <summary>In minutes: half a day.</summary>
    public const int Most = 720;

    /// <summary>In minutes: a source that fails is tried at least once a day.</summary>
    private const int MostAfterFailures = 1440;

    private const int MostDoublings = 8;

    /// <summary>The pace that the last answer suggests, in minutes.</summary>
    public static int Learn(int minutes, bool hadNews) => Math.Clamp(hadNews ? minutes * 2 / 3 : minutes * 4 / 3, Least, Most);

    /// <summary>After an answer.</summary>
    /// <param name="listing">What it said of itself; null where nothing came.</param>
    public static Instant AfterSuccess(WatchedSource source, FeedListing? listing, Instant now)
    {
        ArgumentNullException.ThrowIfNull(source);
        // Its own wish counts up to a day: one that never wants to be asked is broken, or means harm.
        var wished = Math.Min(listing?.MinutesToLive ?? 0, MostAfterFailures);
        var minutes = source.MinutesBetween ?? Math.Max(source.MinutesLearnt, wished);
        return OutsideQuiet(now + Jitter.Of(Duration.FromMinutes(minutes), source.Id, now.ToUnixTimeSeconds()), listing);
    }

    /// <summary>After a failure, or an answer that asks to be left alone for a time.</summary>
    /// <param name="failures">In a row, this one too.</param>
    public static Instant AfterFailure(WatchedSource source, int failures, TimeSpan? retryAfter, Instant now)
    {
        ArgumentNullException.ThrowIfNull(source);
        var minutes = (long)(source.MinutesBetween ?? source.MinutesLearnt) << Math.Clamp(failures - 1, 0, MostDoublings);
        var next = now + Jitter.Of(Duration.FromMinutes(Math.Min(minutes, MostAfterFailures)), source.Id, now.ToUnixTimeSeconds());
        return retryAfter is { } wait ? Instant.Max(next, now + Duration.FromTimeSpan(wait)) : next;
    }

    // A feed that names every hour of every day as quiet is asked all the same.
    private static Instant OutsideQuiet(Instant at, FeedListing? listing)
    {
        if (listing is null || (listing.QuietHours.IsEmpty && listing.QuietDays.IsEmpty)) return at;
        for (var (later, hours) = (at, 0); hours <= 24 * 7; later += Duration.FromHours(1), hours++)
        {
            var local = later.InUtc();
            if (!listing.QuietHours.Contains(local.Hour) && !listing.QuietDays.Contains(local.DayOfWeek)) return later;
        }

        return at;
    }
}
