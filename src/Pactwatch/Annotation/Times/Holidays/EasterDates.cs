using NodaTime;

namespace Pactwatch.Annotation.Times.Holidays;

/// <summary>Easter Sundays.</summary>
internal static class EasterDates
{
    /// <summary>Western Easter: the "anonymous Gregorian" algorithm (Nature, 20 April 1876; Meeus, Astronomical Algorithms, 1991, chapter 8).</summary>
    public static LocalDate Western(int year)
    {
        var golden = year % 19;
        var (century, rest) = (year / 100, year % 100);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * late) + 114;
        return new LocalDate(year, day / 31, (day % 31) + 1);
    }

    /// <summary>Orthodox Easter: the Julian date by Meeus (the same chapter), told in the Gregorian calendar.</summary>
    public static LocalDate Orthodox(int year)
    {
        var moon = ((19 * (year % 19)) + 15) % 30;
        var weekday = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        var day = moon + weekday + 114;
        return new LocalDate(year, day / 31, (day % 31) + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
    }
}
