using NodaTime;
using NodaTime.Text;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>Adds an ISO 8601 duration to a date ("2025-09-30" and "P1Y": 2026-09-30).</summary>
public static class RelativeDates
{
    /// <summary>Null where the offset is no duration in days, weeks, months or years, or the sum lies outside the calendar.</summary>
    public static LocalDate? Add(LocalDate date, string offset)
    {
        ArgumentNullException.ThrowIfNull(offset);
        var isBefore = offset.StartsWith('-');
        var parsed = PeriodPattern.NormalizingIso.Parse(isBefore ? offset[1..] : offset);
        if (!parsed.Success || parsed.Value.HasTimeComponent) return null;
        try
        {
            return isBefore ? date - parsed.Value : date + parsed.Value;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
