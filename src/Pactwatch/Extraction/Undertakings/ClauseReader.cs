using Pactwatch.Annotation.Grammar;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>
/// Says how an act in a sentence is meant, from the words that govern it: auxiliaries, the verb, noun or
/// adjective that it hangs on, and so up the tree. One reader for one sentence; readings are remembered.
/// </summary>
internal sealed class ClauseReader(SentenceTree tree, GovernorLexicon governors, Func<int, bool> hasComingTime, bool isFramedByContext)
{
    private readonly Dictionary<int, ActReading> verbs = [];

    /// <summary>How the clause of a verb (or participle, or infinitive) is meant.</summary>
    public ActReading Verb(int i) => Verb(i, 0);

    /// <summary>How an act told of by its noun ("the withdrawal of troops") is meant.</summary>
    public ActReading Noun(int i) => Noun(i, 0);

    /// <summary>True where the clause, or one that it hangs on, has a subject or adverbial that speaks for the agreement.</summary>
    public bool IsFramed(int i)
    {
        if (isFramedByContext) return true;
        for (var at = i; at >= 0; at = tree.Head(at))
        {
            foreach (var child in tree.Children(at))
            {
                if (!governors.IsFrame(tree.Lemma(child))) continue;
                if (tree.Is(child, "nsubj") || tree.Is(child, "nsubj:pass")) return true;
                if (tree.Is(child, "obl") && tree.Case(child) is "under" or "in" or "per" or "accord" or "according" or "with" or "by" or "of" or "to" or "as") return true;
            }
        }

        return false;
    }

    /// <summary>True for the verb of "the plan provides for …", "the deal requires …": it governs an act and is none.</summary>
    public bool IsFramedGovernor(int i) =>
        tree.Upos(i) == "VERB" && governors.FramedVerb(tree.Lemma(i)) != ActReading.None && HasFrameSubject(i);

    /// <summary>True for a noun, or one joined to it, right under the verb of "the plan provides for …".</summary>
    public bool IsUnderFramedVerb(int noun)
    {
        var at = noun;
        while (tree.Is(at, "conj") && tree.Head(at) >= 0 && tree.IsNominal(tree.Head(at))) at = tree.Head(at);
        return tree.Relation(at) is "obj" or "obl" or "conj" && tree.Head(at) is var verb and >= 0 && IsFramedGovernor(verb);
    }

    public bool IsNegated(int i)
    {
        foreach (var child in tree.Children(i))
        {
            if (tree.Is(child, "advmod") && tree.Lemma(child) is "not" or "never" or "n't" or "n’t" or "longer" || (tree.Is(child, "det") && tree.Lemma(child) == "no")) return true;
        }

        // "will not begin to withdraw": the negation of what it hangs on is its own.
        // "Neither side will move …", "no troops will stay".
        var subject = tree.Child(i, "nsubj");
        if (subject < 0) subject = tree.Child(i, "nsubj:pass");
        if (subject >= 0 && (tree.Lemma(subject) is "neither" or "none" or "nobody" || tree.HasChild(subject, "det", "no", "neither") || tree.HasChild(subject, "cc:preconj", "neither") || tree.HasChild(subject, "cc", "neither"))) return true;

        return tree.Is(i, "xcomp") && tree.Head(i) >= 0 && governors.Verb(tree.Lemma(tree.Head(i))) == ActReading.Through && IsNegated(tree.Head(i));
    }

    /// <summary>True in an if-clause, a clause of time or of cause: what stands there is no statement of its own.</summary>
    public bool IsSubordinate(int i)
    {
        if (!tree.Is(i, "advcl") && !tree.Is(i, "advcl:relcl")) return false;
        foreach (var child in tree.Children(i))
        {
            if (tree.Is(child, "mark") && tree.Lemma(child) is "if" or "unless" or "when" or "once" or "after" or "before" or "until" or "till" or "because" or "since" or "although" or "though" or "whether" or "lest" or "provided" or "in") return true;
        }

        return tree.HasChild(i, "advmod", "when", "once");
    }

    private ActReading Verb(int i, int depth)
    {
        // A tree has no loops; the limit only keeps very long chains from costing a stack.
        if (depth > 40) return ActReading.None;
        if (verbs.TryGetValue(i, out var known)) return known;
        return verbs[i] = ReadVerb(i, depth);
    }

