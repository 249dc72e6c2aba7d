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
        // Without an amount or object in common it may be two things.
        if (undertaking.Lead.Quantity is not { Min: not null }) return null;
        if (TwoSides.Of(evidence, "actor", undertaking.Readings.Select(reading => (reading.Claim, NamesOf(reading))), string.Equals) is not { } sides) return null;
        // A copy calls the one who acts by another of its names (the capital for the state): no second voice, and no slip.
        if (evidence.IsCopyError(sides.Second.Position, sides.First.Position)) return null;
        return DiscrepancyFinder.Make(DiscrepancyKind.Actor, undertaking.Entry.Id, DiscrepancyFinder.Explain(sides.Positions, "Who is to do it is told differently"), copyError: false, sides.Positions);
    }

    /// <summary>Names of states and organisations in the actor's own words.</summary>
    private ImmutableSortedSet<string> NamesOf(UndertakingReading reading) =>
        reading.Claim.Actor is not { Words: { } words, Basis: SlotBasis.Said }
            ? []
            : evidence.Annotated(reading.Report).Entities
                .Where(entity => words.Contains(entity.Span) && entity.Type is EntityType.Location or EntityType.Organization or EntityType.Norp)
                .Select(entity => entity.State ?? entity.Name)
                .ToImmutableSortedSet(StringComparer.Ordinal);
}
