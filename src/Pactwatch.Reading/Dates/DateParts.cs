using NodaTime;

namespace Pactwatch.Reading.Dates;

/// <summary>From the numbers of a date to a mention; null (of <see cref="Numeric"/> a mention without day) where there is no such day. Spans are set by the caller.</summary>
internal static class DateParts
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2199;
    private const int LatestSolarYear = 1599;
    private const int EarliestSolarYear = 1200;

    public static DateMention? Named(int? year, MonthName month, int day)
    {
        if (month.IsSolar) return year is { } solar ? Solar(solar, month.Number, day) : null;
        // A language with a count of its own writes the common one, too.
        if (month.YearOffset > 0 && year > LatestYear) year -= month.YearOffset;
        return Common(year, month.Number, day);
    }

    public static DateMention? YearFirst(int year, int month, int day, bool hasPersianDigits) =>
        hasPersianDigits && year is >= EarliestSolarYear and <= LatestSolarYear ? Solar(year, month, day) : Common(year, month, day);

    public static DateMention? Common(int? year, int month, int day)
    {
        if (month is < 1 or > 12 || year is < EarliestYear or > LatestYear) return null;
        return day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year ?? 2000, month) ? new DateMention(default, year, month, day) : null;
    }

    public static DateMention Numeric(int year, int first, int second, char sign)
    {
        if (second > 12) return Common(year, first, second) is { } american ? american with { Proves = DateOrder.MonthFirst } : default;
        if (Common(year, second, first) is not { } mention) return default;
        if (first > 12) return mention with { Proves = DateOrder.DayFirst };
        // Dots are the continental way; with slashes and hyphens both orders are in use.
        return sign == '.' || first == second ? mention : mention with { IsOpen = true };
    }

    /// <summary>The year that two digits stand for.</summary>
    public static int WholeYear(int twoDigits) => twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;

    /// <summary>True for 2030, which in front of "GMT" is half past eight.</summary>
    public static bool MayBeClock(int number) => number / 100 < 24 && number % 100 < 60;

    private static DateMention? Solar(int year, int month, int day)
    {
        var calendar = CalendarSystem.PersianSimple;
        if (year < EarliestSolarYear || year > LatestSolarYear || month is < 1 or > 12 || day < 1 || day > calendar.GetDaysInMonth(year, month)) return null;
        var common = new LocalDate(year, month, day, calendar).WithCalendar(CalendarSystem.Iso);
        return new DateMention(default, common.Year, common.Month, common.Day);
    }
}
