using Pactwatch.Text;

namespace Pactwatch.Reading;

/// <summary>A reading, or why there is none (exactly one of the two is null).</summary>
public sealed record ReadOutcome(ReportReading? Reading, string? Refusal);
