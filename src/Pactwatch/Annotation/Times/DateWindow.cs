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
}
