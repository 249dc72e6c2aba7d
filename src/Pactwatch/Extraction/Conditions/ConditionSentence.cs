using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Parties;
using Pactwatch.Annotation.Times;
using Pactwatch.Extraction.Events;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Extraction.Status;
using Pactwatch.Extraction.Undertakings;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Conditions;

/// <summary>Reads what one sentence tells of conditions.</summary>
internal sealed class ConditionSentence
{
    private readonly AnnotatedReport report;
    private readonly SentenceTree tree;
    private readonly bool isItMeant;
    private readonly Func<TextSpan, ImmutableArray<string>> chainOf;
    private readonly PastClause past;
    private readonly ClauseArguments arguments;

    /// <param name="isItMeant">True where "it" may stand for an agreement told of just before.</param>
    public ConditionSentence(AnnotatedReport report, SentenceTree tree, bool isItMeant, Func<TextSpan, ImmutableArray<string>> chainOf)
    {
        this.report = report;
        this.tree = tree;
        this.isItMeant = isItMeant;
        this.chainOf = chainOf;
        past = new PastClause(tree);
        arguments = new ClauseArguments(report, tree, ActLexicon.English, GovernorLexicon.English, _ => -1);
    }

    public IEnumerable<ConditionClaim> Read()
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree.Upos(i) == "VERB" && Told(i) is var (outcome, topic) && (outcome == ConditionOutcome.Waived || !IsOfSome(i))) yield return Claim(i, outcome, topic);
        }
    }

    /// <summary>"Twelve deputies rejected the treaty", "a committee of parliament": a part of a body decides nothing.</summary>
    private bool IsOfSome(int i)
    {
        var doer = arguments.IsPassive(i) ? arguments.Actor(i, new FoundAct(Act.Other, tree.Lemma(i), -1, IsNoun: false)) : arguments.Subject(i);
        if (doer < 0 || IsAccord(doer)) return false;
        return tree.Upos(doer) == "NUM" || tree.Child(doer, "nummod") >= 0 || PhraseWords.Of(Words(doer)).Any(word => ConditionWords.Is("some", word));
    }

    private (ConditionOutcome Outcome, string Topic)? Told(int i)
    {
        if (Waived(i) is { } waived) return (ConditionOutcome.Waived, waived);
        if (past.Of(i) is not { } isDone) return null;
        if (ConditionWords.IsOneOf(tree, i, "reject") && isDone && IsAccord(Thing(i))) return (ConditionOutcome.Failed, "");
        if (ConditionWords.IsOneOf(tree, i, "refuse") && isDone && Infinitive(i) is var refused and >= 0 && ConditionWords.IsOneOf(tree, refused, "approve") && IsAccord(Thing(refused))) return (ConditionOutcome.Failed, "");
        if (tree.Lemma(i) == "vote" && isDone && Infinitive(i) is var voted and >= 0 && IsAccord(Thing(voted)))
        {
            // "Members voted to ratify the contract"
            if (ConditionWords.IsOneOf(tree, voted, "approve")) return (ConditionOutcome.Met, "");
            if (ConditionWords.IsOneOf(tree, voted, "reject")) return (ConditionOutcome.Failed, "");
        }

        if (ConditionWords.IsOneOf(tree, i, "approve") && isDone && IsAccord(Thing(i))) return (ConditionOutcome.Met, "");
        return isDone && RanOut(i) is { } limit ? (ConditionOutcome.Failed, limit) : null;
    }

    private int Infinitive(int verb) => Children(verb).FirstOrDefault(child => tree.Relation(child) is "xcomp" or "advcl" or "acl" && tree.HasChild(child, "mark", "to"), -1);

    /// <summary>"The deadline for ratification passed without a vote": what it was for.</summary>
    private string? RanOut(int i)
    {
        var limit = tree.SubjectOf(i);
        if (limit < 0 || !ConditionWords.IsOneOf(tree, i, "lapse") || !ConditionWords.Is("limit", tree.Lemma(limit))) return null;
        if (!Children(i).Any(child => tree.Relation(child) is "obl" or "advcl" && (tree.Case(child) == "without" || tree.HasChild(child, "mark", "without")))) return null;
        foreach (var child in Children(limit))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) is "for" or "of" && ConditionWords.Is("assent", tree.Lemma(child))) return Words(child);
        }

        return null;
    }

    /// <summary>What a party gives up asking for; null where it doesn't.</summary>
    private string? Waived(int i)
    {
        if (ConditionWords.IsOneOf(tree, i, "waive") && past.Of(i) == true && Thing(i) is var given and >= 0 && ConditionWords.Is("condition", tree.Lemma(given))) return Whole(given);
        if (ConditionWords.IsOneOf(tree, i, "insist") && IsNoLonger(i)) return Whole(Asked(i));
        return ConditionWords.IsOneOf(tree, i, "proceed") && IsAnnounced(i) ? Without(i) : null;
    }

    private bool IsNoLonger(int i) => tree.HasChild(i, "advmod", "long", "longer") && i > 1 && tree.Form(i - 1) == "longer" && tree.Form(i - 2) is "no";

    private int Asked(int i) => Children(i).FirstOrDefault(child => child > i && tree.Relation(child) is "obl" or "obj" or "ccomp" or "xcomp", i);

    /// <summary>"Will go ahead", "has decided to proceed", "went ahead": no wish and no question.</summary>
    private bool IsAnnounced(int i)
    {
        if (past.Of(i) == true) return true;
        if (tree.Child(i, "aux") is var aux and >= 0) return tree.Lemma(aux) is "will" or "would" or "'ll" && !tree.HasChild(i, "advmod", "not") && !tree.HasChild(i, "mark", "if", "unless");
        return tree.Is(i, "xcomp") && tree.Head(i) is var head and >= 0 && tree.Lemma(head) is "decide" or "agree" or "choose" or "vow" && past.Of(head) == true;
    }

    private string? Without(int i)
    {
        foreach (var child in Children(i))
        {
            if (tree.Relation(child) is "obl" && tree.Case(child) is { } preposition && ConditionWords.Is("without", preposition) && ConditionWords.AsksForAssent(tree.Lemma(child))) return Words(child);
            if (tree.Is(child, "advcl") && tree.HasChild(child, "mark", "without") && tree.Lemma(child) == "wait") return Whole(child);
        }

        return null;
    }

    private ConditionClaim Claim(int i, ConditionOutcome outcome, string topic)
    {
        var span = tree.SpanOf(tree.Subtree(i, child => tree.Relation(child) is "conj" or "cc" or "parataxis" or "punct" or "mark" or "acl:relcl"));
        var doer = arguments.IsPassive(i) ? arguments.Actor(i, new FoundAct(Act.Other, tree.Lemma(i), -1, IsNoun: false)) : arguments.Subject(i);
        var phrase = doer >= 0 && tree.Upos(doer) != "PRON" ? NounPhrase.Span(tree, doer) : (TextSpan?)null;
        return new ConditionClaim(
            report.Report.Id, span, chainOf(span), Stance.Asserts, outcome, topic,
            phrase is { } who ? new Slot<string>(report.Text[who], who) : new Slot<string>("", null),
            phrase is { } named ? Parties(named) : [], On(i));
    }

    private ImmutableArray<string> Parties(TextSpan phrase) =>
    [
        .. report.Entities.Where(entity => phrase.Contains(entity.Span))
            .Select(entity => entity.Type == EntityType.Organization && !entity.StandsForState ? entity.Name : entity.State).OfType<string>().Distinct(StringComparer.Ordinal),
    ];

    private Slot<DateWindow>? On(int i)
    {
        foreach (var time in new TimeOwnership(report, tree, [i]).Of(i))
        {
            if (time is { From: { } from, To: { } to, Type: not (TimexType.Duration or TimexType.Set) } && !(from > report.Report.Published.Date)) return new Slot<DateWindow>(new DateWindow(from, to), time.Phrase);
        }

        return null;
    }

    private int Thing(int i) => tree.Child(i, "nsubj:pass") is var passive and >= 0 ? passive : ActLexicon.ObjectOfVerb(tree, i);

    private bool IsAccord(int noun)
    {
        if (noun < 0) return false;
        if (tree.Lemma(noun) is "it" or "this") return isItMeant;
        return StatusLexicon.English.IsAccord(tree.Lemma(noun)) && !OtherAccords.IsOne(tree, noun);
    }

    private int[] Children(int i) => tree.Children(i).ToArray();

    private string Words(int head) => report.Text[NounPhrase.Span(tree, head)];

    private string Whole(int head) => report.Text[tree.SpanOf(tree.Subtree(head))];
}