    private ActReading ReadVerb(int i, int depth)
    {
        if (IsSubordinate(i) || IsQuestion(i)) return ActReading.None;
        var own = OwnForm(i);
        if (own.IsUndertaken() && tree.HasChild(i, "advmod", "perhaps", "maybe", "possibly", "probably", "presumably", "surely")) return ActReading.Prediction;
        // "has promised $180 million": what is promised is not yet paid.
        if (own == ActReading.Done && governors.Verb(tree.Lemma(i)) == ActReading.Promised && tree.Child(i, "obj") >= 0) return ActReading.Promised;
        if (own != ActReading.Through) return Coloured(i, own);
        if (Causative(i) is var causative and >= 0) return Verb(causative, depth + 1);
        var head = tree.Head(i);
        if (head < 0) return tree.HasChild(i, "mark", "to") ? ActReading.Planned : ActReading.None; // a headline: "Norland to leave base by May"
        return tree.Relation(i) switch
        {
            // "vacate the base, the largest there, and hand it over": where the tree joined it to something else, the verb before it is its partner.
            "conj" => tree.Upos(head) is "VERB" or "AUX" && !(tree.VerbForm(i) == "VBD" && tree.PartnerBefore(i) >= 0) ? Verb(head, depth + 1) : tree.PartnerBefore(i) is var partner and >= 0 ? Verb(partner, depth + 1) : ActReading.None,
            "xcomp" or "ccomp" or "csubj" or "obj" or "obl" => UnderGovernor(i, head, depth),
            "acl" or "acl:relcl" => UnderNoun(i, head, depth),
            "advcl" => Adverbial(i, head, depth),
            // "…, relocating troops to the base": the parser takes a participle before its object for an adjective.
            "amod" or "case" or "compound" or "mark" when tree.VerbForm(i) == "VBG" && i > 0 && tree.Upos(i - 1) is "ADV" or "PUNCT" or "CCONJ" => FollowingOn(i, depth),
            "parataxis" or "dep" or "appos" or "list" => depth == 0 && tree.HasChild(i, "mark", "to") ? ActReading.Planned : ActReading.None,
            _ => ActReading.None,
        };
    }

    // "did not say how many will stay", "asked when they would leave".
    private bool IsQuestion(int i)
    {
        if (tree.Relation(i) is "root" or "conj" or "acl:relcl" or "xcomp") return false;
        for (var at = tree.Head(i) + 1; at < i; at++)
        {
            if (tree.Lemma(at) is "how" or "whether" or "why" or "what") return true;
            if (at == tree.Head(i) + 1 && tree.Lemma(at) is "when" or "where" or "who") return true;
        }

        return false;
    }

    /// <summary>The verb of "would see troops from the coalition leave" where the tree hung the bare infinitive elsewhere; else -1.</summary>
    public int Causative(int i)
    {
        if (tree.VerbForm(i) != "VB" || tree.HasChild(i, "mark", "to") || tree.Child(i, "aux") >= 0 || tree.Child(i, "nsubj") >= 0 || tree.Is(i, "conj")) return -1;
        for (var at = i - 1; at >= 0; at--)
        {
            if (tree.Upos(at) == "VERB" && tree.Lemma(at) is "see" or "let" or "make" or "help" or "have" && (tree.Head(i) != at || tree.Relation(i) is "parataxis" or "dep" or "list")) return at;
            if (tree.Upos(at) == "PUNCT" && tree.Form(at) is "." or ";" or ":") return -1;
        }

        return -1;
    }

