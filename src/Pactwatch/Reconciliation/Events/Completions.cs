using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Reconciliation.Events;

/// <summary>Gathers for each undertaking what reports say of its being done.</summary>
public sealed class Completions(StoryEvidence evidence)
{
    private readonly FulfilmentFinder finder = new(evidence);

    /// <summary>By extent, day and place in the reports; claims of one event that say the same are one completion.</summary>
    public ImmutableArray<Completion> Of(ReconciledUndertaking undertaking, ImmutableArray<ImmutableArray<EventClaim>> groups) =>
    [
        .. from claims in groups
           from held in claims
               .Select(claim => (Claim: claim, Extent: finder.Extent(claim, undertaking)))
               .Where(pair => pair.Extent is not null)
               .GroupBy(pair => (Extent: pair.Extent!.Value, pair.Claim.Witness))
               .OrderBy(pair => pair.Key.Extent).ThenBy(pair => pair.Key.Witness)
           let mentions = held.Select(pair => pair.Claim).ToList()
           let dated = mentions.Find(claim => claim.On is { Value.To: not null })
           select new Completion(
               held.Key.Extent,
               [.. mentions.SelectMany(claim => claim.Places).Select(place => place.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
               held.Key.Witness,
               dated?.On!.Value.Value.To,
               ClaimOrder.SortedMentions(mentions)),
    ];

    /// <summary>Ids of the undertakings that the event fulfils in full or in part.</summary>
    public ImmutableArray<string> Fulfilled(ImmutableArray<EventClaim> claims, ImmutableArray<ReconciledUndertaking> undertakings) =>
    [
        .. undertakings
            .Where(undertaking => claims.Any(claim => finder.Extent(claim, undertaking) is CompletionExtent.Full or CompletionExtent.Partial))
            .Select(undertaking => undertaking.Entry.Id)
            .Order(StringComparer.Ordinal),
    ];
}
