using System.Collections.Immutable;

namespace Pactwatch.Ledger;

/// <summary>Why two claims were taken for one thing: a score from 0 to 100 and the reasons it is made of.</summary>
public sealed record MatchReason(string ClaimA, string ClaimB, int Score, ImmutableArray<string> Reasons);
