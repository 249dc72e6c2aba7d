using NodaTime;

namespace Pactwatch.Annotation.Times.Holidays;

/// <summary>
/// Days of the Hijri, Hebrew and Persian calendars in a Gregorian year, by Noda Time's calendars: the tabular
/// Hijri one (sighting the moon can move it by a day), the Hebrew one by its rules, the Persian one by the sun, as Iran reckons it.
/// </summary>
internal static class OtherCalendars
{
    /// <summary>The first day of the Gregorian year with that month and day; null where the calendar doesn't reach so far.</summary>
    public static LocalDate? FirstIn(int year, HolidayKind kind, int month, int day)
    {
        if (year is < 1000 or > 2400) return null;
        var calendar = Of(kind);
        var other = new LocalDate(year, 1, 1).WithCalendar(calendar).Year;
        for (var candidate = other; candidate <= other + 1; candidate++)
        {
            var inYear = kind == HolidayKind.Hebrew ? HebrewMonth(candidate, month) : month;
            if (day > calendar.GetDaysInMonth(candidate, inYear)) continue;
            var date = new LocalDate(candidate, inYear, day, calendar).WithCalendar(CalendarSystem.Iso);
            if (date.Year == year) return date;
        }

        return null;
    }

    /// <summary>The day in our calendar; null where that calendar has none such.</summary>
    public static LocalDate? Day(HolidayKind kind, int year, int month, int day)
    {
        var calendar = Of(kind);
        var inYear = kind == HolidayKind.Hebrew ? HebrewMonth(year, month) : month;
        return day >= 1 && day <= calendar.GetDaysInMonth(year, inYear) ? new LocalDate(year, inYear, day, calendar).WithCalendar(CalendarSystem.Iso) : null;
    }

    private static CalendarSystem Of(HolidayKind kind) => kind switch
    {
        HolidayKind.Hijri => CalendarSystem.IslamicBcl,
        HolidayKind.Hebrew => CalendarSystem.HebrewCivil,
        _ => CalendarSystem.PersianAstronomical,
    };

    // Months of holidays.tsv are those of a common year from Tishri (1); a leap year has a month more before Adar, which is the sixth.
    private static int HebrewMonth(int year, int month) => month >= 6 && CalendarSystem.HebrewCivil.IsLeapYear(year) ? month + 1 : month;
}
