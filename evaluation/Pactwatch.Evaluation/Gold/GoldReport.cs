namespace Pactwatch.Evaluation.Gold;

/// <summary>When a report was published, whose reporting it rests on and what it says of the agreement's standing.</summary>
internal sealed record GoldReport
{
    public required GoldDays Published { get; init; }

    /// <summary>True where the page's own date can't be right.</summary>
    public bool Anomaly { get; init; }

    /// <summary>Acceptable names; none for own reporting; an empty name where it can't be told.</summary>
    public required IReadOnlyList<string> Origins { get; init; }

    public required IReadOnlyList<string> Status { get; init; }
}