    /// <summary>What auxiliaries and tense say; Through for an infinitive or participle, which says nothing of its own.</summary>
    private ActReading OwnForm(int i)
    {
        bool isPast = false, isBe = false;
        foreach (var child in tree.Children(i))
        {
            if (!tree.Is(child, "aux") && !tree.Is(child, "aux:pass") && !tree.Is(child, "cop")) continue;
            // By form: "'d" and "wo" have their own lemmas.
            switch (tree.Is(child, "aux") && tree.VerbForm(child) == "MD" ? tree.Form(child).ToLowerInvariant() : tree.Lemma(child))
            {
                case "will" or "shall" or "'ll" or "’ll" or "wo":
                    return ActReading.Planned;
                case "would" or "'d":
                    return HasCondition(i) ? ActReading.Possibility : ActReading.Planned;
                case "must" or "should" or "ought":
                    return IsFramed(i) ? ActReading.Required : ActReading.Demand;
                case "may":
                    // "may stay until June": leave with an end is leave, not doubt.
                    return IsFramed(i) || hasComingTime(i) ? ActReading.Permit : ActReading.Possibility;
                case "might" or "could" or "can":
                    return ActReading.Possibility;
                case "have" or "'ve":
                    isPast = true;
                    break;
                case "be" or "'s" or "'re" when tree.VerbForm(child) == "VBD":
                    isPast = true;
                    break;
                case "do" when tree.VerbForm(child) == "VBD":
                    isPast = true;
                    break;
                case "be" or "'s" or "'re":
                    isBe = true;
                    break;
                default:
                    break;
            }
        }

        // "is to leave", "was to be freed": be with an infinitive is a plan.
        if (isBe && tree.HasChild(i, "mark", "to")) return ActReading.Planned;
        if (isPast) return ActReading.Done;
        if (isBe) return Present(i);
        // "would be vacated and returned": the second participle has the first one's auxiliaries.
        if (tree.Is(i, "conj") && tree.VerbForm(i) is "VBD" or "VBN" && tree.Child(tree.Head(i), "aux:pass") >= 0 && tree.Child(i, "nsubj") < 0) return ActReading.Through;
        var hasSubject = tree.Child(i, "nsubj") >= 0 || tree.Child(i, "nsubj:pass") >= 0;
        return tree.VerbForm(i) switch
        {
            // "will withdraw from the base and cut back on patrols": of "cut", "put", "set" the base form looks like the past.
            "VBD" when !hasSubject && tree.Is(i, "conj") && string.Equals(tree.Form(i), tree.Lemma(i), StringComparison.OrdinalIgnoreCase) => ActReading.Through,
            "VBD" => ActReading.Done,
            // The tagger takes many a past tense for a participle: with a subject of its own and no auxiliary it is finite.
            "VBN" when hasSubject && tree.Relation(i) is "root" or "ccomp" => ActReading.Done,
            "VBZ" => Present(i),
            "VBP" when hasSubject => Present(i),
            _ => ActReading.Through,
        };
    }

    /// <summary>"is to leave", "has to be freed", "undertook to pay": the words leave no doubt that it is owed.</summary>
    public bool IsOwed(int i)
    {
        if (tree.HasChild(i, "mark", "to") && (tree.HasChild(i, "aux", "be") || tree.HasChild(i, "cop", "be"))) return true;
        return tree.Is(i, "xcomp") && tree.Head(i) is var head and >= 0 && !(tree.Lemma(head) == "have" && (tree.VerbForm(head) is not ("VBZ" or "VBP") || tree.Is(head, "acl:relcl"))) && (tree.Lemma(head) == "be" || Lexical(head) is ActReading.Agreed or ActReading.Promised or ActReading.Required);
    }

    /// <summary>True in a list or a calendar whose head tells of what is to come.</summary>
    public bool IsEnumerated => isFramedByContext;

    /// <summary>True for a verb in the present tense without an auxiliary.</summary>
    public bool IsPresent(int i) => tree.VerbForm(i) is "VBZ" or "VBP" && tree.Child(i, "aux") < 0;

    // "The mission ends in September", "under the deal, both sides withdraw": present tense that speaks of what is to come.
    private ActReading Present(int i) => IsFramed(i) || hasComingTime(i) ? ActReading.Planned : ActReading.None;

    private bool HasCondition(int i)
    {
        foreach (var child in tree.Children(i))
        {
            if (tree.Is(child, "advcl") && tree.HasChild(child, "mark", "if", "unless")) return true;
        }

        return false;
    }

    /// <summary>A statement told as a demand, a fear or a proposal takes that colour, whatever its own tense.</summary>
    private ActReading Coloured(int i, ActReading own)
    {
        if (!own.IsUndertaken() && own != ActReading.Possibility) return own;
        if (!tree.Is(i, "ccomp")) return own;
        var governor = Lexical(tree.Head(i));
        return governor is ActReading.Agreed or ActReading.Promised || governor.IsToldOf() ? governor : own;
    }

    private ActReading FollowingOn(int i, int depth)
    {
        for (var at = i - 1; at >= 0; at--)
        {
            if (tree.Upos(at) == "VERB" && at != i && tree.Relation(at) is not ("amod" or "case")) return Verb(at, depth + 1).UndertakenOr(ActReading.None);
        }

        return ActReading.None;
    }

    private ActReading UnderGovernor(int i, int head, int depth)
    {
        var reading = Lexical(head);
        switch (reading)
        {
            case ActReading.None:
                // "is to leave", "are to be freed": be with an infinitive.
                return tree.Lemma(head) == "be" && tree.HasChild(i, "mark", "to") ? ActReading.Planned : ActReading.None;
            case ActReading.Through:
                return Verb(head, depth + 1);
            default:
                if (IsNegated(head)) return reading.IsUndertaken() ? ActReading.Refusal : ActReading.None;
                return reading;
        }
    }

