using System.Collections.Immutable;
using Pactwatch.Annotation.Parties;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Reconciliation.Discrepancies;

/// <summary>One undertaking that reports lay on different shoulders: monitors sent by the League, or by two of its members.</summary>
public sealed class ActorDiscrepancy(StoryEvidence evidence)
{
    public Discrepancy? Find(ReconciledUndertaking undertaking)
    {
        var named = undertaking.Readings
            .Select(reading => (reading.Claim, Names: NamesOf(reading)))
            .Where(pair => !pair.Names.IsEmpty)
            .ToList();
        var groups = new List<(ImmutableSortedSet<string> Names, List<UndertakingClaim> Claims)>();
        foreach (var (claim, names) in named)
        {
            var at = groups.FindIndex(group => group.Names.Overlaps(names));
            if (at < 0) groups.Add((names, [claim]));
            else groups[at] = (groups[at].Names.Union(names), [.. groups[at].Claims, claim]);
        }

        // What tells of both in one report tells them apart itself; without an amount or object in common it may be two things.
        if (groups.Count != 2 || groups[0].Claims.Any(claim => groups[1].Claims.Exists(other => other.Report == claim.Report))) return null;
        if (undertaking.Lead.Quantity is not { Min: not null }) return null;
        var positions = groups
            .Select(group => new Position("actor", string.Join(", ", group.Names), ClaimOrder.Reports(group.Claims), evidence.Origins(group.Claims), [.. ClaimOrder.Sorted(group.Claims)]))
            .OrderByDescending(position => position.Origins.Fewest).ThenByDescending(position => position.Reports.Length).ThenBy(position => position.Value, StringComparer.Ordinal)
            .ToImmutableArray();
        return DiscrepancyFinder.Make(DiscrepancyKind.Actor, undertaking.Entry.Id, DiscrepancyFinder.Explain(positions, "Who is to do it is told differently"), evidence.IsCopyError(positions[1], positions[0]), positions);
    }

    /// <summary>Names of states and organisations in the actor's own words.</summary>
    private ImmutableSortedSet<string> NamesOf(UndertakingReading reading) =>
        reading.Claim.Actor is not { Words: { } words, Basis: SlotBasis.Said }
            ? []
            : evidence.Annotated(reading.Report).Entities
                .Where(entity => words.Contains(entity.Span) && entity.Type is EntityType.Location or EntityType.Organization or EntityType.Norp)
                .Select(entity => entity.State ?? entity.Name).ToImmutableSortedSet(StringComparer.Ordinal);
}
