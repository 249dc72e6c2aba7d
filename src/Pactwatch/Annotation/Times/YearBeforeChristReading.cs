namespace Pactwatch.Annotation.Times;

/// <summary>"490 BC".</summary>
internal sealed record YearBeforeChristReading(int Year) : TimeReading;
