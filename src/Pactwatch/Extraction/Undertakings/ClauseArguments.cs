using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Parties;
using Pactwatch.Language;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>Who does an act, to what, for whom and where: read off the tree around the act's word.</summary>
internal sealed class ClauseArguments(AnnotatedReport report, SentenceTree tree, ActLexicon acts, GovernorLexicon governors, Func<int, int> causative)
{
    // Verbs whose object is to do what follows: "urged Norland to leave", "would see troops leave".
    private static readonly HashSet<string> ObjectControl = new(StringComparer.Ordinal)
    {
        "allow", "permit", "let", "enable", "require", "oblige", "force", "compel", "order", "ask", "tell", "urge", "press", "want", "expect", "see", "get",
        "instruct", "direct", "task", "charge", "commit", "bind", "authorise", "authorize", "entitle", "call", "exhort", "invite", "help", "have", "leave", "lead", "pressure", "push", "request", "mandate",
    };

    /// <summary>The head of the phrase that does the act, or -1.</summary>
    public int Actor(int i, FoundAct act)
    {
        // A clause with an auxiliary of its own has its subject right before it: what stands there beats a lost tree.
        if (!act.IsNoun && !IsPassive(i) && tree.Child(i, "nsubj") < 0 && tree.Child(i, "aux") >= 0 && tree.NounBefore(i) is var subject and >= 0 && IsParty(subject) && !IsTime(subject)) return subject;
        var actor = act.IsNoun ? ActorOfNoun(i, act, 0) : ActorOfVerb(i, 0);
        if (act.IsNoun || (actor >= 0 && IsParty(actor)) || IsPassive(i)) return actor;
        // Where the tree has lost the subject, the noun right before the verb is the best witness.
        var before = tree.SubjectBefore(i);
        return before >= 0 && IsParty(before) && !IsTime(before) ? before : actor;
    }

    /// <summary>True where the act is told in the passive: what looks like the subject is its object.</summary>
    public bool IsPassive(int i) => tree.Child(i, "aux:pass") >= 0 || (tree.Upos(i) == "ADJ" && tree.Child(i, "cop") >= 0 && tree.Form(i).EndsWith("ed", StringComparison.Ordinal)) || tree.Child(i, "nsubj:pass") >= 0 || (tree.VerbForm(i) == "VBN" && tree.Is(i, "acl"))
        || (tree.Is(i, "conj") && tree.VerbForm(i) is "VBN" or "VBD" or null && tree.Child(i, "aux") < 0 && tree.Child(i, "nsubj") < 0 && IsPassive(tree.Head(i)));

    /// <summary>The subject of the clause, of the verb itself or of the one that it hangs on ("is due to run"), whoever or whatever it is; or -1.</summary>
    public int Subject(int i)
    {
        // "Talks, in which …, must open by Friday": the tree took the subject for the root.
        if (tree.Is(i, "parataxis") && tree.Child(i, "aux") >= 0 && tree.SubjectOf(i) < 0 && tree.Child(i, "nsubj:pass") < 0 && tree.Root < i && tree.IsNominal(tree.Root)) return tree.Root;
        for (var at = i; at >= 0; at = tree.Relation(at) is "xcomp" or "conj" ? tree.Head(at) : -1)
        {
            var subject = tree.SubjectOf(at);
            if (subject < 0) subject = tree.Child(at, "nsubj:pass");
            if (subject >= 0) return IsRelativePronoun(subject) && tree.Is(at, "acl:relcl") ? tree.Head(at) : subject;
            if (tree.Is(at, "acl") && tree.HasChild(at, "mark", "to")) return tree.Head(at);
            if (tree.Is(at, "xcomp") && tree.Head(at) >= 0 && tree.IsNominal(tree.Head(at))) return tree.Head(at);
            // "All 38 who were fired come back": the tree took the number for a time.
            if (at == i && tree.Child(at, "obl:unmarked") is var lost and >= 0 && lost < at && tree.Upos(lost) == "NUM" && !IsTime(lost)) return lost;
        }

        return -1;
    }

