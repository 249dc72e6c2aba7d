using System.Globalization;
using NodaTime;
using Pactwatch.Annotation.Times.Readings;

namespace Pactwatch.Annotation.Times;

/// <summary>Completes dates that leave out their year or month, weekdays and seasons.</summary>
internal static class PartialDates
{
    public const string NoDate = "the report's date is not known";
    private const string NoSuchDay = "the calendar has no such day";

    // A chronicle goes on in the next year where the month lies this far before the one last told of.
    private const int BackMonths = 6;

    private const int FarAhead = 270;
    private const int NearAhead = 75;

    // A deadline that lies so few days back is the one just past, not next year's.
    private const int JustPast = 10;

    // A weekday names a year no farther off than this.
    private const int YearsOfWeekday = 2;

    public static ResolvedTime Resolve(DateReading date, TimeAnchor anchor, Tense tense)
    {
        if (date is { Year: { } comparedYear, IsTold: true } && anchor.Part is { } part) return part.In(comparedYear);
        if (date.Year is { } year) return Full(year, date.Month, date.Day, false);
        if (date.Month is not { } month) return DayAlone(date, anchor, tense);
        if ((date.IsTold || (anchor.IsChronicle && date.Shift is null && date.Outer is null)) && anchor.Told is { } told)
            return Full(ToldYear(date, month, told), month, date.Day, true);
        if (anchor.Day is not { } day) return ResolvedTime.Open(TimexType.Date, OpenValue(month, date.Day), NoDate);
        if (date.Outer is { } outer) return Full(day.Year + outer, month, date.Day, true);
        if (date is { Weekday: { } weekday, Day: { } inMonth, Shift: null } && NearestYear(weekday, month, inMonth, day) is { } fitting) return Full(fitting, month, date.Day, true);
        return Full(LeapYear.Of(YearOf(date, month, day, anchor, tense), month, date.Day, day, tense > Tense.Untold), month, date.Day, true);
    }

    public static ResolvedTime Resolve(WeekdayReading weekday, TimeAnchor anchor, Tense tense)
    {
        var isTold = weekday.IsTold || anchor.IsChronicle;
        if ((isTold ? anchor.Told ?? anchor.Day : anchor.Day) is not { } day)
            return ResolvedTime.Open(TimexType.Date, weekday.IsWeekend ? "XXXX-WXX-WE" : string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday.Weekday}"), NoDate);
        var found = Day(weekday, day, weekday.IsTold && tense < Tense.PerhapsFuture ? Tense.PerhapsFuture : tense);
        return weekday.IsWeekend ? CalendarPeriods.Week(found, true, isWeekend: true) : CalendarPeriods.Day(found, true);
    }

    public static ResolvedTime Resolve(SeasonReading season, TimeAnchor anchor, Tense tense)
    {
        if (season.Year is { } year) return CalendarPeriods.Season(season.Code, year, false);
        if ((season.IsTold || (anchor.IsChronicle && season.Shift is null && season.Outer is null)) && anchor.Told is { } told)
            return CalendarPeriods.Season(season.Code, ToldSeasonYear(season, told), true);
        if (anchor.Day is not { } day) return ResolvedTime.Open(TimexType.Date, "XXXX-" + season.Code, NoDate);
        if (season.Outer is { } outer) return CalendarPeriods.Season(season.Code, day.Year + outer, true);
        return CalendarPeriods.Season(season.Code, SeasonYear(season, day, tense), true);
    }

    private static LocalDate Day(WeekdayReading weekday, LocalDate day, Tense tense)
    {
        if (weekday.Outer is { } weeks) return day.PlusDays(weekday.Weekday - (int)day.DayOfWeek + (7 * weeks));
        var back = ((int)day.DayOfWeek - weekday.Weekday + 7) % 7;
        if (weekday.Shift == 1 || (weekday.IsTold && weekday.Shift is null)) return day.PlusDays(7 - back);
        // Agencies call the report's own day by its name, too; what will surely come on it lies a week ahead.
        if (weekday.Shift is null && back == 0 && tense == Tense.Future) return day.PlusDays(7);
        if (weekday.Shift is null or 0 && tense > Tense.Untold) return day.PlusDays((7 - back) % 7);
        return day.PlusDays(weekday.Shift == -1 && back == 0 ? -7 : -back);
    }

    private static int ToldYear(DateReading date, int month, LocalDate told) => date.Shift switch
    {
        1 => month > told.Month ? told.Year : told.Year + 1,
        -1 => month < told.Month ? told.Year : told.Year - 1,
        _ => told.Month - month > BackMonths && !date.IsTold ? told.Year + 1 : told.Year,
    };

    private static int ToldSeasonYear(SeasonReading season, LocalDate told)
    {
        var first = CalendarPeriods.Season(season.Code, told.Year, true).From!.Value;
        return season.Shift switch
        {
            1 => first > told ? told.Year : told.Year + 1,
            -1 => first < told ? told.Year : told.Year - 1,
            _ => season.Code == "WI" && told.Month <= 2 ? told.Year - 1 : told.Year,
        };
    }

