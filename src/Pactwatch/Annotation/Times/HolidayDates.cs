using NodaTime;
using Pactwatch.Annotation.Times.Readings;

namespace Pactwatch.Annotation.Times;

/// <summary>Finds the days of holidays.</summary>
internal static class HolidayDates
{
    private const string NoSuchDay = "the calendar has no such day";

    public static ResolvedTime Resolve(HolidayReading holiday, TimeAnchor anchor, Tense tense)
    {
        if (holiday.Year is { } year) return In(holiday, year, false);
        if ((anchor.IsChronicle || holiday.IsTold) && anchor.Told is { } told) return In(holiday, told.Year, true);
        if (anchor.Day is not { } day) return ResolvedTime.Open(TimexType.Date, Open(holiday), PartialDates.NoDate);
        var current = In(holiday, day.Year, true);
        if (current.From is not { } date) return current;
        return holiday.Shift switch
        {
            0 => current,
            1 => date > day ? current : In(holiday, day.Year + 1, true),
            -1 => date < day ? current : In(holiday, day.Year - 1, true),
            _ when tense > Tense.Untold => current.To >= day ? current : In(holiday, day.Year + 1, true),
            _ => date <= day ? current : In(holiday, day.Year - 1, true),
        };
    }

    private static ResolvedTime In(HolidayReading holiday, int year, bool isAnchored)
    {
        var rule = TimeLexicon.English.HolidayRules[holiday.Rule];
        if (rule.In(year) is not { } day) return ResolvedTime.Open(TimexType.Date, "XXXX-XX-XX", NoSuchDay);
        var first = CalendarPeriods.Day(day, isAnchored);
        return rule.Length == 1 ? first : first with { To = day.PlusDays(rule.Length - 1) };
    }

    private static string Open(HolidayReading holiday) =>
        TimeLexicon.English.HolidayRules[holiday.Rule] is { Kind: Holidays.HolidayKind.Gregorian, Weekday: 0, Shift: 0 } rule
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"XXXX-{rule.Month:00}-{rule.Day:00}")
            : "XXXX-XX-XX";
}
