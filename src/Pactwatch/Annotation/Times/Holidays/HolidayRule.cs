using System.Globalization;
using NodaTime;

namespace Pactwatch.Annotation.Times.Holidays;

/// <summary>How a holiday's day is found in a year; the third column of holidays.tsv.</summary>
/// <param name="Kind">What the rule counts from.</param>
/// <param name="Month">1 to 12, of the Gregorian or the other calendar.</param>
/// <param name="Day">Day of the month; with a weekday its number in the month, -1 the last one.</param>
/// <param name="Weekday">1 (Monday) to 7; 0 where none.</param>
/// <param name="Shift">Days to add.</param>
internal sealed record HolidayRule(HolidayKind Kind, int Month, int Day, int Weekday, int Shift, int Length)
{
    /// <summary>
    /// "12-25" fixed; "11-4x4" the fourth Thursday of November; "05-1x-1" the last Monday of May; "easter+1";
    /// "orthodox-2"; "hijri 10-1" (islamic), "hebrew 7-10", "persian 1-1". "*8" behind it: so many days long.
    /// </summary>
    public static HolidayRule Parse(string text)
    {
        var length = 1;
        if (text.Split('*') is [var day, var days]) (text, length) = (day, Number(days));
        if (text.StartsWith("easter", StringComparison.Ordinal)) return new(HolidayKind.Easter, 0, 0, 0, Number(text[6..]), length);
        if (text.StartsWith("orthodox", StringComparison.Ordinal)) return new(HolidayKind.OrthodoxEaster, 0, 0, 0, Number(text[8..]), length);
        var kind = text[0] switch { 'h' when text[1] == 'i' => HolidayKind.Hijri, 'h' => HolidayKind.Hebrew, 'p' => HolidayKind.Persian, _ => HolidayKind.Gregorian };
        var shift = 0;
        var date = text[(text.LastIndexOf(' ') + 1)..];
        if (date.Split('+') is [var plain, var more]) (date, shift) = (plain, Number(more));
        var parts = date.Split('-', 2);
        var weekday = parts[1].Split('x');
        return weekday.Length == 2
            ? new(kind, Number(parts[0]), Number(weekday[1]), Number(weekday[0]), shift, length)
            : new(kind, Number(parts[0]), Number(parts[1]), 0, shift, length);
    }

    /// <summary>Its first day in a Gregorian year, or in a year of its own calendar ("Nowruz 1405"); null where the year has none, as with a calendar whose year is shorter.</summary>
    public LocalDate? In(int year)
    {
        if (year is < 1 or > 9000) return null;
        return Kind switch
        {
            HolidayKind.Easter => EasterDates.Western(year).PlusDays(Shift),
            HolidayKind.OrthodoxEaster => EasterDates.Orthodox(year).PlusDays(Shift),
            HolidayKind.Gregorian when Weekday > 0 => Nth(year).PlusDays(Shift),
            HolidayKind.Gregorian => Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month) ? new LocalDate(year, Month, Day).PlusDays(Shift) : null,
            _ => (OtherCalendars.IsYear(Kind, year) ? OtherCalendars.Day(Kind, year, Month, Day) : OtherCalendars.FirstIn(year, Kind, Month, Day))?.PlusDays(Shift),
        };
    }

    private LocalDate Nth(int year)
    {
        if (Day < 0)
        {
            var last = new LocalDate(year, Month, CalendarSystem.Iso.GetDaysInMonth(year, Month));
            return last.PlusDays(-(((int)last.DayOfWeek - Weekday + 7) % 7));
        }

        var first = new LocalDate(year, Month, 1);
        return first.PlusDays(((Weekday - (int)first.DayOfWeek + 7) % 7) + ((Day - 1) * 7));
    }

    private static int Number(string text) => text.Length == 0 ? 0 : int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
