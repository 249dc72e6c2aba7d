namespace Pactwatch.Annotation.Times.Readings;

/// <summary>A weekday; <c>Shift</c> as in <see cref="DateReading"/>.</summary>
/// <param name="Outer">Weeks from the anchor's own: "Tuesday of next week".</param>
/// <param name="IsTold">Counted from the date last told of: "the following Friday".</param>
/// <param name="IsWeekend">The Saturday stands for its weekend.</param>
internal sealed record WeekdayReading(int Weekday, int? Shift = null, int? Outer = null, bool IsTold = false, bool IsWeekend = false) : TimeReading;
