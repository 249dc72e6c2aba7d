using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>Claims taken for one undertaking, and the matches that bind them.</summary>
public sealed record ClaimComponent(ImmutableArray<UndertakingReading> Readings, ImmutableArray<MatchReason> Matches);
