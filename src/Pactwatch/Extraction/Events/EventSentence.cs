using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Extraction.Incidents;
using Pactwatch.Extraction.Undertakings;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Events;

/// <summary>Reads what one sentence says has been done, or has not.</summary>
internal sealed class EventSentence
{
    private readonly AnnotatedReport report;
    private readonly SentenceTree tree;
    private readonly Discourse discourse;
    private readonly NamedDeeds named;
    private readonly bool isAccordMeant;
    private readonly Func<TextSpan, ImmutableArray<string>> chainOf;
    private readonly PastClause past;
    private readonly ClauseArguments arguments;
    private readonly SortedDictionary<int, (ToldAct Act, bool IsDone)> told = [];
    private readonly HashSet<int> breaches = [];
    private readonly TimeOwnership times;
    private readonly ActPlaces places;

    public EventSentence(AnnotatedReport report, SentenceTree tree, Discourse discourse, NamedDeeds named, bool isAccordMeant, Func<TextSpan, ImmutableArray<string>> chainOf)
    {
        this.isAccordMeant = isAccordMeant;
        this.report = report;
        this.tree = tree;
        this.discourse = discourse;
        this.named = named;
        this.chainOf = chainOf;
        past = new PastClause(tree);
        arguments = new ClauseArguments(report, tree, ActLexicon.English, GovernorLexicon.English, _ => -1);
        var acts = new ToldActs(tree, arguments);
        for (var i = 0; i < tree.Count; i++)
        {
            if (arguments.IsTime(i) || past.Of(i) is not { } isDone) continue;
            // "It took place": what the pronoun means stands before the act of holding something.
            if (tree.Lemma(i) is "take" or "happen" or "go" && named.Meant(tree, acts.Subject(i)) is { } deed && HappeningLexicon.English.Find(tree, i, HappeningPart.Course, []) is not null) told[i] = (new ToldAct(deed.Act, i, i, deed.Verb, -1, -1), isDone);
            else if (acts.At(i) is { } act) told[i] = (act, isDone);
        }

        foreach (var breach in new Breaches(tree, past).Find())
        {
            if (acts.At(breach.At) is not { } broken) continue;
            told[breach.At] = (breach.Doer >= 0 ? broken with { Doer = breach.Doer } : broken, breach.IsDone);
            breaches.Add(breach.At);
        }

        var found = told.ToDictionary(pair => pair.Key, pair => new FoundAct(pair.Value.Act.Act, pair.Value.Act.Words, pair.Value.Act.Thing, IsNoun: false));
        times = new TimeOwnership(report, tree, [.. told.Keys]);
        places = new ActPlaces(report, tree, discourse, arguments, found);
    }

    public void Read(List<EventClaim> events)
    {
        foreach (var (i, (act, isDone)) in told)
        {
            foreach (var window in Windows(i, act).DefaultIfEmpty()) events.Add(Claim(i, act, isDone, window));
        }

        named.Heard(tree, arguments, report, i => Places(new ToldAct(Act.Other, i, i, "", -1, -1)));
        RememberSubjects();
    }

