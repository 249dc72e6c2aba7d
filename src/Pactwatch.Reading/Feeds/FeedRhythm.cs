using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NodaTime;

namespace Pactwatch.Reading.Feeds;

/// <summary>How often a feed asks to be read: RSS 2.0's ttl, skipHours and skipDays, and the syndication module of RSS 1.0.</summary>
internal static class FeedRhythm
{
    private const int MinutesOfDay = 24 * 60;
    private const int MostMinutes = 365 * MinutesOfDay;

    public static int? MinutesToLive(XElement channel)
    {
        if (NumberIn(channel, "ttl") is { } minutes and > 0) return Math.Min(minutes, MostMinutes);
        int? period = Value(channel, "updatePeriod")?.ToLowerInvariant() switch
        {
            "hourly" => 60,
            "daily" => MinutesOfDay,
            "weekly" => 7 * MinutesOfDay,
            "monthly" => 30 * MinutesOfDay,
            "yearly" => MostMinutes,
            _ => null,
        };
        var times = NumberIn(channel, "updateFrequency") is { } told and > 0 ? told : 1;
        return period is { } known ? Math.Max(known / times, 1) : null;
    }

    public static ImmutableArray<int> QuietHours(XElement channel) =>
        [.. Parts(channel, "skipHours", "hour").Select(Number).OfType<int>().Where(hour => hour is >= 0 and <= 24).Select(hour => hour % 24).Distinct().Order()];

    public static ImmutableArray<IsoDayOfWeek> QuietDays(XElement channel) =>
        [.. Parts(channel, "skipDays", "day").Select(DayOf).Where(day => day != IsoDayOfWeek.None).Distinct().Order()];

    private static IsoDayOfWeek DayOf(string name) => name.ToLowerInvariant() switch
    {
        "monday" => IsoDayOfWeek.Monday,
        "tuesday" => IsoDayOfWeek.Tuesday,
        "wednesday" => IsoDayOfWeek.Wednesday,
        "thursday" => IsoDayOfWeek.Thursday,
        "friday" => IsoDayOfWeek.Friday,
        "saturday" => IsoDayOfWeek.Saturday,
        "sunday" => IsoDayOfWeek.Sunday,
        _ => IsoDayOfWeek.None,
    };

    private static IEnumerable<string> Parts(XElement channel, string list, string part) =>
        channel.Elements().Where(element => element.Name.LocalName == list).Take(1).Elements().Where(element => element.Name.LocalName == part).Select(element => element.Value.Trim());

    private static string? Value(XElement channel, string name) => channel.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim();

    private static int? NumberIn(XElement channel, string name) => Value(channel, name) is { } text ? Number(text) : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
