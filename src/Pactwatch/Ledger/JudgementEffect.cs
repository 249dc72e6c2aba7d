using System.Collections.Immutable;

namespace Pactwatch.Ledger;

/// <summary>A judgement and what became of it in this ledger.</summary>
/// <param name="Reason">One sentence where it isn't in effect; else null.</param>
/// <param name="Claims">Ids of the claims that it points at; empty where it rules on a report, or found none.</param>
public sealed record JudgementEffect(Judgement Judgement, JudgementFate Fate, string? Reason, ImmutableArray<string> Claims);
