using NodaTime;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Times;

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
    string? OpenReason = null)
{
    /// <summary>The family of what begins on that day ("The ceasefire takes effect on Sunday": truce), or null.</summary>
    public string? Opens { get; init; }
}
