namespace Pactwatch.Evaluation.Floors;

/// <summary>The figures that the reading of a collection of saved pages must reach.</summary>
internal sealed record PageFloors : ICorpusFloors
{
    public required string Name { get; init; }

    /// <summary>The folder of the pages, relative to the repository.</summary>
    public required string Pages { get; init; }

    public required string Gold { get; init; }

    public string Digest { get; init; } = "";

    public IReadOnlyDictionary<string, int> Exactly { get; init; } = new Dictionary<string, int>();

    public required IReadOnlyDictionary<string, decimal> Floors { get; init; }
}
