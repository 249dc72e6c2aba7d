using Pactwatch.Annotation.Grammar;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>
/// Says how an act in a sentence is meant, from the words that govern it: auxiliaries, the verb, noun or
/// adjective that it hangs on, and so up the tree. One reader for one sentence; readings are remembered.
/// </summary>
internal sealed class ClauseReader(SentenceTree tree, GovernorLexicon lexicon, GovernorReader governors, ClauseForms forms)
{
    private readonly Dictionary<int, ActReading> verbs = [];

    /// <summary>How the clause of a verb (or participle, or infinitive) is meant.</summary>
    public ActReading Verb(int i) => Verb(i, 0);

    /// <summary>How an act told of by its noun ("the withdrawal of troops") is meant.</summary>
    public ActReading Noun(int i) => Noun(i, 0);

    private ActReading Verb(int i, int depth)
    {
        // A tree has no loops; the limit only keeps very long chains from costing a stack.
        if (depth > 40) return ActReading.None;
        if (verbs.TryGetValue(i, out var known)) return known;
        return verbs[i] = ReadVerb(i, depth);
    }

    private ActReading ReadVerb(int i, int depth)
    {
        // "So will the suspension of the licences": as what was told before.
        if (IsEchoed(i)) return ActReading.Planned;
        if (forms.IsSubordinate(i) || forms.IsQuestion(i)) return ActReading.None;
        var own = forms.OwnForm(i);
        if (own.IsUndertaken() && tree.HasChildOf(i, "advmod", ClauseWords.Guesses)) return ActReading.Prediction;
        // "My guess is that neither will move": the tree hangs both on the verb.
        if (own.IsUndertaken() && tree.HasChild(i, "cop", "be") && tree.HasChild(i, "mark", "that") && tree.Child(i, "nsubj") is var said and >= 0 && lexicon.Noun(tree.Lemma(said)) is var colour && colour.IsToldOf()) return colour;
        // "has promised $180 million": what is promised is not yet paid.
        if (own == ActReading.Done && ClauseWords.Promising.Contains(tree.Lemma(i)) && tree.Child(i, "obj") >= 0) return ActReading.Promised;
        // "Also promised are 60,000 tents".
        if (own is ActReading.None or ActReading.Done && governors.IsOfAgreement && ClauseWords.Promising.Contains(tree.Lemma(i)) && tree.Child(i, "nsubj:pass") >= 0) return ActReading.Promised;
        // "ruled out layoffs before the end of 2034", "prolonged the truce to 12 November": who says so is bound.
        if (own == ActReading.Done && ClauseWords.Binding.Contains(tree.Lemma(i)) && forms.HasComingTime(i)) return ActReading.Promised;
        if (own != ActReading.Through) return Coloured(i, own);
        if (forms.Causative(i) is var causative and >= 0) return Verb(causative, depth + 1);
        var head = tree.Head(i);
        if (head < 0) return tree.HasChild(i, "mark", "to") ? ActReading.Planned : ActReading.None; // a headline: "Norland to leave base by May"
        return tree.Relation(i) switch
        {
            // "vacate the base, the largest there, and hand it over": where the tree joined it to something else, the verb before it is its partner.
            "conj" when Coordination.InfinitiveBefore(tree, i) is var infinitive and >= 0 => Verb(infinitive, depth + 1),
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

    /// <summary>A statement told as a demand, a fear or a proposal takes that colour, whatever its own tense.</summary>
    private ActReading Coloured(int i, ActReading own)
    {
        if (!own.IsUndertaken() && own is not (ActReading.Possibility or ActReading.Demand)) return own;
        if (!tree.Is(i, "ccomp")) return own;
        // "My guess is that neither will move"
        var above = tree.Head(i);
        if (above >= 0 && tree.Lemma(above) == "be" && tree.Child(above, "nsubj") is var said and >= 0) above = said;
        var governor = governors.Lexical(above);
        // "It has been agreed that the guns should be withdrawn"
        if (own == ActReading.Demand) return governor is ActReading.Agreed or ActReading.Promised or ActReading.Required ? ActReading.Required : own;
        // "told reporters that Mali will free them", "insisted that it would leave": said, not asked for.
        if (governor == ActReading.Demand && above >= 0 && ClauseWords.Telling.Contains(tree.Lemma(above))) return own;
        return governor is ActReading.Agreed or ActReading.Promised || governor.IsToldOf() ? governor : own;
    }

    // "with the result to be announced the next day"
    private bool IsWith(int i)
    {
        if (tree.HasChild(i, "mark", "with")) return true;
        var subject = tree.Child(i, "nsubj:pass");
        if (subject < 0) subject = tree.Child(i, "nsubj");
        return subject >= 0 && tree.Case(subject) == "with";
    }

    private bool IsEchoed(int i) => tree.Upos(i) == "AUX" && tree.VerbForm(i) == "MD" && tree.HasChild(i, "advmod", "so") && tree.Child(i, "nsubj") > i;

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
        // "provides for pay to rise": the tree hangs the infinitive on the noun.
        if (tree.IsNominal(head) && tree.HasChild(i, "mark", "to") && governors.Lexical(head) == ActReading.None) return UnderNoun(i, head, depth);
        if (ClauseWords.GoingBack.Contains(tree.Lemma(head))) return Verb(head, depth + 1);
        // "will have 15 percent added to their wages"
        if (tree.VerbForm(i) == "VBN" && ClauseWords.HavingDone.Contains(tree.Lemma(head)) && tree.Child(head, "obj") >= 0) return Verb(head, depth + 1);
        var reading = governors.Lexical(head);
        switch (reading)
        {
            case ActReading.None:
                // "is to leave", "are to be freed": be with an infinitive.
                return tree.Lemma(head) == "be" && tree.HasChild(i, "mark", "to") ? ActReading.Planned : ActReading.None;
            case ActReading.Through:
                return Verb(head, depth + 1);
            // "would have to take a fifth to do so"
            case ActReading.Required when forms.OwnForm(head) == ActReading.Possibility:
                return ActReading.Possibility;
            // "had to sell the house": what had to be done then.
            case ActReading.Required or ActReading.Planned when (tree.VerbForm(head) == "VBD" || tree.HasChild(head, "aux", "have")) && ClauseWords.PastNeeds.Contains(tree.Lemma(head)) && !tree.Is(head, "ccomp") && !forms.HasComingTime(i):
                return ActReading.None;
            // "Analysts expect the truce to be extended": who says so binds nobody.
            case ActReading.Expected when IsOnlookers(head):
                return ActReading.Prediction;
            default:
                if (forms.IsNegated(head)) return reading.IsUndertaken() ? ActReading.Refusal : ActReading.None;
                // "called on the mediators to compel Mali to leave", "wants it to agree to leave": the colour of what governs the governor.
                return reading.IsUndertaken() && tree.HasChild(head, "mark", "to") && depth < 40 && Verb(head, depth + 1) is var outer && outer.IsToldOf() ? outer : reading;
        }
    }

    private ActReading UnderNoun(int i, int head, int depth)
    {
        var isInfinitive = tree.HasChild(i, "mark", "to");
        // "a new date for clearing the road"
        if (tree.VerbForm(i) == "VBG" && tree.HasChild(i, "mark", "for") && ClauseWords.Terms.Contains(tree.Lemma(head))) return ActReading.Planned;
        // "would see the bodies returned"
        if (tree.VerbForm(i) == "VBN" && tree.Is(head, "obj") && ClauseWords.HavingDone.Contains(tree.Lemma(tree.Head(head))) && tree.Child(i, "obl:agent") < 0) return Verb(tree.Head(head), depth + 1).UndertakenOr(ActReading.None);
        // "with all troops gone by May": what is to be by then.
        if (tree.VerbForm(i) == "VBN" && tree.Case(head) == "with" && forms.HasComingTime(i)) return Verb(tree.Head(head), depth + 1).UndertakenOr(ActReading.None);
        // "has 72 hours to free them"
        if (isInfinitive && IsTimeGiven(head)) return ActReading.Required;
        // "the deadline set by both sides", "money towards rebuilding homes": a description, not a plan.
        if (!isInfinitive && (tree.VerbForm(i) == "VBN" || tree.HasChildOf(i, "mark", ClauseWords.DescribingMarks))) return ActReading.None;
        // "wants the second phase to begin at once": what is wanted.
        var whole = head;
        while (tree.Is(whole, "nmod") && tree.Head(whole) >= 0) whole = tree.Head(whole);
        if (isInfinitive && tree.Is(whole, "obj") && governors.Lexical(tree.Head(whole)) is var wanted && (wanted.IsToldOf() || wanted == ActReading.Expected)) return wanted == ActReading.Expected && IsOnlookers(tree.Head(whole)) ? ActReading.Prediction : wanted;
        var reading = lexicon.Noun(tree.Lemma(head));
        if (reading != ActReading.None) return IsCarriedOut(head) ? ActReading.Done : NounReading(head, reading);
        // "a committee to report by May": a day makes a task of the infinitive.
        if (isInfinitive && forms.HasComingTime(i)) return ActReading.Planned;
        // "see hundreds of troops leaving": the hundreds are seen.
        head = Portions.HeadOf(tree, head);
        // "with troops remaining until May", "see troops leaving": the noun and its participle are one statement.
        if (!isInfinitive && tree.VerbForm(i) is "VBG" or "VB" && tree.Relation(head) is "obl" or "obj" or "nmod")
            return tree.Case(head) is null && governors.IsFramedGovernor(tree.Head(head)) ? ActReading.Planned
                : tree.Case(head) is "with" or null ? Verb(tree.Head(head), depth + 1).UndertakenOr(ActReading.None) : ActReading.None;
        // "provides for pay to rise", "called for the talks to open": the governor of the whole.
        if (isInfinitive && tree.Case(head) == "for" && tree.Head(head) >= 0) return governors.Lexical(tree.Head(head)) is var governor and not ActReading.Through ? governor : Verb(tree.Head(head), depth + 1);
        return isInfinitive && tree.Case(head) == "with" ? Verb(tree.Head(head), depth + 1).UndertakenOr(ActReading.None) : ActReading.None;
    }

    private bool IsOnlookers(int verb) => tree.Child(verb, "nsubj") is var onlooker and >= 0 && ClauseWords.Onlookers.Contains(tree.Lemma(onlooker));

    private bool IsTimeGiven(int period) =>
        period >= 0 && tree.Is(period, "obj") && ClauseWords.Periods.Contains(tree.Lemma(period)) && tree.Child(period, "nummod") >= 0 && tree.Lemma(tree.Head(period)) is "have" or "give" && tree.VerbForm(tree.Head(period)) is not "VBD";

    // "carried out the deal to withdraw": done long ago, not agreed now.
    private bool IsCarriedOut(int noun)
    {
        var verb = tree.Head(noun);
        return verb >= 0 && tree.Is(noun, "obj") && ClauseWords.CarryingOut.Contains(tree.Lemma(verb)) && forms.OwnForm(verb) == ActReading.Done;
    }

    private ActReading Adverbial(int i, int head, int depth)
    {
        // "gives the army a new date, 18 March, for clearing the road"
        if (tree.VerbForm(i) == "VBG" && tree.HasChild(i, "mark", "for") && tree.Child(head, "obj") is var term and >= 0 && ClauseWords.Terms.Contains(tree.Lemma(term))) return ActReading.Planned;
        // "pledged to cut the deficit, to sell its stake and not to raise wages": the second of a list, taken for a purpose.
        if (Coordination.IsListed(tree, i)) return Verb(head, depth + 1);
        // "To buy as much, Chile would have to …": a purpose.
        if (i < head && tree.HasChild(i, "mark", "to")) return ActReading.None;
        // "has 72 hours to free them"
        if (tree.HasChild(i, "mark", "to") && IsTimeGiven(tree.Child(head, "obj"))) return ActReading.Required;
        if (tree.HasChild(i, "mark", "to") && ClauseWords.Possessing.Contains(tree.Lemma(head)) && tree.Child(head, "obj") >= 0) return ActReading.None;
        if (tree.HasChildOf(i, "mark", ClauseWords.IdleMarks) && !tree.HasChild(i, "mark", "with")) return ActReading.None;
        var reading = governors.Lexical(head);
        if (tree.HasChild(i, "mark", "to") && IsWith(i)) return Verb(head, depth + 1).UndertakenOr(ActReading.None);
        if (tree.HasChild(i, "mark", "to"))
        {
            // The parser often takes a complement for a purpose: a governor of acts decides.
            return reading is ActReading.None or ActReading.Through ? tree.HasChild(i, "mark", "with") ? Verb(head, depth + 1).UndertakenOr(ActReading.None) : ActReading.None
                : forms.IsNegated(head) ? ActReading.None : reading;
        }

        if (tree.VerbForm(i) is not ("VBG" or "VBN")) return ActReading.None;
        var main = tree.IsNominal(head) ? Noun(head, depth + 1) : Verb(head, depth + 1);
        if (main == ActReading.None && governors.IsFramed(head)) main = ActReading.Planned;
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
        if (depth == 0 && IsDated(i)) return ActReading.Planned;
        switch (tree.Relation(i))
        {
            case "conj":
                // "provides for the entry of trucks and for the opening of the crossing": the tree joined it to the verb.
                return tree.IsNominal(head) ? Noun(head, depth + 1) : tree.Case(i) is not null && tree.Upos(head) == "VERB" ? ObjectOf(head, depth) : ActReading.None;
            case "nsubj:pass" or "nsubj":
                return tree.Is(i, "nsubj") && tree.Child(head, "obj") >= 0 ? ActReading.None : SubjectOf(head, depth);
            case "nmod" when MistakenNouns.IsInfinitive(tree, i):
                return tree.Case(head) == "with" ? Verb(tree.Head(head), depth + 1).UndertakenOr(ActReading.None) : UnderNoun(i, head, depth);
            case "nmod" or "acl" or "appos" or "compound":
                var noun = governors.Lexical(head);
                return noun == ActReading.None ? ActReading.None : NounReading(head, noun);
            // "agreed at the meeting", "reached after the withdrawal": when and where, not what.
            case "obl" when tree.Case(i) is { } circumstance && ClauseWords.CircumstancePrepositions.Contains(circumstance):
                return ActReading.None;
            case "obj" or "obl" or "xcomp" or "ccomp" or "advcl":
                return ObjectOf(head, depth);
            default:
                return ActReading.None;
        }
    }

    /// <summary>"the release of four captives that was planned for Saturday", "the vote due on Monday".</summary>
    private bool IsDated(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (IsSetFor(child)) return true;
            if (!tree.Is(child, "nmod") || tree.Case(child) != "of") continue;
            foreach (var further in tree.Children(child))
            {
                if (IsSetFor(further)) return true;
            }
        }

        return false;
    }

