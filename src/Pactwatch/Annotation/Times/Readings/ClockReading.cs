namespace Pactwatch.Annotation.Times.Readings;

/// <summary>A time of the day: a clock time ("14:30") or a part ("NI"), on a day (today where none is said).</summary>
/// <param name="IsTold">On the day last told of: "that night".</param>
internal sealed record ClockReading(string Time, TimeReading? Day, string? Zone = null, bool IsTold = false) : TimeReading;
