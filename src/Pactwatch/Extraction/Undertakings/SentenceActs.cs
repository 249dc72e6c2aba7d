using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>The acts of one sentence: the words that name one, by their place in it, and how the clause of each means it.</summary>
internal sealed class SentenceActs
{
    private readonly AnnotatedReport report;
    private readonly SentenceTree tree;
    private readonly SortedDictionary<int, FoundAct> acts = [];
    private readonly HashSet<int> scheduled = [];
    private (Act Act, string Words)? last;

    /// <summary>Acts whose clause names those it is done to and nobody who does it.</summary>
    private readonly HashSet<int> actorless = [];

    public SentenceActs(AnnotatedReport report, SentenceTree tree, Discourse discourse, bool isEnumerated)
    {
        this.report = report;
        this.tree = tree;
        Governors = new GovernorReader(tree, GovernorLexicon.English, isEnumerated, discourse.TellsOfAgreement);
        Forms = new ClauseForms(tree, Governors, HasComingTime);
        Clauses = new ClauseReader(tree, GovernorLexicon.English, Governors, Forms);
        Arguments = new ClauseArguments(report, tree, ActLexicon.English, GovernorLexicon.English, Forms.Causative);
        for (var i = 0; i < tree.Count; i++)
        {
            // "By the end of May", "the start of next year": there the noun is part of a date.
            if (!Arguments.IsTime(i) && !IsWordOfTime(i) && !Governors.IsFramedGovernor(i)) Find(i, discourse);
        }
    }

    /// <summary>The acts by the number of their word.</summary>
    public IReadOnlyDictionary<int, FoundAct> Found => acts;

    public ClauseReader Clauses { get; }

    public ClauseForms Forms { get; }

    public GovernorReader Governors { get; }

    public ClauseArguments Arguments { get; }

    /// <summary>True where the clause names those the act is done to and nobody who does it.</summary>
    public bool IsActorless(int i) => actorless.Contains(i);

    /// <summary>True for the word of an act that is told as something to come.</summary>
    public bool Says(int i) => acts.ContainsKey(i) && Reading(i) is not (ActReading.None or ActReading.Done);

    /// <summary>"starting in July": the participle gives the time its role.</summary>
    private bool IsWordOfTime(int i) => tree.VerbForm(i) == "VBG" && report.Times.Any(time => time.Phrase.Contains(tree[i].Span));

    private void Find(int i, Discourse discourse)
    {
        // Whoever agreed to it has undertaken even that.
        if (PressWork.IsAt(tree, i) && Clauses.Verb(i) is not (ActReading.Agreed or ActReading.Promised)) return;
        var before = last ?? discourse.LastAct;
        if (Scheduled.Find(report, tree, i, Arguments.IsTime) is { } due)
        {
            acts[i] = due;
            scheduled.Add(i);
            actorless.Add(i);
        }
        else if (ActLexicon.English.Find(tree, i, Arguments.IsPlace, Arguments.IsTime) is { } act) acts.Add(i, act);
        else if (discourse.TellsOfAgreement && OpenActs.Echoed(tree, i, discourse.LastAct) is { } echoed) acts.Add(i, echoed);
        else if (discourse.TellsOfAgreement && OpenActs.GivenTime(tree, i, before, Arguments.IsTime) is { } given) acts.Add(i, given);
        else if (OpenActs.Further(tree, i, before) is { } further && IsSurely(Clauses.Verb(i)))
        {
            acts.Add(i, further);
            if (further.Act is not (Act.Withdraw or Act.Relocate or Act.Remain)) actorless.Add(i);
        }
        else if (OpenActs.Find(tree, i, discourse.TellsOfAgreement) is { } open && (IsSurely(Clauses.Verb(i)) || (discourse.TellsOfAgreement && (Forms.IsBound(i) || Forms.IsForbidden(i))))) acts.Add(i, open);
        if (acts.TryGetValue(i, out var found) && !found.IsOpen && IsSurely(Reading(i))) last = (found.Act, found.Words);
    }

    /// <summary>How the clause means the act.</summary>
    public ActReading Reading(int i) => scheduled.Contains(i) ? ActReading.Expected : acts[i].IsNoun ? Clauses.Noun(i) : Clauses.Verb(i);

    /// <summary>"The withdrawal will begin in May" is one claim, at the verb; "will complete the withdrawal by May" one, at the noun.</summary>
    public bool IsCovered(int i, FoundAct act)
    {
        if (act.IsNoun)
        {
            var head = tree.Head(i);
            return head >= 0 && acts.TryGetValue(head, out var governor) && !governor.IsNoun && Says(head) && !IsAspect(head, governor) && tree.Relation(i) is "obj" or "nsubj:pass" or "nsubj";
        }

        // "begin voting": what begins is told of.
        if (act.Act == Act.Start && tree.Child(i, "xcomp") is var begun and >= 0 && Says(begun)) return true;
        return IsAspect(i, act) && acts.Any(other => other.Value.IsNoun && tree.Head(other.Key) == i && tree.Relation(other.Key) is "obj" or "nsubj:pass" or "nsubj");
    }

    private static bool IsSurely(ActReading reading) => reading is ActReading.Agreed or ActReading.Planned or ActReading.Promised or ActReading.Required;

    /// <summary>True where a deadline or a time to come hangs on the clause.</summary>
    private bool HasComingTime(int i)
    {
        foreach (var time in report.Times)
        {
            if (tree.Sentence.Span.Contains(time.Phrase) && tree.HeadOf(time.Phrase) is var head && (IsDeadline(time.Role) ? tree.IsUnder(head, i) && !(tree.Is(i, "acl:relcl") && tree.TokenAt(time.Phrase.Start) is var first and > 0 && tree.Form(first - 1) == ",") : time.Role != TimeRole.None && IsAhead(time.Window) && IsInClause(head, i))) return true;
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
            // "begin voting on 18 October": the infinitive and its governor share the time.
            if (tree.Is(at, "xcomp") && tree.Head(at) == verb) return true;
            if (tree.Upos(at) is "VERB" or "AUX" || tree.Relation(at) is "acl" or "acl:relcl" or "advcl" or "ccomp" or "parataxis" or "conj") return false;
        }

        return at == verb;
    }

    /// <summary>"Members vote on 12 November": a day behind the report's own.</summary>
    private bool IsAhead(DateWindow window) => report.Report.Published.Date is { } published && (window.From ?? window.To) > published;

    private bool IsAspect(int i, FoundAct act) => act.Act == Act.End && tree.Lemma(i) is "complete" or "finish" or "conclude";
}
