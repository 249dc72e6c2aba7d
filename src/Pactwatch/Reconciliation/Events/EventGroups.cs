using System.Collections.Immutable;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Events;

/// <summary>Tellings of one happening, joined by act, actor, place and day.</summary>
public sealed class EventGroups(StoryEvidence evidence)
{
    private static readonly Remembered<EventClaim, string> Kinds = new(Kind);

    /// <summary>Groups in the order of their first claims.</summary>
    public ImmutableArray<ImmutableArray<EventClaim>> Build()
    {
        var groups = new FirstFitGroups<EventClaim>(Kinds.Of, HeldUnder, LookedFor, AreOne);
        foreach (var claim in ClaimOrder.Sorted(evidence.Reports.SelectMany(report => report.Events))) groups.Add(claim);
        return [.. groups.All.Select(group => group.ToImmutableArray())];
    }

    /// <summary>All of a claim that <see cref="AreOne"/> looks at.</summary>
    private static string Kind(EventClaim claim) => new SlotKey()
        .Add(claim.Act.ToString()).Add(claim.Extent.ToString()).Add(claim.IsBreach ? "breach" : null).Add(claim.Party).Add(claim.Verb.Value).Add(claim.Quantity?.Value)
        .AddAll(claim.Places.Select(place => place.Value)).Add(claim.On?.Value ?? default).ToString();

    /// <summary>What has no place is found by its actor, all else by its places.</summary>
    private static IEnumerable<string> HeldUnder(EventClaim claim)
    {
        var deed = $"{claim.Act} {claim.Extent} ";
        yield return deed + (claim.Places.IsEmpty ? "nowhere by " : "somewhere by ") + claim.Party;
        foreach (var place in claim.Places) yield return deed + "at " + place.Value;
    }

    /// <summary>Where both name a place they must share one; where one names none the actor must be the same.</summary>
    private static IEnumerable<string> LookedFor(EventClaim claim)
    {
        var deed = $"{claim.Act} {claim.Extent} ";
        yield return deed + "nowhere by " + claim.Party;
        if (claim.Places.IsEmpty) yield return deed + "somewhere by " + claim.Party;
        foreach (var place in claim.Places) yield return deed + "at " + place.Value;
    }

    public EventEntry Entry(ImmutableArray<EventClaim> claims, ImmutableArray<string> fulfils, ImmutableArray<string> violates)
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
            violates,
            evidence.Origins(claims),
            claims);
    }

    private static bool AreOne(EventClaim one, EventClaim other)
    {
        if (one.Act != other.Act || one.Extent != other.Extent || one.IsBreach != other.IsBreach) return false;
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
