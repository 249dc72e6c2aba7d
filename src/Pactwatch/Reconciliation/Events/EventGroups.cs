using System.Collections.Immutable;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Reconciliation.Events;

/// <summary>Tellings of one happening, joined by act, actor, place and day.</summary>
public sealed class EventGroups(StoryEvidence evidence)
{
    /// <summary>Groups in the order of their first claims.</summary>
    public ImmutableArray<ImmutableArray<EventClaim>> Build()
    {
        var groups = new List<List<EventClaim>>();
        foreach (var claim in ClaimOrder.Sorted(evidence.Reports.SelectMany(report => report.Events).Where(claim => !evidence.Rulings.IsRejected(claim))))
        {
            var group = groups.Find(held => held.TrueForAll(other => AreOne(claim, other)));
            if (group is null) groups.Add([claim]);
            else group.Add(claim);
        }

        return [.. groups.Select(group => group.ToImmutableArray())];
    }

    public EventEntry Entry(ImmutableArray<EventClaim> claims, ImmutableArray<string> fulfils)
    {
        var first = claims[0];
        var dated = claims.FirstOrDefault(claim => claim.On is { Value.IsOpen: false });
        return new EventEntry(
            ClaimOrder.EntryId('e', claims),
            evidence.WordsOf(first.Report, first.Span),
            claims.Select(claim => claim.Actor.Value).FirstOrDefault(actor => actor.Length > 0),
            first.Verb.Value,
            [.. claims.SelectMany(claim => claim.Places).Select(place => place.Value).Distinct(StringComparer.Ordinal)],
            dated?.On!.Value.Value ?? default,
            dated?.On!.Value.Words is { } words ? evidence.WordsOf(dated.Report, words) : null,
            fulfils,
            [],
            evidence.Origins(claims),
            claims);
    }

    private static bool AreOne(EventClaim one, EventClaim other)
    {
        if (one.Act != other.Act || one.Extent != other.Extent) return false;
        if (one.Party is not null && other.Party is not null && one.Party != other.Party) return false;
        if (one.Quantity is { } left && other.Quantity is { } right && QuantityComparison.Compare(left.Value, right.Value) != QuantityRelation.Compatible) return false;
        var places = SharedPlaces(one, other);
        if (places == false) return false;
        return AreSameDays(one.On?.Value ?? default, other.On?.Value ?? default) is { } sameDays
            ? sameDays && (places == true || one.Party == other.Party)
            : places == true && one.Verb.Value == other.Verb.Value;
    }

    /// <summary>Null where one of them names no place.</summary>
    private static bool? SharedPlaces(EventClaim one, EventClaim other) =>
        one.Places.IsEmpty || other.Places.IsEmpty ? null : one.Places.Any(place => other.Places.Any(second => second.Value == place.Value));

    /// <summary>Null where one of them gives no day.</summary>
    private static bool? AreSameDays(DateWindow one, DateWindow other) =>
        one is { From: { } from, To: { } to } && other is { From: { } otherFrom, To: { } otherTo } ? from <= otherTo && otherFrom <= to : null;
}
