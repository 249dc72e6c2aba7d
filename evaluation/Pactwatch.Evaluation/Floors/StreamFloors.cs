namespace Pactwatch.Evaluation.Floors;

/// <summary>The figures that stories found in a stream of reports must reach.</summary>
internal sealed record StreamFloors : ICorpusFloors
{
    public required string Name { get; init; }

    /// <summary>A public set by its name; "own": the reports of all stories of the repository that are held to floors.</summary>
    public required string Set { get; init; }

    /// <summary>The folder that public sets lie in, relative to the repository; what begins with <c>../shared/</c> may lie elsewhere, see <see cref="CorpusPlace"/>.</summary>
    public string Texts { get; init; } = "";

    public string Digest { get; init; } = "";

    public IReadOnlyDictionary<string, int> Exactly { get; init; } = new Dictionary<string, int>();

    public required IReadOnlyDictionary<string, decimal> Floors { get; init; }
}
