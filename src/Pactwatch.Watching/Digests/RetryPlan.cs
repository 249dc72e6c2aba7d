using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Watching.Schedules;

namespace Pactwatch.Watching.Digests;

/// <summary>
/// When a message that didn't arrive is sent again: after 1 and 5 and 30 minutes, 2 and 8 hours, and a day, each up to a
/// tenth longer, so that many that failed together don't come back together. Then it is given up.
/// </summary>
internal static class RetryPlan
{
    private static readonly ImmutableArray<Duration> Waits =
        [Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(30), Duration.FromHours(2), Duration.FromHours(8), Duration.FromHours(24)];

    /// <summary>How long to wait; null where it is given up.</summary>
    /// <param name="key">Names what is sent: by it the waits differ, by no chance.</param>
    /// <param name="again">How often it was put off already.</param>
    /// <param name="atLeast">As the other side asked for; null where it didn't.</param>
    public static Duration? After(string key, int again, Duration? atLeast)
    {
        if (again >= Waits.Length) return null;
        var wait = Jitter.Longer(Waits[again], key, again);
        return atLeast > wait ? atLeast : wait;
    }
}
