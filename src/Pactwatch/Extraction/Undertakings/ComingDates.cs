using NodaTime;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Times;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>
/// Days without a year, or without a month, that were counted back from the report's day though the act is to come:
/// "the truce is to start on Sunday" and "pay goes up on 1 January" mean the next one.
/// </summary>
internal static class ComingDates
{
    private const int HalfAYear = 183;
    private const int QuarterOfAYear = 90;

    /// <summary>The window with its day moved ahead where it lies behind the report's day; else the time's own.</summary>
    public static DateWindow Of(AnnotatedReport report, TimeExpression time)
    {
        var window = time.Window;
        if (report.Report.Published.Date is not { } published || window.RelativeTo is not null || time.Type != TimexType.Date && time.Type != TimexType.Time) return window;
        if ((window.To ?? window.From) is not { } end || end >= published || time.Role is TimeRole.Since) return window;
        var words = report.Text[time.Span];
        if (words.Any(char.IsAsciiDigit) && HasYear(words)) return window;
        if (IsWeekday(words)) return Moved(window, Period.FromDays(7), end.PlusDays(7) >= published && Period.DaysBetween(end, published) <= 7);
        // "5% from 1 July" in October, "by 4 March" on the 5th: what is nearer.
        var isNearer = Period.DaysBetween(end, published) > (window.To is null ? HalfAYear : QuarterOfAYear);
        // "aimed to sign the treaty in June", beside a story of years ago: the June to come.
        var years = published.Year - end.Year;
        if (years > 1 && HasMonth(words)) return Moved(window, Period.FromYears(end.PlusYears(years) >= published ? years : years + 1), true);
        return Moved(window, Period.FromYears(1), isNearer && HasMonth(words) && end.PlusYears(1) >= published);
    }

    private static DateWindow Moved(DateWindow window, Period by, bool isMoved) =>
        isMoved ? new DateWindow(window.From is { } from ? from + by : null, window.To is { } to ? to + by : null) : window;

    private static bool HasYear(string words)
    {
        var digits = 0;
        foreach (var sign in words)
        {
            digits = char.IsAsciiDigit(sign) ? digits + 1 : 0;
            if (digits == 4) return true;
        }

        return false;
    }

    private static bool IsWeekday(string words)
    {
        var last = words[(words.LastIndexOf(' ') + 1)..];
        return ClauseWords.Weekdays.Contains(last.ToLowerInvariant());
    }

    private static bool HasMonth(string words) =>
        words.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Any(word => ClauseWords.Months.Contains(word.ToLowerInvariant()));
}
