namespace Pactwatch.Annotation.Times.Readings;

/// <summary>A time that recurs, with its TIMEX3 value.</summary>
internal sealed record SetReading(string Value) : TimeReading;
