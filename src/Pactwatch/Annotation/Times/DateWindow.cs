using NodaTime;

namespace Pactwatch.Annotation.Times;

/// <summary>
/// The days within which something is to happen: both ends included, either null where it is open. All null
/// with a <see cref="RelativeTo"/> is a window that hangs on an event.
/// </summary>
public readonly record struct DateWindow(LocalDate? From, LocalDate? To, RelativeTime? RelativeTo = null)
{
    /// <summary>Neither end is known and no event is named.</summary>
    public bool IsOpen => From is null && To is null && RelativeTo is null;

    /// <summary>True where the other window, told by both ends, lies within this one: "on 1 January" is the nearer word for "in January".</summary>
    public bool Holds(DateWindow other) => From is not null && other.From is not null && From <= other.From && other.To <= To;
}
