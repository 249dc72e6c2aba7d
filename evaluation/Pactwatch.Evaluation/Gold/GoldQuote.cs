namespace Pactwatch.Evaluation.Gold;

/// <summary>A direct or mixed quotation with the acceptable names of who said it; an empty name where none is given.</summary>
internal sealed record GoldQuote : GoldMention
{
    public required IReadOnlyList<string> Speaker { get; init; }
}
