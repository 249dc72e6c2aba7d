using System.Collections.Immutable;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Reconciliation.Discrepancies;

/// <summary>
/// One undertaking that a copy lays elsewhere than its original: "the crossing at Orlo" for "the crossing at Tarrin".
/// Reports that are no copies of each other and name two places tell of two undertakings (<see cref="TwinDiscrepancies"/>).
/// </summary>
public sealed class PlaceDiscrepancy(StoryEvidence evidence)
{
    public Discrepancy? Find(ReconciledUndertaking undertaking)
    {
        if (TwoSides.Of(evidence, "place", undertaking.Readings.Select(reading => (reading.Claim, reading.SaidPlaces)), AreOne) is not { } sides) return null;
        // A report that names both places elsewhere knows them apart: what was read of it, not what it says, is in doubt.
        if (Name(sides.First.Position, sides.Second.Names) || Name(sides.Second.Position, sides.First.Names)) return null;
        return DiscrepancyFinder.Make(DiscrepancyKind.Place, undertaking.Entry.Id, DiscrepancyFinder.Explain(sides.Positions, "The places differ"), evidence.IsCopyError(sides.Second.Position, sides.First.Position), sides.Positions);
    }

    private bool Name(Position side, ImmutableSortedSet<string> places) =>
        side.Reports.Any(report => places.Any(place => evidence.Annotated(report).Text.Characters.Contains(place, StringComparison.Ordinal)));

    /// <summary>"Tarrin" and "the Tarrin crossing" share a telling word.</summary>
    private static bool AreOne(string one, string other) => PhraseWords.Telling(one).Overlaps(PhraseWords.Telling(other));
}
