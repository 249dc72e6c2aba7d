using System.Globalization;
using System.Text.RegularExpressions;

namespace Pactwatch.Reading.Dates;

/// <summary>Tells whether a stamp's time of day is given in UTC: "2031-03-04T23:40:00Z", "Tue, 04 Mar 2031 23:40:00 GMT".</summary>
internal static partial class ClockZone
{
    /// <summary>The same mention, with the hour where the stamp is in UTC.</summary>
    public static DateMention Note(string stamp, DateMention mention)
    {
        var match = Utc().Match(stamp);
        return match.Success ? mention with { UtcHour = int.Parse(match.Groups["hour"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) } : mention;
    }

    [GeneratedRegex(@"(?<![0-9:])(?<hour>[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,9})?)?\s{0,2}(?:Z|UTC|GMT|[+\-]00:?00)(?![0-9A-Za-z:])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: -1)]
    private static partial Regex Utc();
}
