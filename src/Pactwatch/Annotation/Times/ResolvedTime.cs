using NodaTime;

namespace Pactwatch.Annotation.Times;

/// <summary>A TIMEX3 value with the calendar days that it covers, both included; open ones carry the reason.</summary>
internal readonly record struct ResolvedTime(
    TimexType Type, string Value, LocalDate? From, LocalDate? To, bool IsAnchored = false, string? OpenReason = null)
{
    /// <summary>A value whose days are not known.</summary>
    public static ResolvedTime Open(TimexType type, string value, string? reason = null) => new(type, value, null, null, false, reason);
}
