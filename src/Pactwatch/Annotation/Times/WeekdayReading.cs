namespace Pactwatch.Annotation.Times;

/// <summary>A weekday; <c>Shift</c> as in <see cref="DateReading"/>.</summary>
internal sealed record WeekdayReading(int Weekday, int? Shift = null) : TimeReading;
