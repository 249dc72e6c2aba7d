using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Pactwatch.Annotation.Times;

/// <summary>Calendar periods as TIMEX3 values with their first and last days.</summary>
internal static class CalendarPeriods
{
    public static string IsoOf(LocalDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}");

    public static ResolvedTime Day(LocalDate date, bool isAnchored) => new(TimexType.Date, IsoOf(date), date, date, isAnchored);

    public static ResolvedTime Week(LocalDate inside, bool isAnchored, bool isWeekend = false)
    {
        var monday = inside.PlusDays(1 - (int)inside.DayOfWeek);
        var value = string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(inside):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(inside):00}");
        return isWeekend
            ? new(TimexType.Date, value + "-WE", monday.PlusDays(5), monday.PlusDays(6), isAnchored)
            : new(TimexType.Date, value, monday, monday.PlusDays(6), isAnchored);
    }

    public static ResolvedTime Month(int year, int month, bool isAnchored)
    {
        var first = new LocalDate(year, month, 1);
        return new(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"), first, first.PlusMonths(1).PlusDays(-1), isAnchored);
    }

    public static ResolvedTime Year(int year, bool isAnchored) =>
        new(TimexType.Date, year.ToString("0000", CultureInfo.InvariantCulture), new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), isAnchored);

    public static ResolvedTime Years(string value, int first, int last, bool isAnchored) =>
        new(TimexType.Date, value, new LocalDate(first, 1, 1), new LocalDate(last, 12, 31), isAnchored);

    /// <summary>A season, quarter or half. Seasons are those of the north, by whole months; winter runs into the next year.</summary>
    public static ResolvedTime Season(string code, int year, bool isAnchored)
    {
        var (first, months) = code switch
        {
            "SP" => (3, 3),
            "SU" => (6, 3),
            "FA" => (9, 3),
            "WI" => (12, 3),
            "H1" => (1, 6),
            "H2" => (7, 6),
            _ => (((code[1] - '1') * 3) + 1, 3),
        };
        var from = new LocalDate(year, first, 1);
        return new(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{code}"), from, from.PlusMonths(months).PlusDays(-1), isAnchored);
    }

    /// <summary>The day so many units away; null for units of the clock and for days outside the years 1 to 5000, which no report means.</summary>
    public static LocalDate? Plus(LocalDate day, string unit, decimal amount)
    {
        if (Math.Abs(amount) > 1_000_000) return null;
        // "two and a half years" are 30 months, half a month 15 days.
        if (amount != decimal.Truncate(amount))
            return unit switch { "Y" => Plus(day, "M", decimal.Round(amount * 12)), "M" => Plus(day, "D", decimal.Round(amount * 30)), "W" => Plus(day, "D", decimal.Round(amount * 7)), _ => null };
        var by = (int)amount;
        var days = unit switch { "D" or "N" => 1L, "W" or "E" => 7, "F" => 14, "M" => 31, "Q" => 92, "Y" => 366, "DE" => 3660, "CE" => 36600, _ => 0 };
        var years = days * Math.Abs((long)by) / 365;
        if (days == 0 || (by < 0 ? day.Year - years < 1 : day.Year + years > 5000)) return null;
        return unit switch
        {
            "D" => day.PlusDays(by),
            "N" => day.PlusDays(by),
            "W" or "E" => day.PlusWeeks(by),
            "F" => day.PlusWeeks(2 * by),
            "M" => day.PlusMonths(by),
            "Q" => day.PlusMonths(3 * by),
            "Y" => day.PlusYears(by),
            "DE" => day.PlusYears(10 * by),
            _ => day.PlusYears(100 * by),
        };
    }

    /// <summary>The calendar period of that unit around a day.</summary>
    public static ResolvedTime Around(LocalDate day, string unit, bool isAnchored) => unit switch
    {
        "W" or "F" => Week(day, isAnchored),
        "E" => Week(day, isAnchored, isWeekend: true),
        "M" => Month(day.Year, day.Month, isAnchored),
        "Q" => Season($"Q{((day.Month - 1) / 3) + 1}", day.Year, isAnchored),
        "Y" => Year(day.Year, isAnchored),
        "DE" => Years(string.Create(CultureInfo.InvariantCulture, $"{day.Year / 10:000}"), day.Year / 10 * 10, (day.Year / 10 * 10) + 9, isAnchored),
        "CE" => Years(string.Create(CultureInfo.InvariantCulture, $"{day.Year / 100:00}"), day.Year / 100 * 100, (day.Year / 100 * 100) + 99, isAnchored),
        _ => Day(day, isAnchored),
    };
}
