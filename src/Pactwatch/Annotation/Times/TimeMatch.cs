using Pactwatch.Annotation.Times.Readings;

namespace Pactwatch.Annotation.Times;

/// <summary>A reading, the first token behind it, and the pattern that found it. No reading: the words only look like a time.</summary>
internal readonly record struct TimeMatch(TimeReading? Reading, int End, int Pattern);
