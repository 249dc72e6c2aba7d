namespace Pactwatch.Evaluation.Instruments;

/// <summary>A report, beside the gold, and what it tells of the text.</summary>
internal sealed record GoldTeller(string File, IReadOnlyList<GoldTelling> Tells);
