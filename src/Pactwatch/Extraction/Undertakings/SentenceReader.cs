using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Times;
using Pactwatch.Extraction.Conditions;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>Reads the acts of one sentence into claims.</summary>
internal sealed class SentenceReader
{
    private readonly AnnotatedReport report;
    private readonly SentenceTree tree;
    private readonly Discourse discourse;
    private readonly Func<TextSpan, ImmutableArray<string>> chainOf;
    private readonly SentenceActs acts;
    private readonly ClauseArguments arguments;
    private readonly ActorReader actors;
    private readonly ClauseSlots slots;
    private readonly WindowReader windows;
    private readonly ClauseSpans spans;
    private readonly ActPlaces places;
    private readonly UnnamedActors unnamed;
    private readonly Enumeration? enumeration;

    public SentenceReader(AnnotatedReport report, SentenceTree tree, Discourse discourse, Enumeration? enumeration, Func<TextSpan, ImmutableArray<string>> chainOf)
    {
        this.report = report;
        this.tree = tree;
        this.discourse = discourse;
        this.enumeration = enumeration;
        this.chainOf = chainOf;
        acts = new SentenceActs(report, tree, discourse, isEnumerated: enumeration is not null);
        arguments = acts.Arguments;
        unnamed = new UnnamedActors(tree, arguments, acts.Forms, acts.Governors, discourse.TellsOfAgreement);
        places = new ActPlaces(report, tree, discourse, arguments, acts.Found);
        actors = new ActorReader(report, tree, discourse, enumeration, acts);
        var times = new TimeOwnership(report, tree, [.. acts.Found.Keys.Where(i => acts.Reading(i) != ActReading.None)]);
        slots = new ClauseSlots(report, tree, actors);
        windows = new WindowReader(report, tree, discourse, enumeration, times);
        spans = new ClauseSpans(tree, acts);
    }

    public void Read(List<UndertakingClaim> undertakings)
    {
        var here = new List<UndertakingClaim>();
        var moved = new MovedDates(report, tree, acts);
        foreach (var thing in moved.Things)
        {
            if (Undertaking(thing.At, thing.Act, thing.Reading, thing) is { } claim) here.Add(claim);
        }

        foreach (var (i, act) in acts.Found)
        {
            Remember(i, act);
            if (moved.Covers(i)) continue;
            var reading = acts.Reading(i);
            if (reading is ActReading.None or ActReading.Through or ActReading.Failed or ActReading.Done || acts.IsCovered(i, act)) continue;
            if (Undertaking(i, act, reading) is { } claim) here.Add(claim);
        }

        if (here.Count == 0) here.AddRange(Fragments.Read(report, tree, discourse, enumeration));
        here.AddRange(Gapping.ReadPairs(report, tree, [.. here]));
        here.AddRange(Gapping.Read(report, tree, [.. here]));
        here.AddRange(GappedThing.Read(report, tree, [.. here]));
        undertakings.AddRange(here.OrderBy(claim => claim.Span));
        RememberSubjects();
    }

    private UndertakingClaim? Undertaking(int i, FoundAct act, ActReading reading, MovedThing? moved = null)
    {
        var isNegated = !act.IsNoun && acts.Forms.IsNegated(i);
        var window = moved?.Window ?? windows.Of(i, act, isNegated);
        if (IsHistory(i, window)) return null;
        if (reading == ActReading.Delayed && window is null or { Value.IsOpen: true }) return null;
        if (act.IsNoun && !IsWorthTelling(i, act, window)) return null;
        // Who moves a date is not who is to keep it.
        var actor = moved is null || !act.IsNoun ? actors.Of(i, act) : actors.OfNoun(i, act.Act);
        var isMeasured = window is not null || actor is null || isNegated || (act.Object >= 0 && slots.Quantity(i, act, -1) is not null);
        reading = Settled(i, act, reading, isNegated && actor is not null, isMeasured && (window is not null || discourse.TellsOfAgreement));
        if (actor is null && moved is null && !acts.IsActorless(i) && !unnamed.MayBe(i, act, reading, window)) return null;
        if (!acts.IsActorless(i)) actor ??= actors.Owner(i, act) ?? actors.Thing(i, act);
        if (act.IsOpen && !IsWorthTelling(i, act, window, actor?.Party)) return null;
        var span = spans.Of(i, actor?.Head ?? -1, window);
        if (moved is { } told) span = span.Cover(tree[told.Verb].Span);
        var speech = AttributionChains.Holding(report, span);
        if (speech?.Kind is CueKind.Demand && reading.IsUndertaken()) reading = ActReading.Demand;
        var quantity = slots.Quantity(i, act, actor?.Head ?? -1);
        var duty = isNegated || act.Act == Act.Refrain ? Duty.Refrain
            : reading == ActReading.Permit ? Duty.Permit
            : quantity?.Value.Per is not null ? Duty.Recur
            : act.Act == Act.Remain ? Duty.Maintain : Duty.Achieve;
        var beneficiary = arguments.Beneficiary(i);
        var claim = new UndertakingClaim(
            report.Report.Id,
            span,
            chainOf(span),
            speech?.Kind == CueKind.Deny ? Stance.Denies : Stance.Asserts,
            actor?.Slot ?? new Slot<string>("", null),
            actor?.Party,
            isNegated && reading.IsUndertaken() ? Act.Refrain : act.Act,
            new Slot<string>(act.Words, tree[i].Span),
            act.Object >= 0 && act.Object != (actor?.Head ?? -1) ? slots.ObjectPhrase(i, act.Object) : slots.Doing(i),
            beneficiary >= 0 ? slots.Phrase(beneficiary) : null,
            quantity,
            places.Of(i, act, actor?.Head ?? -1),
            window,
            ConditionSpans.Of(tree, i),
            speech?.Kind == CueKind.Promise && reading == ActReading.Planned ? Modality.Promised : reading.Modality(),
            duty,
            slots.Phase(i),
            reading.Other());
        if (claim.Window is { Value.To: { } deadline }) discourse.Told(deadline);
        if (claim.Other is null)
        {
            discourse.Told(act.Act, act.Words);
            if (claim is { Act: Act.Establish, Object: { } body }) discourse.Founded(body.Value);
            if (claim.Places is [{ Basis: SlotBasis.Said } place, ..]) discourse.Placed(act.Act, place.Value, tree.Sentence.Span);
        }

        return claim;
    }

