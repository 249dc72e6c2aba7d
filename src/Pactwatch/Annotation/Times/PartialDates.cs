using System.Globalization;
using NodaTime;

namespace Pactwatch.Annotation.Times;

/// <summary>Completes dates that leave out their year or month, weekdays and seasons.</summary>
internal static class PartialDates
{
    private const string NoDate = "the report's date is not known";
    private const string NoSuchDay = "the calendar has no such day";

    public static ResolvedTime Resolve(DateReading date, TimeAnchor anchor, bool isFuture)
    {
        if (date.Year is { } year) return Full(year, date.Month, date.Day, false);
        if (date.Month is not { } month) return DayAlone(date, anchor, isFuture);
        if (anchor is { IsChronicle: true, LastTold: { } told, } && date.Shift is null) return Full(told.Year, month, date.Day, true);
        if (anchor.Day is not { } day) return ResolvedTime.Open(TimexType.Date, OpenValue(month, date.Day), NoDate);
        return Full(YearOf(date, month, day, isFuture), month, date.Day, true);
    }

    public static ResolvedTime Resolve(WeekdayReading weekday, TimeAnchor anchor, bool isFuture)
    {
        if (anchor.Day is not { } day) return ResolvedTime.Open(TimexType.Date, $"XXXX-WXX-{weekday.Weekday}", NoDate);
        var back = ((int)day.DayOfWeek - weekday.Weekday + 7) % 7;
        var isAhead = weekday.Shift == 1 || (weekday.Shift is null && isFuture);
        if (isAhead) return CalendarPeriods.Day(day.PlusDays(7 - back), true);
        if (weekday.Shift == 0 && isFuture) return CalendarPeriods.Day(day.PlusDays((7 - back) % 7), true);
        return CalendarPeriods.Day(day.PlusDays(weekday.Shift == -1 && back == 0 ? -7 : -back), true);
    }

    public static ResolvedTime Resolve(SeasonReading season, TimeAnchor anchor, bool isFuture)
    {
        if (season.Year is { } year) return CalendarPeriods.Season(season.Code, year, false);
        if (anchor is { IsChronicle: true, LastTold: { } told } && season.Shift is null) return CalendarPeriods.Season(season.Code, told.Year, true);
        if (anchor.Day is not { } day) return ResolvedTime.Open(TimexType.Date, "XXXX-" + season.Code, NoDate);
        if (season.Code[0] is 'Q' or 'H') return CalendarPeriods.Season(season.Code, day.Year + (season.Shift ?? 0), true);
        return CalendarPeriods.Season(season.Code, SeasonYear(season, day, isFuture), true);
    }

    // The nearest season on the side that the words or the tense tell; "this" is the one that runs or comes within the year.
    private static int SeasonYear(SeasonReading season, LocalDate day, bool isFuture)
    {
        var current = day.Month <= 2 && season.Code == "WI" ? day.Year - 1 : day.Year;
        var period = CalendarPeriods.Season(season.Code, current, true);
        if (season.Shift == 0) return current;
        if (season.Shift == 1 || (season.Shift is null && isFuture)) return period.From > day ? current : season.Shift is null && period.To >= day ? current : current + 1;
        return season.Shift == -1 ? (period.To < day ? current : current - 1) : period.From <= day ? current : current - 1;
    }

    private static int YearOf(DateReading date, int month, LocalDate day, bool isFuture)
    {
        var isLater = month > day.Month || (month == day.Month && date.Day > day.Day);
        var isEarlier = month < day.Month || (month == day.Month && date.Day < day.Day);
        return date.Shift switch
        {
            0 => day.Year,
            1 => isLater ? day.Year : day.Year + 1,
            -1 => isEarlier ? day.Year : day.Year - 1,
            _ => isFuture ? (isEarlier ? day.Year + 1 : day.Year) : isLater ? day.Year - 1 : day.Year,
        };
    }

    private static ResolvedTime DayAlone(DateReading date, TimeAnchor anchor, bool isFuture)
    {
        if (date.Day is not { } number) return ResolvedTime.Open(TimexType.Date, "XXXX", NoDate);
        var told = anchor.IsChronicle ? anchor.LastTold : anchor.Day;
        if (told is not { } day) return ResolvedTime.Open(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{number:00}"), NoDate);
        var month = new LocalDate(day.Year, day.Month, 1);
        if (date.Shift is { } by) month = month.PlusMonths(by);
        else if (!anchor.IsChronicle && isFuture && number < day.Day) month = month.PlusMonths(1);
        else if (!anchor.IsChronicle && !isFuture && number > day.Day) month = month.PlusMonths(-1);
        return Full(month.Year, month.Month, number, true);
    }

    private static ResolvedTime Full(int year, int? month, int? day, bool isAnchored)
    {
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