    private void RememberSubjects()
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree.Relation(i) is not ("nsubj" or "nsubj:pass") || tree.Upos(i) == "PRON" || !arguments.IsParty(i)) continue;
            var phrase = NounPhrase.Span(tree, i);
            discourse.Spoke(report.Text[phrase], arguments.PartyOf(phrase), tree.Child(i, "conj") >= 0 || tree.Form(i).EndsWith('s'));
        }
    }

    private EventClaim Claim(int i, ToldAct act, bool isDone, Slot<DateWindow>? window)
    {
        var deed = tree.Lemma(i) is "take" or "happen" or "go" && act.Named == i && act.Thing < 0 && act.Doer < 0 ? named.Last : null;
        var span = Span(i, act, window);
        var chain = chainOf(span);
        var actor = Actor(act) ?? (deed?.Actor, deed?.Party);
        var quantity = Quantity(act);
        var extent = !isDone ? CompletionExtent.Not
            : past.IsOnlyBegun(i) ? CompletionExtent.Begun
            : IsPartial(i, quantity) ? CompletionExtent.Partial
            : CompletionExtent.Full;
        var where = Places(act);
        return new EventClaim(
            report.Report.Id, span, chain, Stance.Asserts,
            actor.Slot ?? new Slot<string>("", null), actor.Party, act.Act, new Slot<string>(act.Words, tree[i].Span),
            act.Thing >= 0 && act.Thing != act.Doer ? Phrase(act.Thing) : deed?.Object, quantity, where.IsEmpty && deed is not null ? deed.Places : where, window,
            extent, breaches.Contains(i) && IsFinding(i, span) ? CompletionWitness.Verifier : chain.IsEmpty ? CompletionWitness.Own : EventWitness.Of(AttributionChains(span), actor.Party))
        {
            IsBreach = breaches.Contains(i),
            IsStep = isDone && AgreementSteps.Is(tree, act, isAccordMeant),
        };
    }

    /// <summary>"The commission ruled that Norland failed to pay": a finding is told by one who looks whether an agreement is kept.</summary>
    private bool IsFinding(int i, TextSpan span) =>
        new IncidentWitness(report, tree, past, arguments).Of(new FoundIncident("", "", i, i, IsNoun: false), accuser: -1, AttributionChains(span)).IsVerified;

    private Annotation.Attribution.AttributedSpeech? AttributionChains(TextSpan span) => Annotation.Attribution.AttributionChains.Holding(report, span);

    private ImmutableArray<Slot<string>> Places(ToldAct act)
    {
        var found = places.Of(act.Named, new FoundAct(act.Act, act.Words, act.Thing, act.Named != act.At), act.Doer);
        // "on Jan 31", not known for a day: no place bears a number.
        found = [.. found.Where(place => !place.Value.Any(char.IsDigit))];
        return found.IsEmpty && act.Named != act.At ? places.Of(act.At, new FoundAct(act.Act, act.Words, act.Thing, IsNoun: false), -1) : found;
    }

    private (Slot<string>? Slot, string? Party)? Actor(ToldAct act)
    {
        if (act.Doer < 0 || !arguments.IsParty(act.Doer)) return null;
        var phrase = NounPhrase.Span(tree, act.Doer);
        if (Tellers.Holds(report, phrase, tree[act.At].Span)) return null;
        if (tree.Upos(act.Doer) != "PRON") return (new Slot<string>(report.Text[phrase], phrase), arguments.PartyOf(phrase));
        if (SpeakerOf(act.At) is var speaker and >= 0 && NounPhrase.Span(tree, speaker) is var said) return (new Slot<string>(report.Text[said], said), arguments.PartyOf(said));
        return discourse.LastActor is { } last && tree.Lemma(act.Doer) is "it" or "they" ? (new Slot<string>(last.Phrase, phrase, SlotBasis.Context), last.Party) : null;
    }

    /// <summary>"Norland's army said it had left": who speaks is who is meant.</summary>
    private int SpeakerOf(int i)
    {
        for (var (at, depth) = (i, 0); at >= 0 && depth < 4; depth++)
        {
            if (tree.Is(at, "ccomp") && tree.Head(at) is var said and >= 0) return tree.Child(said, "nsubj") is var subject and >= 0 && tree.Upos(subject) != "PRON" && arguments.IsParty(subject) ? subject : -1;
            at = tree.Relation(at) is "conj" or "xcomp" ? tree.Head(at) : -1;
        }

        return -1;
    }

    private Slot<string> Phrase(int head)
    {
        var span = NounPhrase.Span(tree, head);
        return new Slot<string>(report.Text[span], span);
    }

    /// <summary>The days told of the act: its own, those of its noun, or those of the clause that it is joined to.</summary>
    private IEnumerable<Slot<DateWindow>?> Windows(int i, ToldAct act)
    {
        var inside = act.Named == i ? [] : report.Times.Where(time => tree.Sentence.Span.Contains(time.Phrase) && tree.IsUnder(tree.HeadOf(time.Phrase), act.Named)).Select(Day).OfType<Slot<DateWindow>>().ToList();
        if (inside.Count > 0) return inside.Select(day => (Slot<DateWindow>?)day);
        for (var (at, depth) = (i, 0); at >= 0 && depth < 4; depth++)
        {
            foreach (var time in times.Of(at))
            {
                if (Day(time) is { } day) return [day];
            }

            at = tree.Relation(at) is "parataxis" or "conj" or "xcomp" ? tree.Head(at) : -1;
        }

        return [];
    }

    /// <summary>The calendar days of a time that lies in the past of the report; null for lengths and days to come.</summary>
    private Slot<DateWindow>? Day(TimeExpression time)
    {
        if (time is not { From: { } from, To: { } to } || time.Type is TimexType.Duration or TimexType.Set) return null;
        if (report.Report.Published.Date is { } published && from > published) return null;
        return time.Role is TimeRole.Until or TimeRole.Before or TimeRole.For or TimeRole.From or TimeRole.Every
            ? null
            : new Slot<DateWindow>(time.Role is TimeRole.By or TimeRole.NoLaterThan ? new DateWindow(null, to) : new DateWindow(from, to), time.Phrase);
    }

    private Slot<Quantity>? Quantity(ToldAct act)
    {
        foreach (var head in new[] { act.Thing, act.Doer })
        {
            if (head < 0) continue;
            var phrase = NounPhrase.Span(tree, head).Cover(tree[head].Span);
            var held = report.Quantities.Where(quantity => quantity.Span.Overlaps(phrase) && (phrase.Contains(quantity.Number) || quantity.Span.Contains(tree[head].Span))).ToList();
            if (held.Count == 0) continue;
            // "84 of the 120", "the last of 640": the number of those it was done to stands first; without one, the number of all.
            var own = held.Find(quantity => quantity is not { Min: null, Max: null }) ?? held[0];
            return new Slot<Quantity>(own, own.Span);
        }

        return act.Act == Act.Pay && act.Thing < 0 ? Paid(act.At) : null;
    }

    /// <summary>"paid in its £40 million": the sum stands behind a particle.</summary>
    private Slot<Quantity>? Paid(int verb)
    {
        var sum = report.Quantities.FirstOrDefault(quantity => quantity.Unit is { Length: 3 } && Units.IsAmount(quantity.Unit)
            && tree.HeadOf(quantity.Span) is var head && tree.Head(head) == verb && head > verb && tree.Case(head) is "in" or "over" or "up");
        return sum is null ? null : new Slot<Quantity>(sum, sum.Span);
    }

    /// <summary>"84 of the 120 observers", "partly", "half of it": less than all of it; "the last twelve of the 41" is the rest.</summary>
    private bool IsPartial(int i, Slot<Quantity>? told)
    {
        if (tree.HasChild(i, "advmod", "partly", "partially", "largely", "mostly", "nearly", "almost")) return true;
        if (told is not { Value: { Max: { } most } own, Words: { } words }) return false;
        var before = report.Text.Characters.AsSpan(Math.Max(0, own.Span.Start - 20), own.Span.Start - Math.Max(0, own.Span.Start - 20) + Math.Min(20, own.Span.Length));
        if (before.Contains("last", StringComparison.OrdinalIgnoreCase) || before.Contains("remaining", StringComparison.OrdinalIgnoreCase)) return false;
        return report.Quantities.Any(whole => whole.Min > most && whole.Number.Start >= own.Number.End && whole.Number.Start - own.Number.End < 40
            && tree.Sentence.Span.Contains(whole.Span) && report.Text[new TextSpan(own.Number.End, whole.Number.Start)].Contains(" of ", StringComparison.Ordinal) && words.Start <= whole.Span.Start);
    }

    /// <summary>The clause, without those joined to it, with its subject and the words of its day.</summary>
    private TextSpan Span(int i, ToldAct act, Slot<DateWindow>? window)
    {
        var span = tree.SpanOf(tree.Subtree(i, child => tree.Relation(child) is "conj" or "cc" or "parataxis" or "advcl" or "acl:relcl" or "ccomp" or "punct" or "discourse" or "mark"));
        foreach (var part in new[] { act.Thing, act.Doer, act.Named })
        {
            if (part < 0) continue;
            var phrase = NounPhrase.Span(tree, part);
            if (Math.Min(Math.Abs(span.Start - phrase.End), Math.Abs(phrase.Start - span.End)) < 60) span = span.Cover(phrase);
        }

        return window is { Words: { } words } && tree.Sentence.Span.Contains(words) && Math.Abs(words.Start - span.End) < 60 ? span.Cover(words) : span;
    }
}
