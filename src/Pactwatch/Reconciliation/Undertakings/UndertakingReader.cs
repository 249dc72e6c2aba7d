using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Pactwatch.Annotation.Times;
using Pactwatch.Annotation.Parties;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Extraction.Undertakings;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.States;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>Makes claims ready for comparison.</summary>
public sealed class UndertakingReader(StoryEvidence evidence, TriggerDates triggers)
{
    /// <summary>A deadline that was missed is told of for some months; what ended earlier is not told as still to come.</summary>
    private const int LongGoneDays = 90;

    /// <summary>A rise may be back-dated by some months; a start half a year before it is told as coming was reckoned from a wrong year.</summary>
    private const int LongPastStartDays = 180;

    private static readonly RememberedLast<UndertakingClaim, (DateWindow Dated, LocalDate? Published, string? Named, string? Party), UndertakingReading> Readings = new();

    /// <summary>The claim of a report of the story; the same reading as long as nothing about it changes.</summary>
    public UndertakingReading Read(UndertakingClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var dated = claim.EditOf("window") is null ? triggers.Date(FormerPlans.InPast(claim, evidence) ?? claim.Window?.Value ?? default) : claim.Window?.Value ?? default;
        var named = evidence.PartyOf(claim.Actor, claim.Party);
        var party = evidence.PartyOf(claim.Actor, PartyOf(claim, named is null && IsThing(claim)) ?? named);
        return Readings.Of(claim, (dated, evidence.Timeline.Earliest(claim.Report), named, party), (told, given) => Read(told, given.Dated, given.Named, given.Party));
    }

    private UndertakingReading Read(UndertakingClaim claim, DateWindow dated, string? named, string? party)
    {
        var quantity = claim.Quantity?.Value;
        var quantityWords = quantity is { } q ? evidence.WordsOf(claim.Report, q.Span) : null;
        var names = claim.Places.Select(place => place.Value).Where(IsName).ToImmutableSortedSet(StringComparer.Ordinal);
        var states = names.Select(name => evidence.StateOf(claim.Report, name)).OfType<string>().ToImmutableSortedSet(StringComparer.Ordinal);
        var isThing = named is null && IsThing(claim);
        return new UndertakingReading(
            claim,
            party,
            isThing ? null : PhraseWords.KindOf(claim.Actor.Value),
            names.Except(states),
            Words(claim.Places.Where(place => !IsName(place.Value)).SelectMany(place => PhraseWords.Telling(place.Value))),
            states,
            ShareIn(quantity is { Min: null, Max: null } ? quantityWords : null, quantity, claim.Actor.Value),
            quantity is { Min: null, Max: null } ? null : quantity,
            OrdinalIn($"{claim.Phase} {quantityWords} {claim.Object?.Value} {claim.Actor.Value}"),
            Words(PhraseWords.Telling(claim.Object?.Value)),
            Words(isThing ? PhraseWords.Telling(claim.Actor.Value) : []),
            WithoutIdleStart(dated, claim))
        {
            IsFormer = FormerPlans.IsFormer(claim, evidence),
        };
    }

    /// <summary>A start that lies before the report says nothing: "by 30 June", told on 16 May, is open from then on anyway.</summary>
    private DateWindow WithoutIdleStart(DateWindow window, UndertakingClaim claim)
    {
        if (claim.EditOf("window") is not null) return window;
        if (evidence.Timeline.Earliest(claim.Report) is not { } published) return window;
        // A deadline long gone when it was told as still to come was reckoned from a wrong year: no date is better than that one.
        if (window.To is { } end && ReportTimeline.DaysBetween(end, published) > LongGoneDays) return default;
        if (window is { From: { } start, To: null, RelativeTo: null } && ReportTimeline.DaysBetween(start, published) > LongPastStartDays) return default;
        return window is { From: { } from, To: not null } && from <= published ? window with { From = null } : window;
    }

    private static ImmutableSortedSet<string> Words(IEnumerable<string> words) => words.ToImmutableSortedSet(StringComparer.Ordinal);

    /// <summary>A place with a capital letter is a name; "the base" is only a word for one.</summary>
    private static bool IsName(string place) => place.Any(char.IsUpper);

    /// <summary>The states that the actor's words name, joined where they are several; a thing that names one ("Norland's tariff") is no party.</summary>
    private string? PartyOf(UndertakingClaim claim, bool isThing)
    {
        if (claim.Actor.Words is not { } words) return claim.Party;
        var entities = evidence.Annotated(claim.Report).Entities.Where(entity => words.Contains(entity.Span) && entity.State is not null).ToList();
        if (claim.Party is null && entities.Count > 0 && isThing && entities[^1].Span.End < words.End) return null;
        var states = entities.Select(entity => entity.State!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return states.Count > 1 ? string.Join(" and ", states) : claim.Party ?? states.FirstOrDefault();
    }

    /// <summary>True where a thing stands as the actor: it neither is a party nor names people or a body of them.</summary>
    private static bool IsThing(UndertakingClaim claim) =>
        claim.Party is null && !(claim.Quantity is not null && PhraseWords.KindOf(claim.Actor.Value) is "agreement")
        && !PhraseWords.Of(claim.Actor.Value).Any(word => word is "both" or "neither" or "either" || Groups.IsActor(PluralNouns.SingularOf(word)) || WordTable.Shares.ContainsKey(word));

    private static ShareOfWhole ShareIn(string? shareWords, Annotation.Quantities.Quantity? quantity, string actor)
    {
        if (quantity is not null && shareWords is null) return ShareOfWhole.Amount;
        var share = Share(shareWords) ?? Share(actor);
        return share ?? (quantity is null ? ShareOfWhole.Untold : ShareOfWhole.Some);
    }

    /// <summary>"All the others" is a rest: the word for the rest is asked for first.</summary>
    private static ShareOfWhole? Share(string? words)
    {
        var shares = PhraseWords.Of(words).Select(word => WordTable.Shares.GetValueOrDefault(word)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return shares.Contains("rest") ? ShareOfWhole.Rest
            : shares.Contains("all") ? ShareOfWhole.All
            : shares.Contains("some") ? ShareOfWhole.Some
            : null;
    }

    private static int OrdinalIn(string words) =>
        PhraseWords.Of(words).Select(word => WordTable.Ordinals.GetValueOrDefault(word)).OfType<string>()
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture)).FirstOrDefault();
}
