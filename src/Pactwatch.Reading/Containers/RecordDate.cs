using System.Globalization;
using NodaTime;
using Pactwatch.Reading.Dates;

namespace Pactwatch.Reading.Containers;

/// <summary>Dates as records of programs have them: ISO 8601, RFC 822, digits alone (20310304120000), seconds or milliseconds since 1970.</summary>
internal static class RecordDate
{
    private const long SecondsOf1990 = 631_152_000;
    private const long SecondsOf2100 = 4_102_444_800;

    /// <summary>The words in a form that the scanner of dates reads; null where there are none or they are too long.</summary>
    public static string? InWords(string? words)
    {
        var text = words?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > 100) return null;
        if (text.Length is < 8 or > 20 || !text.AsSpan().TrimEnd('Z').ContainsOnlyDigits()) return text;
        var digits = text.TrimEnd('Z');
        if (digits.Length is 8 or 12 or 14 && IsYear(digits)) return $"{digits[..4]}-{digits[4..6]}-{digits[6..8]}";
        if (digits.Length is 10 or 13 && long.TryParse(digits.AsSpan(0, 10), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > SecondsOf1990 and < SecondsOf2100)
            return NodaTime.Text.LocalDatePattern.Iso.Format(Instant.FromUnixTimeSeconds(seconds).InUtc().Date);
        return text;
    }

    /// <summary>The day that the words name, where they name one clearly.</summary>
    public static LocalDate? Day(string? words) =>
        InWords(words) is { } text && DateScanner.ScanOne(text)?.Resolve(DateOrder.Unknown) is { } days && days.From == days.To ? days.From : null;

    private static bool IsYear(string digits) => string.CompareOrdinal(digits, "1900") > 0 && string.CompareOrdinal(digits, "2100") < 0;

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