    private ActReading UnderNoun(int i, int head, int depth)
    {
        var isInfinitive = tree.HasChild(i, "mark", "to");
        // "the deadline set by both sides", "money towards rebuilding homes": a description, not a plan.
        if (!isInfinitive && (tree.VerbForm(i) == "VBN" || tree.HasChild(i, "mark", "towards", "toward", "for", "by", "after", "before", "in", "about", "against"))) return ActReading.None;
        var reading = governors.Noun(tree.Lemma(head));
        if (reading != ActReading.None) return IsCarriedOut(head) ? ActReading.Done : NounReading(head, reading);
        // "a committee to report by May": a day makes a task of the infinitive.
        if (isInfinitive && hasComingTime(i)) return ActReading.Planned;
        // "see hundreds of troops leaving": the hundreds are seen.
        head = Portions.HeadOf(tree, head);
        // "with troops remaining until May", "see troops leaving": the noun and its participle are one statement.
        if (!isInfinitive && tree.VerbForm(i) is "VBG" or "VB" && tree.Relation(head) is "obl" or "obj" or "nmod")
            return tree.Case(head) is "with" or null ? Verb(tree.Head(head), depth + 1).UndertakenOr(ActReading.None) : ActReading.None;
        // "provides for pay to rise", "called for the talks to open": the governor of the whole.
        if (isInfinitive && tree.Case(head) == "for" && tree.Head(head) >= 0) return Lexical(tree.Head(head)) is var governor and not ActReading.Through ? governor : Verb(tree.Head(head), depth + 1);
        return isInfinitive && tree.Case(head) == "with" ? Verb(tree.Head(head), depth + 1).UndertakenOr(ActReading.None) : ActReading.None;
    }

    // "carried out the deal to withdraw": done long ago, not agreed now.
    private bool IsCarriedOut(int noun)
    {
        var verb = tree.Head(noun);
        return verb >= 0 && tree.Is(noun, "obj") && tree.Lemma(verb) is "carry" or "implement" or "fulfil" or "fulfill" or "complete" or "honour" or "honor" or "execute" && OwnForm(verb) == ActReading.Done;
    }

    private ActReading Adverbial(int i, int head, int depth)
    {
        if (tree.HasChild(i, "mark", "by", "while", "as", "despite", "without", "that", "instead", "than", "for") && !tree.HasChild(i, "mark", "with")) return ActReading.None;
        var reading = Lexical(head);
        if (tree.HasChild(i, "mark", "to"))
        {
            // The parser often takes a complement for a purpose: a governor of acts decides.
            return reading is ActReading.None or ActReading.Through ? tree.HasChild(i, "mark", "with") ? Verb(head, depth + 1).UndertakenOr(ActReading.None) : ActReading.None
                : IsNegated(head) ? ActReading.None : reading;
        }

        if (tree.VerbForm(i) is not ("VBG" or "VBN")) return ActReading.None;
        var main = tree.IsNominal(head) ? Noun(head, depth + 1) : Verb(head, depth + 1);
        if (main == ActReading.None && IsFramed(head)) main = ActReading.Planned;
        // "agreed to end its mission, leading to the evacuation of bases": what follows from what was agreed is planned.
        if (main == ActReading.Done && reading == ActReading.Agreed) main = ActReading.Planned;
        return main.UndertakenOr(ActReading.None);
    }

    private ActReading Noun(int i, int depth)
    {
        var reading = ReadNoun(i, depth);
        if (reading != ActReading.None || depth > 0) return reading;
        // A wrong tree often hangs the noun elsewhere; the verb right before its phrase still governs it.
        var verb = tree.VerbBefore(i);
        return verb < 0 || verb == tree.Head(i) ? ActReading.None : ObjectOf(verb, depth);
    }

