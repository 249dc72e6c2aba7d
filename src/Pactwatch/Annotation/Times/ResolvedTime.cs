using NodaTime;

namespace Pactwatch.Annotation.Times;

/// <summary>A TIMEX3 value with the calendar days that it covers, both included; open ones carry the reason.</summary>
internal readonly record struct ResolvedTime(
    TimexType Type, string Value, LocalDate? From, LocalDate? To, bool IsAnchored = false, string? OpenReason = null)
{
    /// <summary>A value whose days are not known.</summary>
    public static ResolvedTime Open(TimexType type, string value, string? reason = null) => new(type, value, null, null, false, reason);

    /// <summary>For a length that counts from a date: that date.</summary>
    public LocalDate? Base { get; init; }

    /// <summary>Days that it covers; 0 where they are not known.</summary>
    public int Days => From is { } from && To is { } to ? Period.DaysBetween(from, to) + 1 : 0;
}
