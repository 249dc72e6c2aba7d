using NodaTime;
using NodaTime.Text;

namespace Pactwatch.Annotation.Times;

/// <summary>
/// A time counted from an event whose date is not known here: "60 days after ratification" is
/// <c>("ratification", "P60D")</c>. The offset is an ISO 8601 duration, with a minus sign for "before".
/// The event "previous-deadline" stands for "an additional year": it counts from the date last agreed.
/// </summary>
public sealed record RelativeTime(string Event, string Offset)
{
    /// <summary>What the words in front make of the day: "by the seventh day" ends with it.</summary>
    public TimeRole Role { get; init; }

    /// <summary>D, W or M where the time is a day, week or month by its number ("the sixth week"), which begins at the offset; null for a length.</summary>
    public string? Part { get; init; }

    /// <summary>The window with the event on that day; null where the offset counts hours or leads out of the calendar.</summary>
    public DateWindow? From(LocalDate day)
    {
        if (Plus(day, Offset) is not { } first) return null;
        if (Part is null) return Role is TimeRole.From or TimeRole.After or TimeRole.NotBefore or TimeRole.Starting ? new DateWindow(first, null) : new DateWindow(null, first);
        if (Plus(first, "P1" + Part) is not { } next) return null;
        var last = next.PlusDays(-1);
        return Role switch
        {
            TimeRole.By or TimeRole.NoLaterThan or TimeRole.Until or TimeRole.Through or TimeRole.Within => new DateWindow(null, last),
            TimeRole.Before => new DateWindow(null, first.PlusDays(-1)),
            TimeRole.From or TimeRole.Since or TimeRole.Starting or TimeRole.NotBefore or TimeRole.AsOf => new DateWindow(first, null),
            TimeRole.After => new DateWindow(next, null),
            _ => new DateWindow(first, last),
        };
    }

    private static LocalDate? Plus(LocalDate day, string offset)
    {
        var isBefore = offset.StartsWith('-');
        if (PeriodPattern.NormalizingIso.Parse(isBefore ? offset[1..] : offset) is not { Success: true, Value: { HasTimeComponent: false } period }) return null;
        try
        {
            return isBefore ? day - period : day + period;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