    /// <summary>"Under a deal of 2027 Mali was to buy 90 ships by 2029", told years later or nobody knows when: what was laid down once.</summary>
    private bool IsHistory(int i, Slot<DateWindow>? window) =>
        acts.Forms.IsPastPlan(i) && window?.Value is { } told && (told.To ?? told.From) is { } day
        && ((report.Report.Published.Date ?? report.Report.Published.To ?? report.Report.Published.From) is not { } published || day.PlusYears(1) < published);

    /// <summary>What refusals and obligations come to, once it is known who acts and when.</summary>
    private ActReading Settled(int i, FoundAct act, ActReading reading, bool isRefusable, bool isMeasured)
    {
        // Not to withdraw is a refusal; not to build or move anything is what truces are made of.
        if (isRefusable && !acts.Forms.HasNoSubject(i) && reading is ActReading.Planned or ActReading.Expected && !arguments.IsPassive(i) && !tree.HasChild(i, "aux", "may")
            && act.Act is Act.Withdraw or Act.Release or Act.Pay or Act.Disarm or Act.End or Act.Allow or Act.Sign or Act.Transfer or Act.Reduce or Act.Verify or Act.Remain) return ActReading.Refusal;
        // "The army must leave the valley by 9 February", "Mali must pay £165m a year", "the rebels must not recruit", in the report's own voice: what the agreement asks, not what somebody wants.
        if (reading == ActReading.Demand && IsMust(i) && isMeasured
            && AttributionChains.Holding(report, tree[i].Span) is null or { Kind: CueKind.Adverbial }) return ActReading.Required;
        return reading;
    }

    // "must hire 60 apprentices by Easter and drop its case"
    private bool IsMust(int i) => tree.HasChild(i, "aux", "must") || (tree.Is(i, "conj") && tree.Child(i, "aux") < 0 && tree.Head(i) is var head and >= 0 && tree.HasChild(head, "aux", "must"));

    /// <summary>A noun repeats more often than it tells: it needs a date, an amount or a verb of agreement above it.</summary>
    private bool IsWorthTelling(int i, FoundAct act, Slot<DateWindow>? window)
    {
        if (window is { Value.IsOpen: false }) return true;
        // "The text provides for the entry of 400 trucks a day and for the opening of the crossing".
        if (act.Object >= 0 && acts.Governors.IsUnderFramedVerb(i)) return true;
        // "committed itself to purchases: eight million tonnes …": what follows says how much.
        if (discourse.TellsOfAgreement && i + 1 < tree.Count && tree.Form(i + 1) == ":") return true;
        var head = tree.Head(i);
        if (head < 0 || tree.Upos(head) != "VERB") return false;
        return act.Object >= 0 && (tree.Child(act.Object, "nummod") >= 0 || tree.Relation(i) is "obj" or "obl" or "conj");
    }

    /// <summary>An act that no list names must be dated, or be said to be done by a party under the agreement; a listed verb with an object of another kind must be dated.</summary>
    private bool IsWorthTelling(int i, FoundAct act, Slot<DateWindow>? window, string? party)
    {
        // "The agreement takes the place of a 2011 memorandum": what it is, not what is to be done.
        if (acts.Forms.IsPresent(i) && tree.Child(i, "nsubj") is var frame and >= 0 && acts.Governors.IsFrameNoun(frame)) return false;
        if (window is { Value.IsOpen: false }) return true;
        if (acts.Forms.IsOwed(i) && (party is not null || act.Object >= 0)) return true;
        if (acts.Governors.IsEnumerated && party is not null) return true;
        if (discourse.TellsOfAgreement && acts.Forms.IsOwed(i)) return true;
        if (discourse.TellsOfAgreement && !acts.Forms.IsPresent(i) && (party is not null || act.Object >= 0)) return true;
        if (act.Act != Act.Other || acts.Forms.IsPresent(i)) return false;
        return party is not null || acts.Governors.IsFramed(i);
    }

    private void Remember(int i, FoundAct act)
    {
        foreach (var place in places.Of(i, act, -1))
        {
            if (place.Basis != SlotBasis.Said) continue;
            discourse.Placed(act.Act, place.Value);
            discourse.Named(place.Value, arguments.EntityAt(tree.TokenAt(place.Words!.Value.Start))?.Type == Annotation.Parties.EntityType.Facility);
        }
    }

    private void RememberSubjects()
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (!tree.Is(i, "nsubj") && !tree.Is(i, "nsubj:pass")) continue;
            if (tree.Upos(i) == "PRON" || !arguments.IsParty(i)) continue;
            var phrase = NounPhrase.Span(tree, i);
            discourse.Spoke(report.Text[phrase], arguments.PartyOf(phrase), tree.Child(i, "conj") >= 0 || tree.Form(i).EndsWith('s') || tree.Lemma(i) is "people" or "police" or "personnel");
        }
    }
}
