namespace Pactwatch.Evaluation.Gold;

/// <summary>A mention of an undertaking with the acceptable readings of each slot.</summary>
internal sealed record GoldUndertaking : GoldMention
{
    public required string Id { get; init; }

    public required IReadOnlyList<string> Act { get; init; }

    public required IReadOnlyList<string> Actor { get; init; }

    public required IReadOnlyList<string> Places { get; init; }

    public required IReadOnlyList<GoldDays> Window { get; init; }

    public string? Quantity { get; init; }

    /// <summary>True where the words give a date or a length: no acceptable reading leaves both ends open.</summary>
    public bool IsDated => Window.All(days => !string.IsNullOrEmpty(days.To) || !string.IsNullOrEmpty(days.From));
}
