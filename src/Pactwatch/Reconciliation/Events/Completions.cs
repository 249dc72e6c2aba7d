using System.Collections.Immutable;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Reconciliation.Events;

/// <summary>Gathers for each undertaking what reports say of its being done.</summary>
public sealed class Completions
{
    /// <summary>From here on a number tells by itself which undertaking is meant; "four" comes round every week.</summary>
    internal const int TellingNumber = 10;

    /// <summary>In characters: a few sentences.</summary>
    private const int FarthestDenial = 800;

    private readonly Dictionary<(string Claim, string Undertaking), CompletionExtent> extents = [];
    private readonly Dictionary<string, SortedSet<int>> groupsByUndertaking = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> fulfilledByClaim = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Group, EventClaim Claim)> toldOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> hinted = new(StringComparer.Ordinal);
    private readonly HashSet<string> hintsOf = new(StringComparer.Ordinal);
    private readonly FulfilmentFinder finder;
    private readonly PlaceScope scope;

    /// <param name="evidence">The story.</param>
    /// <param name="undertakings">All its undertakings: which of several an event was, is told by comparing them.</param>
    /// <param name="groups">Tellings of each happening.</param>
    public Completions(StoryEvidence evidence, ImmutableArray<ReconciledUndertaking> undertakings, ImmutableArray<ImmutableArray<EventClaim>> groups)
    {
        finder = new FulfilmentFinder(evidence);
        scope = new PlaceScope(evidence);
        var index = new UndertakingIndex(evidence, undertakings);
        var breaches = new BreachFinder(evidence);
        foreach (var (number, claim) in groups.Index().SelectMany(group => group.Item.Select(claim => (group.Index, claim))))
        {
            if (claim is { IsBreach: true, Extent: not CompletionExtent.Not })
            {
                foreach (var undertaking in undertakings.Where(undertaking => breaches.IsAgainst(claim, undertaking))) Note(number, claim.Id, undertaking.Entry.Id, CompletionExtent.Not);
                continue;
            }

            toldOf[claim.Id] = (number, claim);
            var candidates = index.For(claim).ToList();
            var met = candidates.Select(undertaking => (Undertaking: undertaking, Extent: finder.Extent(claim, undertaking))).Where(pair => pair.Extent is not null).Select(pair => (pair.Undertaking, pair.Extent!.Value)).ToList();
            var meant = Meant(claim, met).ToList();
            foreach (var (undertaking, extent) in meant) Note(number, claim.Id, undertaking.Entry.Id, extent);
            // A deed that is known to have been another one's end hints at nothing.
            if (meant.Exists(pair => pair.Extent == CompletionExtent.Full)) continue;
            var hints = candidates.Where(undertaking => finder.IsHint(claim, undertaking)).Select(undertaking => undertaking.Entry.Id).ToList();
            hinted.UnionWith(hints);
            if (candidates.Exists(undertaking => hints.Contains(undertaking.Entry.Id) && FulfilmentFinder.IsOfOneThing(claim, undertaking))) hintsOf.Add(claim.Id);
        }

        foreach (var (group, claim) in toldOf.Values.Where(told => told.Claim.Extent == CompletionExtent.Not).OrderBy(told => told.Claim.Report).ThenBy(told => told.Claim.Span))
        {
            if (!undertakings.Any(undertaking => extents.ContainsKey((claim.Id, undertaking.Entry.Id)))) Deny(group, claim, undertakings);
        }
    }

    private void Note(int group, string claim, string undertaking, CompletionExtent extent)
    {
        extents[(claim, undertaking)] = extent;
        if (!groupsByUndertaking.TryGetValue(undertaking, out var numbers)) groupsByUndertaking[undertaking] = numbers = [];
        numbers.Add(group);
        if (extent is not (CompletionExtent.Full or CompletionExtent.Partial)) return;
        if (!fulfilledByClaim.TryGetValue(claim, out var fulfilled)) fulfilledByClaim[claim] = fulfilled = new HashSet<string>(StringComparer.Ordinal);
        fulfilled.Add(undertaking);
    }

    /// <summary>
    /// "The garrison left on 28 June", the army said; the mayor said that the soldiers had not left. A denial that names
    /// nothing is of the deed last told of before it in the same report: the same act of the same people.
    /// </summary>
    private void Deny(int group, EventClaim denial, ImmutableArray<ReconciledUndertaking> undertakings)
    {
        if (denial.Places.Any(place => place.Basis == SlotBasis.Said)) return;
        var denied = toldOf.Values.Select(told => told.Claim)
            .Where(claim => claim.Report == denial.Report && claim.Act == denial.Act && claim.Extent == CompletionExtent.Full
                && claim.Span.Start < denial.Span.Start && denial.Span.Start - claim.Span.End < FarthestDenial && IsOneActor(claim, denial))
            .MaxBy(claim => claim.Span.Start);
        if (denied is null) return;
        foreach (var undertaking in undertakings.Where(undertaking => extents.GetValueOrDefault((denied.Id, undertaking.Entry.Id), CompletionExtent.Not) == CompletionExtent.Full && finder.HasPassed(denial, undertaking)))
            Note(group, denial.Id, undertaking.Entry.Id, CompletionExtent.Not);
    }

    private static bool IsOneActor(EventClaim claim, EventClaim denial) =>
        claim.Actor.Value.Length > 0 && (claim.Actor.Value == denial.Actor.Value || (PhraseWords.KindOf(claim.Actor.Value) is { } kind && kind == PhraseWords.KindOf(denial.Actor.Value)));

    /// <summary>By extent, day and place in the reports; claims of one event that say the same are one completion.</summary>
    public ImmutableArray<Completion> Of(ReconciledUndertaking undertaking, ImmutableArray<ImmutableArray<EventClaim>> groups) =>
    [
        .. from number in groupsByUndertaking.GetValueOrDefault(undertaking.Entry.Id, [])
           let claims = groups[number]
           from held in claims
               .Where(claim => extents.ContainsKey((claim.Id, undertaking.Entry.Id)))
               .GroupBy(claim => (Extent: extents[(claim.Id, undertaking.Entry.Id)], claim.Witness))
               .OrderBy(pair => pair.Key.Extent).ThenBy(pair => pair.Key.Witness)
           let mentions = held.ToList()
           let dated = mentions.Find(claim => claim.On is { Value.To: not null })
           select new Completion(
               held.Key.Extent,
               Scope(mentions),
               held.Key.Witness,
               dated?.On!.Value.Value.To,
               ClaimOrder.SortedMentions(mentions))
           {
               IsBreach = held.Key.Extent == CompletionExtent.Not && mentions.Exists(claim => claim.IsBreach && BreachFinder.AreOfOneParty(claim, undertaking)),
           },
    ];

    /// <summary>Ids of the undertakings that the event breaks.</summary>
    public ImmutableArray<string> Violated(ImmutableArray<EventClaim> claims, ImmutableArray<ReconciledUndertaking> undertakings) =>
    [
        .. undertakings
            .Where(undertaking => claims.Any(claim => claim.IsBreach && extents.GetValueOrDefault((claim.Id, undertaking.Entry.Id)) == CompletionExtent.Not && extents.ContainsKey((claim.Id, undertaking.Entry.Id)) && BreachFinder.AreOfOneParty(claim, undertaking)))
            .Select(undertaking => undertaking.Entry.Id)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The places told of; a part of one says which ("northern Norland"), and stands for it.</summary>
    private ImmutableArray<string> Scope(List<EventClaim> mentions)
    {
        var parts = mentions.Select(scope.Of).OfType<string>().ToList();
        var places = mentions.SelectMany(claim => claim.Places).Select(place => place.Value).Where(place => !parts.Exists(part => part.Contains(place, StringComparison.Ordinal)));
        return [.. parts.Concat(places).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>True where some report tells of a deed that may have been it.</summary>
    public bool IsHinted(ReconciledUndertaking undertaking) => hinted.Contains(undertaking.Entry.Id);

    /// <summary>True where what the claim tells as done, in full, in part or as begun, is of one of the undertakings, or may well have been.</summary>
    public bool BearsOn(EventClaim claim, ImmutableArray<ReconciledUndertaking> undertakings) =>
        hintsOf.Contains(claim.Id) || undertakings.Any(undertaking => extents.TryGetValue((claim.Id, undertaking.Entry.Id), out var extent) && extent != CompletionExtent.Not);

    /// <summary>Ids of the undertakings that the event fulfils in full or in part.</summary>
    public ImmutableArray<string> Fulfilled(ImmutableArray<EventClaim> claims) =>
        [.. claims.SelectMany(claim => fulfilledByClaim.GetValueOrDefault(claim.Id, [])).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>
    /// Of several like undertakings, four captives every week, a deed fulfils one: the one whose window holds its
    /// day. Where none does, or two do, nobody can tell which it was. What can be done only once has one deed,
    /// however often its day was moved; and a deed that fulfils one in full is only part of another that holds it.
    /// </summary>
    private IEnumerable<(ReconciledUndertaking Undertaking, CompletionExtent Extent)> Meant(EventClaim claim, List<(ReconciledUndertaking Undertaking, CompletionExtent Extent)> met)
    {
        var full = met.Where(pair => pair.Extent == CompletionExtent.Full).ToList();
        if (full.Count == 0) return met;
        var once = full.Where(pair => ActFamilies.IsDoneOnce(pair.Undertaking.Lead.Act)).ToList();
        var often = full.Except(once).GroupBy(pair => pair.Undertaking.Lead.Act).OrderBy(group => group.Key).SelectMany(group => MeantOf(claim, [.. group])).ToList();
        var wholes = full.Select(pair => pair.Undertaking.Entry.PartOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. once, .. often, .. met.Where(pair => pair.Extent != CompletionExtent.Full && (pair.Extent != CompletionExtent.Partial || claim.Party is not null || wholes.Contains(pair.Undertaking.Entry.Id)))];
    }

    /// <summary>Of several undertakings of one act that may be done more than once, the one that the deed was.</summary>
    private List<(ReconciledUndertaking Undertaking, CompletionExtent Extent)> MeantOf(EventClaim claim, List<(ReconciledUndertaking Undertaking, CompletionExtent Extent)> often)
    {
        if (often.Count > 1)
        {
            var day = finder.DayOf(claim);
            var held = often.Where(pair => pair.Undertaking.Lead.Window is { To: { } to } window && day <= to && (window.From is not { } from || from <= day)).ToList();
            var first = held.Min(pair => pair.Undertaking.Lead.Window.To);
            var open = often.Where(pair => pair.Undertaking.Lead.Window.IsOpen).ToList();
            often = held.Count > 0 ? [.. held.Where(pair => pair.Undertaking.Lead.Window.To == first)]
                : open.Count == 1 || claim.Quantity is { Value.Min: >= TellingNumber } ? open : [];
        }

        return often;
    }
}
