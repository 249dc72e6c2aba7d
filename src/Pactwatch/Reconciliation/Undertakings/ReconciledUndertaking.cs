using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Text;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>An entry in the making, with the claims behind it as they were compared.</summary>
/// <param name="Lead">A reading that holds the values the entry shows.</param>
/// <param name="Windows">Readings of the date, the one shown first.</param>
/// <param name="Quantities">Readings of the amount, the one shown first.</param>
/// <param name="FirstTold">The day by which it had been told for certain, or null: what happened later happened after it was undertaken.</param>
public sealed record ReconciledUndertaking(
    UndertakingEntry Entry,
    ImmutableArray<UndertakingReading> Readings,
    UndertakingReading Lead,
    ImmutableArray<RankedPosition<UndertakingClaim>> Windows,
    ImmutableArray<RankedPosition<UndertakingClaim>> Quantities,
    LocalDate? FirstTold)
{
    public ILookup<ReportId, UndertakingReading> ReadingsByReport { get; } = Readings.ToLookup(reading => reading.Report);

    /// <summary>The kinds of people that act, by any reading.</summary>
    public IReadOnlySet<string> Kinds { get; } = Readings.Select(reading => reading.Kind).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>The last day that any reading of its date allows, or null; where a person ruled the date, its last day.</summary>
    public LocalDate? LastEnd { get; } = Entry.Rulings.Any(ruling => ruling.Slot == "window") ? Entry.Window.To
        : Readings.Any(reading => reading.Window.RelativeTo is not null && reading.Window.To is null && Entry.Window.To is null)
        ? null
        : Readings.Select(reading => reading.Window.To).Max();
}
