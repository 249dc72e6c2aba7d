namespace Pactwatch.Annotation.Times;

/// <summary>A time of the day: a clock time ("14:30") or a part ("NI"), on a day (today where none is said).</summary>
internal sealed record ClockReading(string Time, TimeReading? Day, string? Zone = null) : TimeReading;