    // The nearest season on the side that the words or the tense tell; "this" is the one that runs or comes within the year.
    private static int SeasonYear(SeasonReading season, LocalDate day, Tense tense)
    {
        var current = day.Month <= 2 && season.Code == "WI" ? day.Year - 1 : day.Year;
        var period = CalendarPeriods.Season(season.Code, current, true);
        if (season.Shift == 0) return current;
        if (season.Shift == 1 || (season.Shift is null && tense > Tense.Untold)) return period.From > day ? current : season.Shift is null && period.To >= day ? current : current + 1;
        return season.Shift == -1 ? (period.To < day ? current : current - 1) : period.From <= day ? current : current - 1;
    }

    private static int YearOf(DateReading date, int month, LocalDate day, TimeAnchor anchor, Tense tense)
    {
        var isLater = month > day.Month || (month == day.Month && date.Day > day.Day);
        var isEarlier = month < day.Month || (month == day.Month && date.Day < day.Day);
        return date.Shift switch
        {
            0 => day.Year,
            1 => (isLater ? day.Year : day.Year + 1) is var next && IsTold(anchor, next, month) ? next + 1 : next,
            -1 => isEarlier ? day.Year : day.Year - 1,
            _ => tense switch
            {
                Tense.Future => isEarlier && !(date.Day is { } past && month == day.Month && day.Day - past <= JustPast) ? day.Year + 1 : day.Year,
                Tense.Past => isLater ? day.Year - 1 : day.Year,
                Tense.PerhapsFuture => NearestYear(month, date.Day ?? 15, day, FarAhead),
                // "payable Dec. 7" lies near, if nothing tells its side; a month alone is the one that was.
                _ => NearestYear(month, date.Day ?? 15, day, date.Day is null ? 0 : NearAhead),
            },
        };
    }

    // "4% from April and 3% from next April"
    private static bool IsTold(TimeAnchor anchor, int year, int month) => anchor.LastTold is { Days: <= 31, From: { } told } && told.Year == year && told.Month == month;

    // The year in which it lies nearest, ahead by no more days than given.
    private static int NearestYear(int month, int dayOfMonth, LocalDate day, int ahead)
    {
        if (month == day.Month) return day.Year;
        var apart = ((month - day.Month) * 30) + dayOfMonth - day.Day;
        return apart > ahead ? day.Year - 1 : apart + 365 <= ahead ? day.Year + 1 : day.Year;
    }

    // The year nearest to the anchor in which the day falls on that weekday; null where none near does.
    private static int? NearestYear(int weekday, int month, int dayOfMonth, LocalDate day)
    {
        int? nearest = null;
        var least = int.MaxValue;
        for (var year = Math.Max(1, day.Year - YearsOfWeekday); year <= day.Year + YearsOfWeekday; year++)
        {
            if (dayOfMonth > CalendarSystem.Iso.GetDaysInMonth(year, month)) continue;
            var found = new LocalDate(year, month, dayOfMonth);
            var apart = Math.Abs(Period.DaysBetween(day, found));
            if ((int)found.DayOfWeek != weekday || apart >= least) continue;
            (nearest, least) = (year, apart);
        }

        return nearest;
    }

    private static ResolvedTime DayAlone(DateReading date, TimeAnchor anchor, Tense tense)
    {
        if (date.Day is not { } number) return ResolvedTime.Open(TimexType.Date, "XXXX", NoDate);
        var isTold = anchor.IsChronicle || date.IsTold;
        var told = isTold ? anchor.Told ?? anchor.Day : anchor.Day;
        if (told is not { } day) return ResolvedTime.Open(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{number:00}"), NoDate);
        var month = new LocalDate(day.Year, day.Month, 1);
        if ((date.Outer ?? date.Shift) is { } by) month = month.PlusMonths(by);
        else if (!isTold && tense > Tense.Untold && number < day.Day) month = month.PlusMonths(1);
        else if (!isTold && tense <= Tense.Untold && number > day.Day) month = month.PlusMonths(-1);
        return Full(month.Year, month.Month, number, true);
    }

    private static ResolvedTime Full(int year, int? month, int? day, bool isAnchored)
    {
        if (year is < 1 or > 5000) return ResolvedTime.Open(TimexType.Date, "XXXX", NoSuchDay);
        if (month is not { } inYear) return CalendarPeriods.Year(year, isAnchored);
        if (day is not { } inMonth) return CalendarPeriods.Month(year, inYear, isAnchored);
        var period = CalendarPeriods.Month(year, inYear, isAnchored);
        return inMonth <= period.To!.Value.Day
            ? CalendarPeriods.Day(new LocalDate(year, inYear, inMonth), isAnchored)
            : ResolvedTime.Open(TimexType.Date, period.Value, NoSuchDay);
    }

    private static string OpenValue(int month, int? day) =>
        day is null ? string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}") : string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}");
}
