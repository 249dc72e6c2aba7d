using NodaTime;

namespace Pactwatch.Annotation.Times.Holidays;

/// <summary>
/// Days of the Hijri, Hebrew and Persian calendars in a Gregorian year, by Noda Time's calendars: the Hijri one of Umm
/// al-Qura for the years that it is laid down for and the tabular one for others (sighting the moon can move either by a
/// day), the Hebrew one by its rules, the Persian one by the sun, as Iran reckons it.
/// </summary>
internal static class OtherCalendars
{
    // Gregorian years that the calendar of Umm al-Qura covers but for a part.
    private const int FirstLaidDown = 1900;
    private const int LastLaidDown = 2077;

    /// <summary>The first day of the Gregorian year with that month and day; null where the calendar doesn't reach so far.</summary>
    public static LocalDate? FirstIn(int year, HolidayKind kind, int month, int day)
    {
        if (year is < 1000 or > 2400) return null;
        var calendar = Of(kind, year is > FirstLaidDown and < LastLaidDown);
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
        var calendar = Of(kind, year >= CalendarSystem.UmAlQura.MinYear && year <= CalendarSystem.UmAlQura.MaxYear);
        var inYear = kind == HolidayKind.Hebrew ? HebrewMonth(year, month) : month;
        return day >= 1 && day <= calendar.GetDaysInMonth(year, inYear) ? new LocalDate(year, inYear, day, calendar).WithCalendar(CalendarSystem.Iso) : null;
    }

    /// <summary>True where the figures are a year of that calendar, of the last or the coming decades; a Gregorian year of the news is none.</summary>
    public static bool IsYear(HolidayKind kind, int year) => kind switch
    {
        HolidayKind.Hijri => year is >= 1300 and <= 1500,
        HolidayKind.Persian => year is >= 1250 and <= 1450,
        HolidayKind.Hebrew => year is >= 5600 and <= 5900,
        _ => false,
    };

    /// <summary>The day with that month and day in the year of the other calendar that a day of ours lies in; null where it has none such.</summary>
    public static LocalDate? Near(HolidayKind kind, LocalDate near, int month, int day) =>
        near.Year is < 1000 or > 2400 ? null : Day(kind, near.WithCalendar(Of(kind, isLaidDown: false)).Year, month, day);

    private static CalendarSystem Of(HolidayKind kind, bool isLaidDown) => kind switch
    {
        HolidayKind.Hijri when isLaidDown => CalendarSystem.UmAlQura,
        HolidayKind.Hijri => CalendarSystem.IslamicBcl,
        HolidayKind.Hebrew => CalendarSystem.HebrewCivil,
        _ => CalendarSystem.PersianAstronomical,
    };

    // Months of holidays.tsv are those of a common year from Tishri (1); a leap year has a month more before Adar, which is the sixth.
    private static int HebrewMonth(int year, int month) => month >= 6 && CalendarSystem.HebrewCivil.IsLeapYear(year) ? month + 1 : month;
}
