namespace Pactwatch.Annotation.Times;

/// <summary>
/// A time counted from an event whose date is not known here: "60 days after ratification" is
/// <c>("ratification", "P60D")</c>. The offset is an ISO 8601 duration, with a minus sign for "before".
/// The event "previous-deadline" stands for "an additional year": it counts from the date last agreed.
/// </summary>
public sealed record RelativeTime(string Event, string Offset);
