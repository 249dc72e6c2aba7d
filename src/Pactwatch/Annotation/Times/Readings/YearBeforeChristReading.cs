namespace Pactwatch.Annotation.Times.Readings;

/// <summary>"490 BC", with a month or day where they are told.</summary>
internal sealed record YearBeforeChristReading(int Year, int? Month = null, int? Day = null, string? Season = null) : TimeReading;
