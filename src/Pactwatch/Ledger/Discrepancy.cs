using System.Collections.Immutable;

namespace Pactwatch.Ledger;

/// <summary>Where reports can't all be right. <see cref="About"/> is the id of an entry or a report, or null for the accord itself.</summary>
public sealed record Discrepancy(string Id, DiscrepancyKind Kind, string? About, string Explanation, bool CopyError, ImmutableArray<Position> Positions);
