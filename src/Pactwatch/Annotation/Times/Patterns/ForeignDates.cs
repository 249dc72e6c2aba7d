using Pactwatch.Annotation.Times.Holidays;
using Pactwatch.Annotation.Times.Readings;

namespace Pactwatch.Annotation.Times.Patterns;

/// <summary>Turns a day of the Hijri, Persian or Hebrew calendar into ours, where its year is one of the last or the coming decades.</summary>
internal static class ForeignDates
{
    /// <param name="month">The calendar's letter and the number of the month: "H9".</param>
    /// <param name="year">The year of that calendar.</param>
    /// <param name="day">The day of the month.</param>
    /// <returns>The day of ours, null where the calendar has no such day or the figures are no year of it.</returns>
    public static DateReading? Read(string month, int year, int day)
    {
        var (kind, first, last) = month[0] switch
        {
            'H' => (HolidayKind.Hijri, 1300, 1500),
            'P' => (HolidayKind.Persian, 1250, 1450),
            _ => (HolidayKind.Hebrew, 5600, 5900),
        };
        if (year < first || year > last) return null;
        var number = month[1] - '0';
        if (month.Length > 2) number = (number * 10) + month[2] - '0';
        return OtherCalendars.Day(kind, year, number, day) is { } found ? new DateReading(found.Year, found.Month, found.Day) : null;
    }
}
