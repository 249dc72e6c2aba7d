using NodaTime;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Times;

/// <summary>TIMEX3 types.</summary>
public enum TimexType
{
    Date,
    Time,
    Duration,
    Set,
}

/// <summary>The role that the words before a time give it; it decides what window the time opens or closes.</summary>
public enum TimeRole
{
    /// <summary>No word gives it a role ("the September 2025 deadline").</summary>
    None,
    On,
    In,
    By,
    Before,
    NoLaterThan,
    Until,
    Through,
    From,
    Since,
    Starting,
    After,
    Within,
    For,
    During,
    AsOf,
    OverTheNext,
    Every,
    NotBefore,
}

/// <summary>
/// A time counted from an event whose date is not known here: "60 days after ratification" is
/// <c>("ratification", "P60D")</c>. The offset is an ISO 8601 duration, with a minus sign for "before".
/// The event "previous-deadline" stands for "an additional year": it counts from the date last agreed.
/// </summary>
public sealed record RelativeTime(string Event, string Offset);

/// <summary>
/// The days within which something is to happen: both ends included, either null where it is open. All null
/// with a <see cref="RelativeTo"/> is a window that hangs on an event.
/// </summary>
public readonly record struct DateWindow(LocalDate? From, LocalDate? To, RelativeTime? RelativeTo = null)
{
    /// <summary>Neither end is known and no event is named.</summary>
    public bool IsOpen => From is null && To is null && RelativeTo is null;
}

/// <summary>
/// A time expression with its TIMEX3 value and its role. <see cref="Span"/> is the expression proper
/// ("September 2025"), <see cref="Phrase"/> adds the role's words ("by September 2025", "within 60 days of signing").
/// <see cref="From"/> and <see cref="To"/> are the calendar days that the value covers, whatever the role, both
/// included (2025-09-01 and 2025-09-30); null where the value is open. <see cref="Window"/> is what the role
/// makes of them ("by": no start, ends on 2025-09-30).
/// </summary>
/// <param name="Mod">TIMEX3's mod: START, MID, END, BEFORE, AFTER, APPROX …, or null.</param>
/// <param name="Anchor">The date a relative value was counted from, as an ISO date, or null.</param>
/// <param name="OpenReason">Why a value stayed open ("the report's date is not known"), or null.</param>
public sealed record TimeExpression(
    TextSpan Span,
    TextSpan Phrase,
    TimexType Type,
    string Value,
    string? Mod,
    LocalDate? From,
    LocalDate? To,
    TimeRole Role,
    DateWindow Window,
    string? Anchor = null,
    string? OpenReason = null);
