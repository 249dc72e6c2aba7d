namespace Pactwatch.Annotation.Times.Readings;

/// <summary>Days, weeks, months … from the anchor: "yesterday", "next month", "three weeks ago".</summary>
/// <param name="IsPeriod">True for the whole calendar period ("next month"), false for a point so far away ("in three months").</param>
internal sealed record ShiftReading(string Unit, decimal? By, bool IsPeriod) : TimeReading
{
    /// <summary>A further length the same way: "two weeks and two days ago", or null.</summary>
    public DurationReading? With { get; init; }
}