    private int ActorOfVerb(int i, int depth)
    {
        if (i < 0 || depth > 20) return -1;
        if (IsPassive(i) && tree.Form(i) != "gone") return Agent(i);
        if (tree.Form(i) == "gone" && tree.Child(i, "nsubj:pass") is var goer and >= 0) return goer;
        if (tree.Form(i) == "gone" && tree.Is(i, "acl")) return tree.Head(i);
        var subject = tree.SubjectOf(i);
        if (subject < 0 && causative(i) is var see and >= 0 && tree.Child(see, "obj") is var seen and >= 0) return seen;
        if (subject >= 0) return IsRelativePronoun(subject) && tree.Is(i, "acl:relcl") ? tree.Head(i) : subject;
        var head = tree.Head(i);
        if (head < 0) return -1;
        switch (tree.Relation(i))
        {
            case "acl:relcl":
                return -1;
            case "acl" when tree.VerbForm(i) == "VBG" && !governors.IsFrame(tree.Lemma(head)) && governors.Noun(tree.Lemma(head)) == ActReading.None:
                return Portions.HeadOf(tree, head);
            // "with the remainder to leave by May": those who are named right before go.
            case "acl" when tree.HasChild(i, "mark", "to") && IsParty(head) && !governors.IsFrame(tree.Lemma(head)) && governors.Noun(tree.Lemma(head)) == ActReading.None:
                return head;
            case "acl":
                return Holder(head, depth);
            case "conj":
                return ActorOfVerb(Coordination.InfinitiveBefore(tree, i) is var infinitive and >= 0 ? infinitive : tree.Upos(head) is "VERB" or "AUX" ? head : tree.PartnerBefore(i), depth + 1);
            case "xcomp" or "ccomp" or "advcl" or "obl" or "obj" or "csubj":
                if (tree.IsNominal(head)) return Holder(head, depth);
                var thing = tree.Child(head, "obj");
                // "gives the army a new date for clearing the road"
                if (tree.Child(head, "iobj") is var receiver and >= 0 && tree.VerbForm(i) == "VBG") return receiver;
                if (thing < 0 && tree.Lemma(head) == "call") thing = Oblique(head, "on", "upon", "for");
                // "has 72 hours to free them"
                if (thing >= 0 && IsTime(thing)) thing = -1;
                if (thing >= 0 && ObjectControl.Contains(tree.Lemma(head)) && thing < i) return thing;
                return IsPassive(head) ? tree.Child(head, "nsubj:pass") is var passive && passive >= 0 ? passive : ActorOfVerb(head, depth + 1) : ActorOfVerb(head, depth + 1);
            default:
                return -1;
        }
    }

