using System.Globalization;
using NodaTime;
using Pactwatch.Annotation.Times.Holidays;
using Pactwatch.Annotation.Times.Readings;

namespace Pactwatch.Annotation.Times.Patterns;

/// <summary>Turns a day of the Hijri, Persian or Hebrew calendar into ours, where its year is one of the last or the coming decades.</summary>
internal static class ForeignDates
{
    /// <summary>The sight of the moon moves a Hijri day by one, and sunset begins the next.</summary>
    private const int MostDaysApart = 2;

    /// <param name="month">The calendar's letter and the number of the month: "H9".</param>
    /// <param name="year">The year of that calendar.</param>
    /// <param name="day">The day of the month.</param>
    /// <returns>The day of ours, null where the calendar has no such day or the figures are no year of it.</returns>
    public static DateReading? Read(string month, int year, int day)
    {
        var (kind, number) = MonthOf(month);
        return OtherCalendars.IsYear(kind, year) && OtherCalendars.Day(kind, year, number, day) is { } found ? new DateReading(found.Year, found.Month, found.Day) : null;
    }

    /// <summary>True where a day of ours can be meant, two days more or less.</summary>
    public static bool CanBe(ForeignDayReading foreign, LocalDate day)
    {
        var (kind, number) = MonthOf(foreign.Month);
        return OtherCalendars.Near(kind, day, number, foreign.Day) is { } near && Math.Abs(Period.DaysBetween(near, day)) <= MostDaysApart;
    }

    private static (HolidayKind Kind, int Number) MonthOf(string month) =>
        (month[0] switch { 'H' => HolidayKind.Hijri, 'P' => HolidayKind.Persian, _ => HolidayKind.Hebrew }, int.Parse(month.AsSpan(1), CultureInfo.InvariantCulture));
}
