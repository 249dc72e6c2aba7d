namespace Pactwatch.Evaluation.Floors;

/// <summary>The figures that one stage (times, quantities) must reach on a file of sentences with gold.</summary>
internal sealed record SentenceFloors : ICorpusFloors
{
    public required string Name { get; init; }

    /// <summary>The file, relative to the repository.</summary>
    public required string Gold { get; init; }

    public string Digest { get; init; } = "";

    public IReadOnlyDictionary<string, int> Exactly { get; init; } = new Dictionary<string, int>();

    public required IReadOnlyDictionary<string, decimal> Floors { get; init; }
}