    private ActReading ReadNoun(int i, int depth)
    {
        if (depth > 40) return ActReading.None;
        var head = tree.Head(i);
        if (head < 0) return ActReading.None;
        switch (tree.Relation(i))
        {
            case "conj":
                return tree.IsNominal(head) ? Noun(head, depth + 1) : ActReading.None;
            case "nsubj:pass" or "nsubj":
                return tree.Is(i, "nsubj") && tree.Child(head, "obj") >= 0 ? ActReading.None : SubjectOf(head, depth);
            case "nmod" when MistakenNouns.IsInfinitive(tree, i):
                return tree.Case(head) == "with" ? Verb(tree.Head(head), depth + 1).UndertakenOr(ActReading.None) : UnderNoun(i, head, depth);
            case "nmod" or "acl" or "appos" or "compound":
                var noun = Lexical(head);
                return noun == ActReading.None ? ActReading.None : NounReading(head, noun);
            case "obj" or "obl" or "xcomp" or "ccomp" or "advcl":
                return ObjectOf(head, depth);
            default:
                return ActReading.None;
        }
    }

    private ActReading ObjectOf(int head, int depth)
    {
        var reading = Lexical(head);
        if (reading == ActReading.Through) return Verb(head, depth + 1);
        if (reading == ActReading.None) return ActReading.None;
        return IsNegated(head) ? ActReading.Refusal : reading == ActReading.Agreed || reading == ActReading.Delayed ? reading : Tensed(head, reading);
    }

    // "The withdrawal will be completed", "the release is scheduled for Friday".
    private ActReading SubjectOf(int head, int depth)
    {
        var reading = Lexical(head);
        if (reading is ActReading.Planned or ActReading.Expected or ActReading.Agreed or ActReading.Required or ActReading.Delayed) return reading;
        return reading == ActReading.Through || IsCourse(tree.Lemma(head)) ? Verb(head, depth + 1) : ActReading.None;
    }

    private static bool IsCourse(string lemma) => lemma is "take" or "happen" or "occur" or "proceed" or "follow" or "complete" or "finish" or "conclude" or "continue" or "last" or "run" or "be" or "implement" or "execute" or "spread" or "phase";

    private ActReading Tensed(int head, ActReading reading) =>
        reading is ActReading.Wish or ActReading.Demand or ActReading.Proposal or ActReading.Refusal or ActReading.Prediction ? reading
        : tree.Upos(head) == "VERB" && OwnForm(head) is ActReading.Possibility ? ActReading.Possibility : reading;

    private ActReading NounReading(int noun, ActReading reading)
    {
        if (reading.IsUndertaken() && IsNegated(noun)) return ActReading.None;
        return reading;
    }

    /// <summary>What the governor itself says of an act below it.</summary>
    private ActReading Lexical(int head)
    {
        if (head < 0) return ActReading.None;
        var lemma = tree.Lemma(head);
        var upos = tree.Upos(head);
        if (upos == "ADJ") return governors.Adjective(lemma);
        if (upos is "NOUN" or "PROPN")
        {
            // "The deal calls for …", read by the tagger as two nouns.
            var compound = tree.Child(head, "compound");
            return compound >= 0 && governors.IsFrame(tree.Lemma(compound)) && governors.FramedVerb(lemma) is var framedNoun and not ActReading.None ? framedNoun : governors.Noun(lemma);
        }

        var framed = governors.FramedVerb(lemma);
        if (framed != ActReading.None && HasFrameSubject(head)) return framed;
        var adjective = tree.VerbForm(head) is "VBN" ? governors.Adjective(lemma) : ActReading.None;
        foreach (var child in tree.Children(head))
        {
            if (!tree.Is(child, "compound:prt")) continue;
            var withParticle = governors.Verb($"{lemma} {tree.Lemma(child)}");
            if (withParticle != ActReading.None) return withParticle;
        }

        return adjective != ActReading.None ? adjective : governors.Verb(lemma);
    }

    private bool HasFrameSubject(int verb)
    {
        for (var at = verb; at >= 0; at = tree.Relation(at) is "conj" or "xcomp" ? tree.Head(at) : -1)
        {
            foreach (var child in tree.Children(at))
            {
                if ((tree.Is(child, "nsubj") || tree.Is(child, "nsubj:pass")) && governors.IsFrame(tree.Lemma(child))) return true;
            }

            // "a plan that calls for", "the deal, which requires".
            if (tree.Is(at, "acl:relcl") && governors.IsFrame(tree.Lemma(tree.Head(at)))) return true;
            if (tree.Is(at, "acl") && governors.IsFrame(tree.Lemma(tree.Head(at)))) return true;
        }

        return isFramedByContext && tree.Child(verb, "nsubj") < 0;
    }
}

internal static class UndertakenReadings
{
    public static ActReading UndertakenOr(this ActReading reading, ActReading other) => reading.IsUndertaken() || reading.IsToldOf() ? reading : other;
}
