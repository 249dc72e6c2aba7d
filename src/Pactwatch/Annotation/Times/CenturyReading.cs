namespace Pactwatch.Annotation.Times;

/// <summary>"the 19th century".</summary>
internal sealed record CenturyReading(int Number) : TimeReading;