    private bool IsSetFor(int clause) =>
        tree.Relation(clause) is "acl" or "acl:relcl" or "amod" && tree.VerbForm(clause) is "VBN" && governors.Lexical(clause) is ActReading.Planned or ActReading.Expected && forms.HasComingTime(clause);

    private ActReading ObjectOf(int head, int depth)
    {
        var reading = governors.Lexical(head);
        if (reading == ActReading.Through || (reading == ActReading.None && ClauseWords.LightVerbs.Contains(tree.Lemma(head)))) return Verb(head, depth + 1);
        if (reading == ActReading.None) return ActReading.None;
        return forms.IsNegated(head) ? ActReading.Refusal : reading == ActReading.Agreed || reading == ActReading.Delayed ? reading : Tensed(head, reading);
    }

    // "The withdrawal will be completed", "the release is scheduled for Friday".
    private ActReading SubjectOf(int head, int depth)
    {
        var reading = governors.Lexical(head);
        if (reading is ActReading.Planned or ActReading.Expected or ActReading.Agreed or ActReading.Required or ActReading.Delayed) return reading;
        return reading == ActReading.Through || IsCourse(tree.Lemma(head)) ? Verb(head, depth + 1) : ActReading.None;
    }

    private static bool IsCourse(string lemma) => ClauseWords.Courses.Contains(lemma);

    private ActReading Tensed(int head, ActReading reading) =>
        reading is ActReading.Wish or ActReading.Demand or ActReading.Proposal or ActReading.Refusal or ActReading.Prediction ? reading
        : tree.Upos(head) == "VERB" && forms.OwnForm(head) is ActReading.Possibility ? ActReading.Possibility : reading;

    private ActReading NounReading(int noun, ActReading reading)
    {
        if (reading.IsUndertaken() && forms.IsNegated(noun)) return ActReading.None;
        return reading;
    }
}
