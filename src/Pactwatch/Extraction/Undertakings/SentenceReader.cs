using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
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
    private readonly SortedDictionary<int, FoundAct> acts = [];
    private readonly ClauseArguments arguments;
    private readonly ClauseReader clauses;
    private readonly TimeOwnership times;

    public SentenceReader(AnnotatedReport report, SentenceTree tree, Discourse discourse, Func<TextSpan, ImmutableArray<string>> chainOf)
    {
        this.report = report;
        this.tree = tree;
        this.discourse = discourse;
        this.chainOf = chainOf;
        arguments = new ClauseArguments(report, tree, ActLexicon.English, GovernorLexicon.English);
        for (var i = 0; i < tree.Count; i++)
        {
            // "By the end of May", "the start of next year": there the noun is part of a date.
            if (!arguments.IsTime(i) && ActLexicon.English.Find(tree, i, arguments.IsPlace) is { } act) acts.Add(i, act);
        }

        times = new TimeOwnership(report, tree, acts.Keys);
        clauses = new ClauseReader(tree, GovernorLexicon.English, times.HasComingTime, isFramedByContext: false);
    }

    public void Read(List<UndertakingClaim> undertakings, List<EventClaim> events)
    {
        var here = new List<UndertakingClaim>();
        foreach (var (i, act) in acts)
        {
            Remember(i, act);
            var reading = act.IsNoun ? clauses.Noun(i) : clauses.Verb(i);
            if (reading is ActReading.None or ActReading.Through or ActReading.Failed) continue;
            if (reading == ActReading.Done)
            {
                if (Event(i, act) is { } happened) events.Add(happened);
                continue;
            }

            if (IsCovered(i, act)) continue;
            if (Undertaking(i, act, reading) is { } claim) here.Add(claim);
        }

        here.AddRange(Gapping.Read(report, tree, here));
        undertakings.AddRange(here.OrderBy(claim => claim.Span));
        RememberSubjects();
    }

    /// <summary>"The withdrawal will begin in May" is one claim, at the verb; "will complete the withdrawal by May" one, at the noun.</summary>
    private bool IsCovered(int i, FoundAct act)
    {
        if (act.IsNoun)
        {
            var head = tree.Head(i);
            return head >= 0 && acts.TryGetValue(head, out var governor) && !governor.IsNoun && !IsAspect(head, governor) && tree.Relation(i) is "obj" or "nsubj:pass" or "nsubj";
        }

        return IsAspect(i, act) && acts.Any(other => other.Value.IsNoun && tree.Head(other.Key) == i && tree.Relation(other.Key) is "obj" or "nsubj:pass" or "nsubj");
    }

    private bool IsAspect(int i, FoundAct act) => act.Act == Act.End && tree.Lemma(i) is "complete" or "finish" or "conclude";

    private UndertakingClaim? Undertaking(int i, FoundAct act, ActReading reading)
    {
        var window = Window(i);
        if (act.IsNoun && !IsWorthTelling(i, act, window)) return null;
        var isNegated = !act.IsNoun && clauses.IsNegated(i);
        if (isNegated && reading.IsUndertaken() && act.Act is not (Act.Increase or Act.Start or Act.Establish or Act.Refrain or Act.Buy or Act.Hold or Act.Provide or Act.Other)) reading = ActReading.Refusal;
        var actor = Actor(i, act);
        if (actor is null && !MayLackActor(i, act)) return null;
        var span = Span(i, actor?.Head ?? -1, window);
        var speech = Speech(span);
        if (speech?.Kind is CueKind.Demand && reading.IsUndertaken()) reading = ActReading.Demand;
        var quantity = Quantity(i, act, actor?.Head ?? -1);
        var duty = reading == ActReading.Permit ? Duty.Permit
            : isNegated || act.Act == Act.Refrain ? Duty.Refrain
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
            act.Object >= 0 && act.Object != (actor?.Head ?? -1) ? Phrase(act.Object) : null,
            beneficiary >= 0 ? Phrase(beneficiary) : null,
            quantity,
            Places(i, act, actor?.Head ?? -1),
            window,
            Conditions(i),
            speech?.Kind == CueKind.Promise && reading == ActReading.Planned ? Modality.Promised : reading.Modality(),
            duty,
            Phase(i),
            reading.Other());
        if (claim.Window is { Value.To: { } deadline }) discourse.LastDeadline = deadline;
        return claim;
    }

    /// <summary>A noun repeats more often than it tells: it needs a date, an amount or a verb of agreement above it.</summary>
    private bool IsWorthTelling(int i, FoundAct act, Slot<DateWindow>? window)
    {
        if (window is not null) return true;
        var head = tree.Head(i);
        if (head < 0 || tree.Upos(head) != "VERB") return false;
        return act.Object >= 0 && (tree.Child(act.Object, "nummod") >= 0 || tree.Relation(i) is "obj" or "obl" or "conj");
    }

    /// <summary>"The base would be handed over": a passive may leave its actor out, and so may what the agreement itself does.</summary>
    private bool MayLackActor(int i, FoundAct act) =>
        act.Object >= 0 && (arguments.IsPassive(i) || act.IsNoun || clauses.IsFramed(i)) && (ActLexicon.English.IsKnownObject(tree.Lemma(act.Object)) || arguments.IsParty(act.Object) || arguments.IsPlace(act.Object));

    private EventClaim? Event(int i, FoundAct act)
    {
        if (clauses.IsNegated(i)) return null;
        var actor = Actor(i, act);
        if (actor is null && !MayLackActor(i, act)) return null;
        var window = Window(i);
        var span = Span(i, actor?.Head ?? -1, window);
        var chain = chainOf(span);
        return new EventClaim(
            report.Report.Id, span, chain, Stance.Asserts,
            actor?.Slot ?? new Slot<string>("", null), actor?.Party, act.Act, new Slot<string>(act.Words, tree[i].Span),
            act.Object >= 0 && act.Object != (actor?.Head ?? -1) ? Phrase(act.Object) : null,
            Quantity(i, act, actor?.Head ?? -1), Places(i, act, actor?.Head ?? -1), window,
            Extent(i), chain.IsEmpty ? CompletionWitness.Own : Witness(span, actor?.Party));
    }

    private CompletionExtent Extent(int i)
    {
        for (var at = i; at >= 0; at = tree.Relation(at) is "xcomp" or "obj" or "ccomp" ? tree.Head(at) : -1)
        {
            if (tree.Lemma(at) is "begin" or "start" or "commence") return CompletionExtent.Begun;
            if (tree.HasChild(at, "advmod", "partly", "partially", "largely", "mostly", "nearly", "almost")) return CompletionExtent.Partial;
        }

        return CompletionExtent.Full;
    }

    private CompletionWitness Witness(TextSpan span, string? party)
    {
        var speaker = Speech(span)?.Speaker;
        if (speaker?.Party is null) return CompletionWitness.Third;
        return string.Equals(speaker.Party, party, StringComparison.Ordinal) ? CompletionWitness.Obligor : CompletionWitness.Beneficiary;
    }

    private (int Head, Slot<string> Slot, string? Party)? Actor(int i, FoundAct act)
    {
        var head = arguments.Actor(i, act);
        if (head < 0 || head == i || !arguments.IsParty(head)) return null;
        var phrase = NounPhrase.Span(tree, head);
        if (tree.Upos(head) != "PRON") return (head, new Slot<string>(report.Text[phrase], phrase), arguments.PartyOf(phrase));
        var isPlural = tree.Lemma(head) is "they" or "their" or "both" or "all" or "we" or "our";
        return discourse.LastActor is { } last && (last.IsPlural == isPlural || !isPlural)
            ? (head, new Slot<string>(last.Phrase, phrase, SlotBasis.Context), last.Party)
            : isPlural ? (head, new Slot<string>(report.Text[phrase], phrase), null) : null;
    }

    private Slot<string> Phrase(int head)
    {
        var span = NounPhrase.Span(tree, head);
        return new Slot<string>(report.Text[span], span);
    }

    private Slot<DateWindow>? Window(int i)
    {
        var own = times.Of(i);
        Slot<DateWindow>? found = null;
        foreach (var time in own.OrderBy(time => time.Role is TimeRole.None ? 1 : 0))
        {
            var window = time.Window;
            if (window.RelativeTo is { Event: "previous-deadline" } relative && discourse.LastDeadline is { } deadline && RelativeDates.Add(deadline, relative.Offset) is { } later)
                window = new DateWindow(null, later);
            if (window.IsOpen) continue;
            if (found is null) found = new Slot<DateWindow>(window, time.Phrase);
            // "from May until July": two times that each leave the other's end open are one window.
            else if (found.Value.Value is { From: { } from, To: null } && window is { From: null, To: { } to } && from <= to) found = new Slot<DateWindow>(new DateWindow(from, to), found.Value.Words!.Value.Cover(time.Phrase));
            else if (found.Value.Value is { From: null, To: { } end } && window is { From: { } start, To: null } && start <= end) found = new Slot<DateWindow>(new DateWindow(start, end), found.Value.Words!.Value.Cover(time.Phrase));
        }

        return found;
    }

    private Slot<Quantity>? Quantity(int i, FoundAct act, int actor)
    {
        foreach (var head in new[] { act.Object, actor })
        {
            if (head < 0) continue;
            var phrase = NounPhrase.Span(tree, head).Cover(tree[head].Span);
            foreach (var quantity in report.Quantities)
            {
                if (quantity.Span.Overlaps(phrase) && (phrase.Contains(quantity.Number) || quantity.Span.Contains(tree[head].Span))) return new Slot<Quantity>(quantity, quantity.Span);
            }
        }

        return null;
    }

    private ImmutableArray<Slot<string>> Places(int i, FoundAct act, int actor)
    {
        var places = ImmutableArray.CreateBuilder<Slot<string>>();
        var inside = tree.Subtree(i, child => (acts.ContainsKey(child) && tree.Relation(child) is "conj" or "advcl" or "ccomp" or "xcomp" or "acl" or "acl:relcl" or "parataxis") || tree.Relation(child) is "nsubj" or "parataxis" or "advcl" or "acl:relcl");
        if (actor >= 0) inside.AddRange(NounPhrase.Tokens(tree, actor));
        foreach (var token in inside.Distinct().Order())
        {
            if (arguments.EntityAt(token) is { Type: Annotation.Parties.EntityType.Location or Annotation.Parties.EntityType.Facility, StandsForState: false } entity
                && tree[token].Span.Start == entity.Span.Start
                && !(tree.Relation(token) is "compound" or "amod" or "nmod:poss" && arguments.IsParty(tree.Head(token)) && actor >= 0 && tree.IsUnder(token, actor))
                && !places.Any(place => string.Equals(place.Value, entity.Name, StringComparison.Ordinal)))
                places.Add(new Slot<string>(entity.Name, entity.Span));
        }

        if (places.Count == 0 && act.Act is Act.Withdraw or Act.Remain or Act.Reduce && discourse.PlaceOf(act.Act) is { } place) places.Add(new Slot<string>(place, null, SlotBasis.Context));
        return places.ToImmutable();
    }

    private ImmutableArray<TextSpan> Conditions(int i)
    {
        var conditions = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = i; at >= 0; at = tree.Relation(at) is "xcomp" or "ccomp" or "conj" or "obj" ? tree.Head(at) : -1)
        {
            foreach (var child in tree.Children(at))
            {
                if (tree.Is(child, "advcl") && tree.HasChild(child, "mark", "if", "unless", "once", "provided", "until") || (tree.Is(child, "advcl") && tree.HasChild(child, "advmod", "once"))) conditions.Add(tree.SpanOf(tree.Subtree(child)));
                else if (tree.Is(child, "obl") && tree.Case(child) is "pending" or "subject" or "upon" or "conditional" or "contingent") conditions.Add(tree.SpanOf(tree.Subtree(child)));
                else if (tree.Is(child, "advcl") && tree.Lemma(child) is "subject" or "conditional" or "contingent" or "pend") conditions.Add(tree.SpanOf(tree.Subtree(child)));
            }
        }

        return conditions.ToImmutable();
    }

    private string? Phase(int i)
    {
        for (var at = 0; at < tree.Count; at++)
        {
            if (tree.Lemma(at) is not ("phase" or "stage")) continue;
            var ordinal = tree.Child(at, "amod");
            if (ordinal >= 0 && tree.Lemma(ordinal) is "first" or "second" or "third" or "fourth" or "initial" or "final" or "last" && (tree.IsUnder(i, tree.Head(at)) || tree.IsUnder(at, i))) return tree.Lemma(ordinal) == "initial" ? "first" : tree.Lemma(ordinal);
        }

        return null;
    }

    /// <summary>The clause of the act with its subject, without the clauses joined to it; it holds the words of the window.</summary>
    private TextSpan Span(int i, int actor, Slot<DateWindow>? window)
    {
        var tokens = tree.Subtree(i, child => tree.Relation(child) is "conj" or "cc" or "parataxis" or "advcl" or "acl:relcl" or "punct" or "ccomp" or "discourse" or "mark" && (child != i) && !(tree.Is(child, "conj") && tree.IsNominal(child) && tree.Head(child) != i));
        var span = tree.SpanOf(tokens);
        if (actor >= 0)
        {
            var phrase = NounPhrase.Span(tree, actor);
            // A subject far before its verb ("The sides, which met …, agreed to …") would drag other clauses along.
            if (phrase.Start < span.Start && tree[i].Span.Start - phrase.End < 60) span = span.Cover(phrase);
        }

        if (window?.Words is { } words && tree.Sentence.Span.Contains(words) && words.Start >= span.Start - 1 && words.Start - span.End < 120) span = span.Cover(words);
        return span;
    }

    private AttributedSpeech? Speech(TextSpan span)
    {
        AttributedSpeech? innermost = null;
        foreach (var speech in report.Attributions)
        {
            foreach (var content in speech.Content)
            {
                if (content.Contains(span) && (innermost is null || content.Length < innermost.Content.Max(part => part.Length))) innermost = speech;
            }
        }

        return innermost;
    }

    private void Remember(int i, FoundAct act)
    {
        foreach (var place in Places(i, act, -1))
        {
            if (place.Basis == SlotBasis.Said) discourse.Placed(act.Act, place.Value);
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
