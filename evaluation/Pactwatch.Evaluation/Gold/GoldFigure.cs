namespace Pactwatch.Evaluation.Gold;

/// <summary>A mention of a quantity that says something of the world. A null maximum is "at least".</summary>
internal sealed record GoldFigure : GoldMention
{
    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public required string Unit { get; init; }

    public required IReadOnlyList<string> About { get; init; }
}
