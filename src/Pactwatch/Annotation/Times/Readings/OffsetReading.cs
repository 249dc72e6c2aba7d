namespace Pactwatch.Annotation.Times.Readings;

/// <summary>A length counted from another time or an event: "60 days after ratification".</summary>
internal sealed record OffsetReading(DurationReading Length, bool IsBefore, string? Event, TimeReading? Base) : TimeReading;
