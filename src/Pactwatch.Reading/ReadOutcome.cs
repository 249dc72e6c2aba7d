using Pactwatch.Text;

namespace Pactwatch.Reading;

/// <summary>A reading, or why there is none (exactly one of the two is null).</summary>
/// <param name="Code">The stable code of the refusal, where it has one.</param>
public sealed record ReadOutcome(ReportReading? Reading, string? Refusal, string? Code = null);
