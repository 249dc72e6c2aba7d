using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>An entry in the making, with the claims behind it as they were compared.</summary>
/// <param name="Lead">A reading that holds the values the entry shows.</param>
/// <param name="Windows">Readings of the date, the one shown first.</param>
/// <param name="Quantities">Readings of the amount, the one shown first.</param>
public sealed record ReconciledUndertaking(
    UndertakingEntry Entry,
    ImmutableArray<UndertakingReading> Readings,
    UndertakingReading Lead,
    ImmutableArray<RankedPosition<UndertakingClaim>> Windows,
    ImmutableArray<RankedPosition<UndertakingClaim>> Quantities)
{
    /// <summary>The day by which it had been told for certain, or null: what happened later happened after it was undertaken.</summary>
    public LocalDate? FirstTold(ReportTimeline timeline) => Readings.Select(reading => timeline.Latest(reading.Report)).Min();

    /// <summary>The last day that any reading of its date allows, or null.</summary>
    public LocalDate? LastEnd => Readings.Any(reading => reading.Window.RelativeTo is not null && reading.Window.To is null && Entry.Window.To is null)
        ? null
        : Readings.Select(reading => reading.Window.To).Max();
}
