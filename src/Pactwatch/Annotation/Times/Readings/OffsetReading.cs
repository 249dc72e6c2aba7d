namespace Pactwatch.Annotation.Times.Readings;

/// <summary>A length counted from another time or an event: "60 days after ratification".</summary>
/// <param name="Part">1 for the first part of the base ("the first two months of 1917"), -1 for the last.</param>
internal sealed record OffsetReading(DurationReading Length, bool IsBefore, string? Event, TimeReading? Base, int Part = 0) : TimeReading
{
    /// <summary>True where the event is only "the start": of what, the report tells elsewhere.</summary>
    public bool IsStart { get; init; }
}
