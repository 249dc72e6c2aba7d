namespace Pactwatch.Evaluation.Scoring;

/// <summary>All figures of one ledger in their usual order, and remarks on what was missed, made up or wrong.</summary>
internal sealed record StoryScore(IReadOnlyList<Measurement> Measurements, IReadOnlyList<string> Remarks)
{
    /// <summary>Null where the gold doesn't ask for it.</summary>
    public Measurement? this[string name] => Measurements.FirstOrDefault(measured => string.Equals(measured.Name, name, StringComparison.Ordinal));
}
