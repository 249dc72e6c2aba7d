namespace Pactwatch.Annotation.Times.Patterns;

/// <summary>Tells the hour that is meant with a part of the day: "seven in the evening" is 19:00.</summary>
internal static class HourOf
{
    private const int Noon = 12 * 60;

    // "three at night" is before dawn, "eight at night" before midnight.
    private const int FirstOfEvening = 6;

    /// <summary>The minutes of the day; null where no clock shows such an hour in that part.</summary>
    /// <param name="hour">1 to 12, or null where <paramref name="clock"/> is told.</param>
    /// <param name="past">Minutes past the hour.</param>
    /// <param name="clock">Minutes of the day as the figures have them, or null.</param>
    /// <param name="part">TIMEX3's code of the part.</param>
    public static int? Minutes(int? hour, int past, int? clock, string part)
    {
        var told = clock ?? ((hour * 60) + past);
        if (told is not { } minutes || past is < 0 or > 59 || (clock is null && hour is not (>= 1 and <= 12))) return null;
        if (minutes >= Noon + 60) return minutes < 2 * Noon ? minutes : null;
        minutes %= Noon;
        var isAfternoon = part switch { "MO" => false, "NI" => minutes >= FirstOfEvening * 60, _ => true };
        return isAfternoon ? minutes + Noon : minutes;
    }
}
