namespace Pactwatch.Annotation.Times;

/// <summary>"the 1990s" (four digits) or "the sixties" of an unsaid century.</summary>
internal sealed record DecadeReading(int FirstYear) : TimeReading;
