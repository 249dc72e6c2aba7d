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
    private const int LongestDescription = 12;

    private readonly AnnotatedReport report;
    private readonly SentenceTree tree;
    private readonly Discourse discourse;
    private readonly Enumeration? enumeration;
    private readonly Func<TextSpan, ImmutableArray<string>> chainOf;
    private readonly SortedDictionary<int, FoundAct> acts = [];
    private readonly HashSet<int> scheduled = [];

    /// <summary>Acts whose clause names those it is done to and nobody who does it.</summary>
    private readonly HashSet<int> actorless = [];
    private readonly UnnamedActors unnamed;
    private readonly ClauseArguments arguments;
    private readonly ClauseReader clauses;
    private readonly TimeOwnership times;
    private readonly ActPlaces places;

    public SentenceReader(AnnotatedReport report, SentenceTree tree, Discourse discourse, Enumeration? enumeration, Func<TextSpan, ImmutableArray<string>> chainOf)
    {
        this.report = report;
        this.tree = tree;
        this.discourse = discourse;
        this.enumeration = enumeration;
        this.chainOf = chainOf;
        clauses = new ClauseReader(tree, GovernorLexicon.English, HasComingTime, isFramedByContext: enumeration is not null);
        arguments = new ClauseArguments(report, tree, ActLexicon.English, GovernorLexicon.English, clauses.Causative);
        for (var i = 0; i < tree.Count; i++)
        {
            // "By the end of May", "the start of next year": there the noun is part of a date.
            if (arguments.IsTime(i) || clauses.IsFramedGovernor(i)) continue;
            if (Scheduled.Find(report, tree, i, arguments.IsTime) is { } due)
            {
                acts[i] = due;
                scheduled.Add(i);
                actorless.Add(i);
            }
            else if (ActLexicon.English.Find(tree, i, arguments.IsPlace, arguments.IsTime) is { } act) acts.Add(i, act);
            else if (OpenActs.Further(tree, i, discourse.LastAct) is { } further && IsSurely(clauses.Verb(i)))
            {
                acts.Add(i, further);
                if (further.Act is not (Act.Withdraw or Act.Relocate or Act.Remain)) actorless.Add(i);
            }
            else if (OpenActs.Find(tree, i) is { } open && IsSurely(clauses.Verb(i))) acts.Add(i, open);
        }

        unnamed = new UnnamedActors(tree, arguments, clauses);
        places = new ActPlaces(report, tree, discourse, arguments, acts);
        times = new TimeOwnership(report, tree, [.. acts.Keys.Where(i => Reading(i) != ActReading.None)]);
    }

    public void Read(List<UndertakingClaim> undertakings, List<EventClaim> events)
    {
        var here = new List<UndertakingClaim>();
        foreach (var (i, act) in acts)
        {
            Remember(i, act);
            var reading = Reading(i);
            if (reading is ActReading.None or ActReading.Through or ActReading.Failed) continue;
            if (reading == ActReading.Done)
            {
                if (Event(i, act) is { } happened) events.Add(happened);
                continue;
            }

            if (IsCovered(i, act)) continue;
            if (Undertaking(i, act, reading) is { } claim) here.Add(claim);
        }

        here.AddRange(Gapping.ReadPairs(report, tree, [.. here]));
        here.AddRange(Gapping.Read(report, tree, [.. here]));
        undertakings.AddRange(here.OrderBy(claim => claim.Span));
        RememberSubjects();
    }

    private static bool IsSurely(ActReading reading) => reading is ActReading.Agreed or ActReading.Planned or ActReading.Promised or ActReading.Required;

    private ActReading Reading(int i) => scheduled.Contains(i) ? ActReading.Expected : acts[i].IsNoun ? clauses.Noun(i) : clauses.Verb(i);

    /// <summary>True where a deadline or a time to come hangs on the clause.</summary>
    private bool HasComingTime(int i)
    {
        foreach (var time in report.Times)
        {
            if (tree.Sentence.Span.Contains(time.Phrase) && tree.HeadOf(time.Phrase) is var head && (IsDeadline(time.Role) ? tree.IsUnder(head, i) : time.Role != TimeRole.None && IsAhead(time.Window) && IsInClause(head, i))) return true;
        }

        return false;
    }

    private static bool IsDeadline(TimeRole role) =>
        role is TimeRole.By or TimeRole.NoLaterThan or TimeRole.Until or TimeRole.Through or TimeRole.Before or TimeRole.Starting or TimeRole.OverTheNext or TimeRole.Within;

    /// <summary>True where no other clause lies between the word and the verb above it.</summary>
    private bool IsInClause(int at, int verb)
    {
        for (; at >= 0 && at != verb; at = tree.Head(at))
        {
            if (tree.Upos(at) is "VERB" or "AUX" || tree.Relation(at) is "acl" or "acl:relcl" or "advcl" or "ccomp" or "parataxis" or "conj") return false;
        }

        return at == verb;
    }

    /// <summary>"Members vote on 12 November": a day behind the report's own.</summary>
    private bool IsAhead(DateWindow window) => report.Report.Published.Date is { } published && (window.From ?? window.To) > published;

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
        if (reading == ActReading.Delayed && window is null or { Value.IsOpen: true }) return null;
        if (act.IsNoun && !IsWorthTelling(i, act, window)) return null;
        var isNegated = !act.IsNoun && clauses.IsNegated(i);
        // Not to withdraw is a refusal; not to build or move anything is what truces are made of.
        if (isNegated && reading.IsUndertaken() && act.Act is Act.Withdraw or Act.Release or Act.Pay or Act.Disarm or Act.End or Act.Allow or Act.Sign or Act.Transfer or Act.Reduce or Act.Verify or Act.Remain && act.Act != Act.Refrain) reading = ActReading.Refusal;
        var actor = Actor(i, act);
        if (actor is null && !actorless.Contains(i) && !unnamed.MayBe(i, act, reading, window)) return null;
        if (act.IsOpen && !IsWorthTelling(i, act, window, actor?.Party)) return null;
        var span = Span(i, actor?.Head ?? -1, window);
        var speech = Speech(span);
        if (speech?.Kind is CueKind.Demand && reading.IsUndertaken()) reading = ActReading.Demand;
        // "The army must leave the valley by 9 February", in the report's own voice: what the agreement asks, not what somebody wants.
        if (reading == ActReading.Demand && speech is null or { Kind: CueKind.Adverbial } && tree.HasChild(i, "aux", "must") && (window is not null || actor is null)) reading = ActReading.Required;
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
            act.Object >= 0 && act.Object != (actor?.Head ?? -1) ? ObjectPhrase(i, act.Object) : null,
            beneficiary >= 0 ? Phrase(beneficiary) : null,
            quantity,
            places.Of(i, act, actor?.Head ?? -1),
            window,
            Conditions(i),
            speech?.Kind == CueKind.Promise && reading == ActReading.Planned ? Modality.Promised : reading.Modality(),
            duty,
            Phase(i),
            reading.Other());
        if (claim.Window is { Value.To: { } deadline }) discourse.Told(deadline);
        if (claim.Other is null) discourse.Told(act.Act, act.Words);
        return claim;
    }

    /// <summary>A noun repeats more often than it tells: it needs a date, an amount or a verb of agreement above it.</summary>
    private bool IsWorthTelling(int i, FoundAct act, Slot<DateWindow>? window)
    {
        if (window is { Value.IsOpen: false }) return true;
        // "The text provides for the entry of 400 trucks a day and for the opening of the crossing".
        if (act.Object >= 0 && clauses.IsUnderFramedVerb(i)) return true;
        var head = tree.Head(i);
        if (head < 0 || tree.Upos(head) != "VERB") return false;
        return act.Object >= 0 && (tree.Child(act.Object, "nummod") >= 0 || tree.Relation(i) is "obj" or "obl" or "conj");
    }

    /// <summary>An act that no list names must be dated, or be said to be done by a party under the agreement; a listed verb with an object of another kind must be dated.</summary>
    private bool IsWorthTelling(int i, FoundAct act, Slot<DateWindow>? window, string? party)
    {
        if (window is { Value.IsOpen: false }) return true;
        if (clauses.IsOwed(i) && (party is not null || act.Object >= 0)) return true;
        if (act.Act != Act.Other || clauses.IsPresent(i)) return false;
        return party is not null || clauses.IsFramed(i);
    }

    private EventClaim? Event(int i, FoundAct act)
    {
        if (clauses.IsNegated(i)) return null;
        var actor = Actor(i, act);
        if (actor is null && !unnamed.MayBe(i, act, ActReading.Done, null)) return null;
        var window = Window(i);
        var span = Span(i, actor?.Head ?? -1, window);
        var chain = chainOf(span);
        return new EventClaim(
            report.Report.Id, span, chain, Stance.Asserts,
            actor?.Slot ?? new Slot<string>("", null), actor?.Party, act.Act, new Slot<string>(act.Words, tree[i].Span),
            act.Object >= 0 && act.Object != (actor?.Head ?? -1) ? ObjectPhrase(i, act.Object) : null,
            Quantity(i, act, actor?.Head ?? -1), places.Of(i, act, actor?.Head ?? -1), window,
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
        if (actorless.Contains(i)) return null;
        var head = arguments.Actor(i, act);
        if (head < 0 && enumeration?.Actor is { } label && !act.IsNoun && !arguments.IsPassive(i)) return (-1, new Slot<string>(report.Text.Characters[label.Start..label.End], label, SlotBasis.Context), enumeration.Party);
        // "relocating troops to the base": those who are moved stand for whoever moves them.
        if ((head < 0 || !arguments.IsParty(head)) && act.Act is Act.Relocate or Act.Withdraw && act.Object >= 0 && ActLexicon.English.IsOfClass(tree.Lemma(act.Object), "armed")) head = act.Object;
        if (head < 0 || head == i || !arguments.IsParty(head)) return null;
        if (tree.Upos(head) == "PRON" && SpeakerOf(i) is var speaker and >= 0) head = speaker;
        var phrase = WithoutTime(ActorPhrase(i, head));
        if (tree.Upos(head) != "PRON") return (head, new Slot<string>(report.Text[phrase], phrase), arguments.PartyOf(phrase));
        var isPlural = tree.Lemma(head) is "they" or "their" or "both" or "all" or "we" or "our";
        return discourse.LastActor is { } last && (last.IsPlural == isPlural || !isPlural)
            ? (head, new Slot<string>(last.Phrase, phrase, SlotBasis.Context), last.Party)
            : isPlural ? (head, new Slot<string>(report.Text[phrase], phrase), null) : null;
    }

    // "Norland on Sunday agreed": the day is none of the actor's.
    private TextSpan WithoutTime(TextSpan phrase)
    {
        foreach (var time in report.Times)
        {
            if (!phrase.Contains(time.Span) || time.Phrase.Start <= phrase.Start) continue;
            var end = time.Phrase.Start;
            while (end > phrase.Start && char.IsWhiteSpace(report.Text.Characters[end - 1])) end--;
            return new TextSpan(phrase.Start, end);
        }

        return phrase;
    }

    /// <summary>The actor's phrase off the tree, or by the shape of its words where the tree holds less of it.</summary>
    private TextSpan ActorPhrase(int i, int head)
    {
        var byTree = NounPhrase.Span(tree, head);
        var before = tree.NounBefore(i);
        // "hundreds of still remaining allied troops will": the tree lost what the hundreds are of.
        if (before > head && before - head < 12 && head + 1 < tree.Count && tree.Form(head + 1) == "of" && tree.Sentence.Span.Contains(byTree)) return byTree.Cover(tree[before].Span);
        // "Monitors from the African Union are due to verify": the tree lost whose monitors they are.
        if (head + 2 < i && tree.Form(head + 1) is "of" or "from" && tree.SubjectBefore(i) == head && tree.PhraseEnd(head + 2) is var end and >= 0 && end < i) return byTree.Cover(tree[end].Span);
        if (tree.Upos(head) == "PRON" || before != head) return byTree;
        var tokens = Annotation.Parties.NounPhrases.English.EndingAt(discourse.Words, tree.Sentence.Tokens.First + head);
        // "said that Egypt would": the conjunction looks like a determiner.
        if (discourse.Words.Is(tokens.First, "that") && tokens.Count > 1) tokens = new TokenRange(tokens.First + 1, tokens.End);
        var byShape = discourse.Words.SpanOf(tokens.First, tokens.End);
        return tree.Sentence.Span.Contains(byShape) && byShape.Length > byTree.Length ? byShape : byTree;
    }

    /// <summary>"Norland said it would pay": who speaks is who is meant.</summary>
    private int SpeakerOf(int i)
    {
        for (var at = i; at >= 0; at = tree.Relation(at) is "xcomp" or "conj" ? tree.Head(at) : -1)
        {
            if (!tree.Is(at, "ccomp") || tree.Head(at) < 0) continue;
            var subject = tree.Child(tree.Head(at), "nsubj");
            return subject >= 0 && tree.Upos(subject) != "PRON" && arguments.IsParty(subject) ? subject : -1;
        }

        return -1;
    }

    // "hand over three women": the particle is the verb's, where an amount begins behind it.
    private Slot<string> ObjectPhrase(int verb, int head)
    {
        var phrase = Phrase(head);
        if (phrase.Words is not { } words || verb + 2 >= tree.Count || words.Start != tree[verb + 1].Span.Start || tree.Upos(verb + 1) is not ("ADP" or "ADV")) return phrase;
        var start = tree[verb + 2].Span.Start;
        if (start >= words.End || !report.Quantities.Any(quantity => quantity.Span.Start == start)) return phrase;
        var trimmed = new TextSpan(start, words.End);
        return new Slot<string>(report.Text[trimmed], trimmed);
    }

    private Slot<string> Phrase(int head)
    {
        var span = NounPhrase.Span(tree, head);
        return new Slot<string>(report.Text[span], span);
    }

    private Slot<DateWindow>? Window(int i)
    {
        var own = times.Of(i);
        Slot<DateWindow>? found = null, open = null;
        // A deadline before a day: "said on Tuesday that it would pay within 90 days".
        foreach (var time in own.OrderBy(time => time.Role switch { TimeRole.None => 2, TimeRole.On or TimeRole.In or TimeRole.During => 1, _ => 0 }))
        {
            var window = time.Window;
            // "then … for another year" counts from the last of the dates told, else from the one told last.
            var anchor = tree.HasChild(i, "advmod", "then", "thereafter", "afterwards", "afterward") ? discourse.LatestDeadline : discourse.LastDeadline;
            if (window.RelativeTo is { Event: "previous-deadline" } relative && anchor is { } deadline && RelativeDates.Add(deadline, relative.Offset) is { } later)
                window = new DateWindow(null, later);
            if (window.IsOpen)
            {
                // The words stay where the date can't be told ("by next year" in a report without a date).
                if (time.OpenReason is not null) open ??= new Slot<DateWindow>(default, time.Phrase);
                continue;
            }

            if (found is null) found = new Slot<DateWindow>(window, time.Phrase);
            // "from May until July": two times that each leave the other's end open are one window.
            else if (found.Value.Value is { From: { } from, To: null } && window is { From: null, To: { } to } && from <= to) found = new Slot<DateWindow>(new DateWindow(from, to), found.Value.Words!.Value.Cover(time.Phrase));
            else if (found.Value.Value is { From: null, To: { } end } && window is { From: { } start, To: null } && start <= end) found = new Slot<DateWindow>(new DateWindow(start, end), found.Value.Words!.Value.Cover(time.Phrase));
        }

        // "Day 7 (28 January): …": what has no day of its own has that of its line.
        return found ?? open ?? (enumeration?.Day is { } day ? new Slot<DateWindow>(day.Window, day.Phrase, SlotBasis.Context) : null);
    }

    private Slot<Quantity>? Quantity(int i, FoundAct act, int actor)
    {
        foreach (var head in new[] { act.Object, actor })
        {
            if (head < 0) continue;
            var phrase = head == actor ? ActorPhrase(i, head).Cover(tree[head].Span) : NounPhrase.Span(tree, head).Cover(tree[head].Span);
            foreach (var quantity in report.Quantities)
            {
                if (head == actor && Precedes(quantity, phrase)) return new Slot<Quantity>(quantity, quantity.Span);
                if (quantity.Span.Overlaps(phrase) && (phrase.Contains(quantity.Number) || quantity.Span.Contains(tree[head].Span))) return new Slot<Quantity>(quantity, quantity.Span);
            }
        }

        return null;
    }

    // "hundreds of still remaining troops": the number's phrase ends a word or two before the noun it counts.
    private bool Precedes(Quantity quantity, TextSpan phrase) =>
        quantity.Span.End <= phrase.Start && phrase.Start - quantity.Span.End < 24 && tree.Sentence.Span.Contains(quantity.Span)
        && report.Text[new TextSpan(quantity.Span.End, phrase.Start)].StartsWith(" of ", StringComparison.Ordinal);

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

    /// <summary>"the tariffs they have piled on each other's goods": a few words that say which, with nothing to be done in them.</summary>
    private bool IsShortDescription(int clause)
    {
        var tokens = tree.Subtree(clause);
        return tokens.Count <= LongestDescription && tree.Form(tokens[0]) != "," && !tokens.Exists(token => acts.ContainsKey(token) && Reading(token) is not (ActReading.None or ActReading.Done));
    }

    /// <summary>The clause of the act with its subject, without the clauses joined to it; it holds the words of the window.</summary>
    private TextSpan Span(int i, int actor, Slot<DateWindow>? window)
    {
        var tokens = tree.Subtree(i, child => tree.Relation(child) is "conj" or "cc" or "parataxis" or "advcl" || (tree.Is(child, "acl:relcl") && !IsShortDescription(child)) || tree.Relation(child) is "punct" or "ccomp" or "discourse" or "mark" && (child != i) && !(tree.Is(child, "conj") && tree.IsNominal(child) && tree.Head(child) != i));
        var span = tree.SpanOf(tokens);
        if (acts.TryGetValue(i, out var act) && act.IsNoun)
        {
            // A noun's statement is made by the verb above it: "the first phase will see the end of the mission".
            var verb = tree.Upos(Math.Max(0, tree.Head(i))) == "VERB" ? tree.Head(i) : tree.VerbBefore(i);
            if (verb >= 0 && verb < i && span.Start - tree[verb].Span.End < 40)
            {
                span = span.Cover(tree[verb].Span);
                var subject = tree.Child(verb, "nsubj");
                if (subject >= 0 && subject < verb && tree[verb].Span.Start - tree[subject].Span.End < 60) span = span.Cover(NounPhrase.Span(tree, subject));
            }
        }

        // "The road has to be given up by May": what it is done to and what it hangs on are part of the clause.
        if (!act.IsNoun)
        {
            for (var at = i; tree.Is(at, "xcomp") && tree.Head(at) is var head and >= 0 && head < i && span.Start - tree[head].Span.End < 30; at = head) span = span.Cover(tree[head].Span);
            if (act.Object >= 0 && act.Object < i && NounPhrase.Span(tree, act.Object) is var thing && thing.Start < span.Start && span.Start - thing.End < 60) span = span.Cover(thing);
        }

        if (actor >= 0)
        {
            var phrase = NounPhrase.Span(tree, actor);
            // A subject far before its verb ("The sides, which met …, agreed to …") would drag other clauses along.
            if (phrase.Start < span.Start && tree[i].Span.Start - phrase.End < 60) span = span.Cover(phrase);
        }

        if (window is { Words: { } words, Basis: SlotBasis.Said } && tree.Sentence.Span.Contains(words) && words.Start >= span.Start - 1 && words.Start - span.End < 120) span = span.Cover(words);
        return span;
    }

    private AttributedSpeech? Speech(TextSpan span) => AttributionChains.Holding(report, span);

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
