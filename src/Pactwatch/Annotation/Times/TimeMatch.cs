namespace Pactwatch.Annotation.Times;

/// <summary>A reading and the first token behind it.</summary>
internal readonly record struct TimeMatch(TimeReading Reading, int End);