    /// <summary>Whose agreement, plan or promise it is: "Norland's pledge to leave"; "the two sides reached a deal to …".</summary>
    private int Holder(int noun, int depth)
    {
        var owner = tree.Child(noun, "nmod:poss");
        if (owner >= 0) return owner;
        // "Both promise to refrain", read by the tagger as a noun.
        if (tree.Child(noun, "det") is var all and >= 0 && all == noun - 1 && ClauseWords.AllParties.Contains(tree.Lemma(all)) && tree.Form(noun).EndsWith('s') == false) return all;
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) is "by" or "between" or "from" && !IsTime(child)) return child;
        }

        var head = tree.Head(noun);
        if (head < 0) return -1;
        if (tree.Relation(noun) is "obj" or "obl" or "xcomp") return tree.Upos(head) == "VERB" ? ActorOfVerb(head, depth + 1) : -1;
        if (tree.Relation(noun) is "nmod" or "conj" && tree.IsNominal(head)) return Holder(head, depth + 1);
        return -1;
    }

    private int ActorOfNoun(int i, FoundAct act, int depth)
    {
        var owner = tree.Child(i, "nmod:poss");
        if (owner >= 0) return owner;
        if (MistakenNouns.IsInfinitive(tree, i)) return i - 2;
        foreach (var child in tree.Children(i))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) == "by" && !IsTime(child)) return child;
        }

        // "continued U.S. operations", "the Norlandic withdrawal": a name before the noun says whose it is.
        foreach (var child in tree.Children(i))
        {
            if (child < i && tree.Relation(child) is "compound" or "amod" or "nmod" && EntityAt(child) is { State: not null, Type: not EntityType.Facility }) return child;
        }

        // "the withdrawal of US troops", "troop withdrawal": those who go are the actor, not the object.
        if (act.Object >= 0 && act.Act is Ledger.Act.Withdraw or Ledger.Act.Remain or Ledger.Act.Relocate) return act.Object;
        var head = tree.Head(i);
        if (head < 0) return -1;
        if (tree.Relation(i) is "obj" or "obl" or "xcomp" or "conj") return tree.Upos(head) == "VERB" ? ActorOfVerb(head, depth + 1) : tree.IsNominal(head) && tree.Is(i, "conj") ? ActorOfNoun(head, act with { Object = -1 }, depth + 1) : -1;
        return tree.Is(i, "nmod") ? Holder(head, depth + 1) : -1;
    }

    private int Agent(int i)
    {
        foreach (var child in tree.Children(i))
        {
            if (!IsTime(child) && (tree.Is(child, "obl:agent") || (tree.Is(child, "obl") && tree.Case(child) == "by"))) return child;
        }

        return -1;
    }

    /// <summary>For whom: "to the army", "for the refugees".</summary>
    public int Beneficiary(int i)
    {
        var indirect = tree.Child(i, "iobj");
        if (indirect >= 0) return indirect;
        foreach (var child in tree.Children(i))
        {
            if (tree.Relation(child) is "obl" or "nmod" && tree.Case(child) is "to" or "for" && IsParty(child)) return child;
        }

        var thing = tree.Child(i, "obj");
        if (thing < 0) return -1;
        foreach (var child in tree.Children(thing))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) is "to" or "for" && IsParty(child)) return child;
        }

        return -1;
    }

    /// <summary>"those on night shifts", "those who were dismissed": people, named by where they are or what they did.</summary>
    public static bool IsThose(SentenceTree tree, int head) =>
        string.Equals(tree.Form(head), "those", StringComparison.OrdinalIgnoreCase) && (tree.Child(head, "nmod") >= 0 || tree.Child(head, "acl:relcl") >= 0 || tree.Child(head, "acl") >= 0);

    /// <summary>True where the phrase names somebody who can act: a party, organisation, person, or a group of people.</summary>
    public bool IsParty(int head)
    {
        if (head < 0) return false;
        if (tree.Upos(head) is "PRON" or "DET") return ClauseWords.PersonPronouns.Contains(tree.Lemma(head)) || IsThose(tree, head);
        var lemma = tree.Lemma(head);
        if (acts.IsOfClass(lemma, "captive") || acts.IsOfClass(lemma, "armed") || Groups.IsActor(lemma)) return true;
        if (EntityAt(head) is { } entity) return entity.Type is not (EntityType.Facility or EntityType.Other) && (entity.Type != EntityType.Location || entity.State is not null || tree.Relation(head) is "nsubj" or "obl:agent" or "conj" or "nmod:poss");
        // A name that no list knows can still act; what it is shows in what it does.
        if (tree.Upos(head) == "PROPN" && !IsTime(head)) return true;
        if (tree.Upos(head) == "NUM") return true;
        if (!acts.IsOfClass(lemma, "portion")) return false;
        // "hundreds of troops", "the last of the soldiers", "the first group of prisoners", or alone: "the rest will leave".
        var isAlone = true;
        foreach (var child in tree.Children(head))
        {
            if (!tree.Is(child, "nmod") || tree.Case(child) != "of") continue;
            if (IsParty(child)) return true;
            isAlone = false;
        }

        return isAlone;
    }

    public EntityMention? EntityAt(int i)
    {
        var span = tree[i].Span;
        foreach (var entity in report.Entities)
        {
            if (entity.Span.Contains(span)) return entity;
            if (entity.Span.Start > span.End) break;
        }

        return null;
    }

    public bool IsPlace(int i) => EntityAt(i) is { Type: EntityType.Location or EntityType.Facility } || acts.IsOfClass(tree.Lemma(i), "place");

    public bool IsTime(int i)
    {
        var span = tree[i].Span;
        foreach (var time in report.Times)
        {
            if (time.Span.Overlaps(span)) return true;
            if (time.Span.Start > span.End) break;
        }

        return false;
    }

    /// <summary>The party behind a phrase: the state or organisation named in it.</summary>
    public string? PartyOf(TextSpan phrase)
    {
        foreach (var entity in report.Entities)
        {
            if (!phrase.Contains(entity.Span)) continue;
            // An armed group or a company is a party of its own, wherever it is at home.
            if (entity.Type == EntityType.Organization && !entity.StandsForState) return entity.Name;
            if (entity.State is not null) return entity.State;
        }

        return null;
    }

    private int Oblique(int i, params ReadOnlySpan<string> prepositions)
    {
        foreach (var child in tree.Children(i))
        {
            if (tree.Is(child, "obl") && tree.Case(child) is { } preposition && prepositions.Contains(preposition)) return child;
        }

        return -1;
    }

    private bool IsRelativePronoun(int i) => tree.Upos(i) is "PRON" or "DET" or "SCONJ" && tree.Lemma(i) is "which" or "that" or "who" or "whom" or "whose";
}
