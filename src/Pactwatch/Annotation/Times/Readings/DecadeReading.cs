namespace Pactwatch.Annotation.Times.Readings;

/// <summary>"the 1990s", "the next decade".</summary>
internal sealed record DecadeReading(int FirstYear, bool IsBeforeChrist = false) : TimeReading;
