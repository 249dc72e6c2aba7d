namespace Pactwatch.Evaluation.Gold;

/// <summary>Something that a report tells, by the words that carry it.</summary>
internal abstract record GoldMention
{
    public required string Report { get; init; }

    /// <summary>Words that stand in the report.</summary>
    public required string Anchor { get; init; }

    /// <summary>Mentions of one thing, across reports, share it.</summary>
    public string? Group { get; init; }

    /// <summary>Finding it earns nothing and missing it costs nothing.</summary>
    public bool Optional { get; init; }
}
