namespace Pactwatch.Annotation.Times.Readings;

/// <summary>A length of time. <paramref name="Amount"/> is null for "several", "a few". <paramref name="Span"/>: 1 "the next …", -1 "the past …", 0 unplaced.</summary>
internal sealed record DurationReading(string Unit, decimal? Amount, int Span = 0, bool IsFurther = false) : TimeReading
{
    /// <summary>A length of a smaller unit that belongs to it ("and 30 minutes"), or null.</summary>
    public DurationReading? Rest { get; init; }
}
