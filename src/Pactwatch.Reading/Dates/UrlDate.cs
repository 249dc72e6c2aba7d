using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Pactwatch.Reading.Dates;

/// <summary>The date in an address: /2024/09/07/, /2024-09-07-…, /20240907/ or, as a whole month, /2024/09/.</summary>
internal static partial class UrlDate
{
    public static (LocalDate From, LocalDate To)? Find(string? url)
    {
        if (string.IsNullOrEmpty(url) || url.Length > 2000) return null;
        var match = Pattern().Match(url);
        if (!match.Success) return null;
        int year = Number(match, "y"), month = Number(match, "m");
        if (month is < 1 or > 12) return null;
        var longest = CalendarSystem.Iso.GetDaysInMonth(year, month);
        if (!match.Groups["d"].Success) return (new LocalDate(year, month, 1), new LocalDate(year, month, longest));
        var day = Number(match, "d");
        return day >= 1 && day <= longest ? (new LocalDate(year, month, day), new LocalDate(year, month, day)) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[/\-_](?<y>(?:19|20)[0-9]{2})(?:/(?<m>[0-9]{1,2})(?:/(?<d>[0-9]{1,2}))?(?=[/?#\-_.]|$)|-(?<m>[0-9]{2})-(?<d>[0-9]{2})(?![0-9])|(?<m>[01][0-9])(?<d>[0-3][0-9])(?=[/?#\-_.]|$))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: -1)]
    private static partial Regex Pattern();
}
