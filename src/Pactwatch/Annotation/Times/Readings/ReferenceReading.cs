namespace Pactwatch.Annotation.Times.Readings;

/// <summary>A vague time: PRESENT_REF, PAST_REF or FUTURE_REF.</summary>
internal sealed record ReferenceReading(string Value) : TimeReading;
