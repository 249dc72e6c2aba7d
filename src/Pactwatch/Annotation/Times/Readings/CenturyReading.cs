namespace Pactwatch.Annotation.Times.Readings;

/// <summary>"the 19th century".</summary>
internal sealed record CenturyReading(int Number, bool IsBeforeChrist = false) : TimeReading;
