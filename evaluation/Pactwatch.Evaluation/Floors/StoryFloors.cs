namespace Pactwatch.Evaluation.Floors;

/// <summary>The figures that one story's ledger must reach.</summary>
internal sealed record StoryFloors : ICorpusFloors
{
    public required string Name { get; init; }

    /// <summary>Relative to the repository; what begins with <c>../shared/</c> may lie elsewhere, see <see cref="CorpusPlace"/>.</summary>
    public required string Reports { get; init; }

    public required string Gold { get; init; }

    public required string Texts { get; init; }

    /// <summary>Of the files that the floors were measured on; empty until they first are.</summary>
    public string Digest { get; init; } = "";

    /// <summary>Counts that are right or wrong, whatever is measured.</summary>
    public IReadOnlyDictionary<string, int> Exactly { get; init; } = new Dictionary<string, int>();

    /// <summary>By name of the figure, three digits.</summary>
    public required IReadOnlyDictionary<string, decimal> Floors { get; init; }
}
