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
        var groups = new List<(ImmutableSortedSet<string> Places, List<UndertakingClaim> Claims)>();
        foreach (var reading in undertaking.Readings)
        {
            var places = reading.Claim.Places.Where(place => place.Basis == SlotBasis.Said && reading.Places.Contains(place.Value)).Select(place => place.Value).ToImmutableSortedSet(StringComparer.Ordinal);
            if (places.IsEmpty) continue;
            var at = groups.FindIndex(group => places.Any(place => group.Places.Any(other => AreOne(place, other))));
            if (at < 0) groups.Add((places, [reading.Claim]));
            else groups[at] = (groups[at].Places.Union(places), [.. groups[at].Claims, reading.Claim]);
        }

        // A report that names both places elsewhere knows them apart: what was read of it, not what it says, is in doubt.
        if (groups.Count != 2 || Name(groups[0].Claims, groups[1].Places) || Name(groups[1].Claims, groups[0].Places)) return null;
        var positions = groups
            .Select(group => new Position("place", string.Join(", ", group.Places), ClaimOrder.Reports(group.Claims), evidence.Origins(group.Claims), [.. ClaimOrder.Sorted(group.Claims)]))
            .OrderByDescending(position => position.Origins.Fewest).ThenByDescending(position => position.Reports.Length).ThenBy(position => position.Value, StringComparer.Ordinal)
            .ToImmutableArray();
        return DiscrepancyFinder.Make(DiscrepancyKind.Place, undertaking.Entry.Id, DiscrepancyFinder.Explain(positions, "The places differ"), evidence.IsCopyError(positions[1], positions[0]), positions);
    }

    private bool Name(List<UndertakingClaim> claims, ImmutableSortedSet<string> places) =>
        claims.Exists(claim => places.Any(place => evidence.Annotated(claim.Report).Text.Characters.Contains(place, StringComparison.Ordinal)));

    /// <summary>"Tarrin" and "the Tarrin crossing" share a telling word.</summary>
    private static bool AreOne(string one, string other) => PhraseWords.Telling(one).Overlaps(PhraseWords.Telling(other));
}
