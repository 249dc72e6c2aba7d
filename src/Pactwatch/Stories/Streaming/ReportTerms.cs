namespace Pactwatch.Stories.Streaming;

/// <summary>A report's terms.</summary>
/// <param name="Vector">Of unit length, or empty.</param>
/// <param name="Leading">The heaviest, by which it is found: heaviest first.</param>
internal sealed record ReportTerms(TermVector Vector, (ulong Key, int Weight)[] Leading);
