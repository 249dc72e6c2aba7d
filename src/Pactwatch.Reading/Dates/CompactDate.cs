using System.Globalization;
using NodaTime;
using Pactwatch.Language;

namespace Pactwatch.Reading.Dates;

/// <summary>Dates as machines write them without signs: 20310304, 20310304T0540, 20310304054000, and seconds or milliseconds since 1970.</summary>
internal static class CompactDate
{
    private const int EarliestYear = 1990;
    private const int LatestYear = 2150;

    public static DateMention? Read(string text)
    {
        var trimmed = text.AsSpan().Trim();
        var digits = 0;
        while (digits < trimmed.Length && char.IsAsciiDigit(trimmed[digits])) digits++;
        var span = new TextSpan(0, text.Length);
        if (digits is 8 or 12 or 14 && (digits == trimmed.Length || (digits == 8 && trimmed[8] is 'T' or ' '))) return Day(trimmed, span) is { } day ? ClockZone.Note(text, day) : null;
        return digits == trimmed.Length && digits is 10 or 13 ? Instant(trimmed, span) : null;
    }

    private static DateMention? Day(ReadOnlySpan<char> digits, TextSpan span)
    {
        int year = Value(digits[..4]), month = Value(digits[4..6]), day = Value(digits[6..8]);
        return IsCalendarDay(year, month, day) ? new DateMention(span, year, month, day) : null;
    }

    private static DateMention? Instant(ReadOnlySpan<char> digits, TextSpan span)
    {
        var seconds = long.Parse(digits[..10], NumberStyles.None, CultureInfo.InvariantCulture);
        var moment = NodaTime.Instant.FromUnixTimeSeconds(seconds).InUtc();
        return IsCalendarDay(moment.Year, moment.Month, moment.Day) ? new DateMention(span, moment.Year, moment.Month, moment.Day, UtcHour: moment.Hour) : null;
    }

    private static bool IsCalendarDay(int year, int month, int day) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);

    private static int Value(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
