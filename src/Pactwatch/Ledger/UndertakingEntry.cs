using System.Collections.Immutable;
using Pactwatch.Annotation.Times;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>One undertaking across all reports that tell of it.</summary>
/// <param name="WindowText">The words of the window shown, or null.</param>
/// <param name="Origins">The independent originals behind the mentions.</param>
/// <param name="PartOf">Id of the undertaking that this is a part of, or null.</param>
public sealed record UndertakingEntry(
    string Id,
    string? Actor,
    Act Act,
    string Verb,
    string? Object,
    string? Beneficiary,
    Duty Duty,
    Modality Modality,
    QuantityText? Quantity,
    ImmutableArray<string> Places,
    DateWindow Window,
    string? WindowText,
    ImmutableArray<Condition> Conditions,
    string? Phase,
    string? PartOf,
    UndertakingState State,
    ImmutableArray<Completion> Completion,
    ImmutableArray<Position> Positions,
    Originals Origins,
    ImmutableArray<UndertakingClaim> Mentions,
    ImmutableArray<MatchReason> Matches)
{
    /// <summary>How it stands to the agreement's own text; null while none is held.</summary>
    public Standing? Standing { get; init; }

    /// <summary>Ids of the clauses that tell it, or that reports tell otherwise here; in the order of the text.</summary>
    public ImmutableArray<string> Clauses { get; init; } = [];

    /// <summary>What each report's claim makes of its clause.</summary>
    public ImmutableArray<ClauseMatch> ClauseMatches { get; init; } = [];

    /// <summary>The cells that people filled, by slot, the one that counts first.</summary>
    public ImmutableArray<SlotRuling> Rulings { get; init; } = [];

    /// <summary>How many reports hold it.</summary>
    public int ReportsCount => Mentions.Select(mention => mention.Report).Distinct().Count();
}
