using Pactwatch.Annotation.Grammar;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>What a clause says by its own form: auxiliaries, tense, negation, the conjunction before it.</summary>
internal sealed class ClauseForms(SentenceTree tree, GovernorReader governors, Func<int, bool> hasComingTime)
{
    /// <summary>True where a deadline or a time to come hangs on the clause.</summary>
    public bool HasComingTime(int i) => hasComingTime(i);

    public bool IsNegated(int i)
    {
        foreach (var child in tree.Children(i))
        {
            if (tree.Is(child, "advmod") && ClauseWords.Negations.Contains(tree.Lemma(child)) || (tree.Is(child, "det") && tree.Lemma(child) == "no")) return true;
        }

        // "agreed neither to strike nor to honour pickets"
        foreach (var child in tree.Children(i))
        {
            if (tree.Is(child, "mark") && tree.Lemma(child) == "to" && child > 0 && (ClauseWords.Negations.Contains(tree.Lemma(child - 1)) || tree.Lemma(child - 1) is "neither" or "nor")) return true;
        }

        // "will not begin to withdraw": the negation of what it hangs on is its own.
        // "Neither side will move …", "no troops will stay".
        var subject = tree.Child(i, "nsubj");
        if (subject < 0) subject = tree.Child(i, "nsubj:pass");
        // "Neither the army nor the rebels will enter the zone"
        if (subject >= 0 && NounPhrase.Tokens(tree, subject)[0] is var opening && (tree.Lemma(opening) == "neither" || (opening > 0 && tree.Lemma(opening - 1) == "neither"))) return true;
        if (subject >= 0 && (ClauseWords.Nobody.Contains(tree.Lemma(subject)) || tree.HasChildOf(subject, "det", ClauseWords.NoDeterminers) || tree.HasChildOf(subject, "cc:preconj", ClauseWords.NoDeterminers) || tree.HasChildOf(subject, "cc", ClauseWords.NoDeterminers))) return true;

        return tree.Is(i, "xcomp") && tree.Head(i) >= 0 && GovernorLexicon.English.Verb(tree.Lemma(tree.Head(i))) == ActReading.Through && IsNegated(tree.Head(i));
    }

    /// <summary>True in an if-clause, a clause of time or of cause: what stands there is no statement of its own.</summary>
    public bool IsSubordinate(int i)
    {
        if (tree.HasChild(i, "mark", "until", "till") && !tree.Is(i, "conj")) return true;
        if (!tree.Is(i, "advcl") && !tree.Is(i, "advcl:relcl")) return false;
        foreach (var child in tree.Children(i))
        {
            if (!tree.Is(child, "mark") || !ClauseWords.Subordinators.Contains(tree.Lemma(child))) continue;
            // "…, while small arms are to be collected by June": told beside the clause before, not under it.
            return !(tree.Lemma(child) is "while" or "whereas" && child > 0 && tree.Form(child - 1) == "," && (tree.HasChild(i, "aux", "will", "shall") || IsOwed(i)));
        }

        return tree.HasChildOf(i, "advmod", ClauseWords.TemporalAdverbs);
    }

    // "did not say how many will stay", "asked when they would leave".
    public bool IsQuestion(int i)
    {
        if (tree.Relation(i) is "root" or "conj" or "acl:relcl" or "xcomp") return false;
        for (var at = tree.Head(i) + 1; at < i; at++)
        {
            if (ClauseWords.Questions.Contains(tree.Lemma(at))) return true;
            if (at == tree.Head(i) + 1 && ClauseWords.QuestionsNearby.Contains(tree.Lemma(at))) return true;
        }

        return false;
    }

    /// <summary>The verb of "would see troops from the coalition leave" where the tree hung the bare infinitive elsewhere; else -1.</summary>
    public int Causative(int i)
    {
        if (tree.VerbForm(i) != "VB" || tree.HasChild(i, "mark", "to") || tree.Child(i, "aux") >= 0 || tree.Child(i, "nsubj") >= 0 || tree.Is(i, "conj")) return -1;
        for (var at = i - 1; at >= 0; at--)
        {
            if (tree.Upos(at) == "VERB" && ClauseWords.Causatives.Contains(tree.Lemma(at)) && (tree.Head(i) != at || tree.Relation(i) is "parataxis" or "dep" or "list")) return at;
            if (tree.Upos(at) == "PUNCT" && tree.Form(at) is "." or ";" or ":") return -1;
        }

        return -1;
    }

    /// <summary>What auxiliaries and tense say; Through for an infinitive or participle, which says nothing of its own.</summary>
    public ActReading OwnForm(int i)
    {
        bool isPast = false, isBe = false, isToHave = false;
        foreach (var child in tree.Children(i))
        {
            if (!tree.Is(child, "aux") && !tree.Is(child, "aux:pass") && !tree.Is(child, "cop")) continue;
            // By form: "'d" and "wo" have their own lemmas.
            var word = tree.Is(child, "aux") && tree.VerbForm(child) == "MD" ? tree.Form(child).ToLowerInvariant() : tree.Lemma(child);
            switch (ClauseWords.AuxiliaryOf(word))
            {
                case "will":
                    return ActReading.Planned;
                case "would" or "must" or "might" when IsPerfect(i) && (word is "should" or "ought" || !HasComingTime(i)):
                    return ActReading.None;
                case "would":
                    // "would leave within a year if Mali kept its word, the statement said": a term of the agreement, with a condition.
                    return HasCondition(i) && !governors.IsFramedByAdverbial(i) ? ActReading.Possibility : ActReading.Planned;
                case "must":
                    return governors.IsFramed(i) ? ActReading.Required : ActReading.Demand;
                case "may" when IsNegated(i) && governors.IsOfAgreement:
                    // "Neither side may move its lines", "nobody may be disciplined": forbidden.
                    return ActReading.Required;
                case "may":
                    // "may stay until June": leave with an end is leave, not doubt.
                    return governors.IsFramed(i) || hasComingTime(i) ? ActReading.Permit : ActReading.Possibility;
                case "might":
                    return ActReading.Possibility;
                case "have":
                case "be" or "do" when tree.VerbForm(child) == "VBD":
                    isPast = true;
                    isToHave |= tree.Lemma(child) == "be" && !IsBehindTo(child);
                    break;
                // "asked not to be named": that "be" is part of the infinitive.
                case "be" when tree.VerbForm(child) != "VB" || !IsBehindTo(child):
                    isBe = true;
                    break;
                default:
                    break;
            }
        }

        // "is to leave", "was to be freed": be with an infinitive is a plan.
        if (isBe && tree.HasChild(i, "mark", "to")) return ActReading.Planned;
        // "Under the truce, both sides were to withdraw by 3 March": what was laid down then; without a day or an agreement beside it, what became of somebody.
        if (isToHave && tree.HasChild(i, "mark", "to") && !tree.HasChild(i, "aux", "have") && (governors.IsFramed(i) || hasComingTime(i))) return ActReading.Planned;
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
            "VB" or "VBN" when HasLostSubject(i) => Present(i),
            "VBP" when hasSubject || HasLostSubject(i) => Present(i),
            _ => ActReading.Through,
        };
    }

    /// <summary>"is to leave", "has to be freed", "undertook to pay": the words leave no doubt that it is owed.</summary>
    public bool IsOwed(int i)
    {
        if (tree.HasChild(i, "mark", "to") && HasFiniteBe(i)) return true;
        return tree.Is(i, "xcomp") && tree.Head(i) is var head and >= 0 && !(tree.Lemma(head) == "have" && (tree.VerbForm(head) is not ("VBZ" or "VBP") || tree.Is(head, "acl:relcl"))) && (tree.Lemma(head) == "be" || governors.Lexical(head) is ActReading.Agreed or ActReading.Promised or ActReading.Required);
    }

    /// <summary>True for a verb in the present tense without an auxiliary.</summary>
    public bool IsPresent(int i) => tree.VerbForm(i) is "VBZ" or "VBP" && tree.Child(i, "aux") < 0;

    // "The mission ends in September", "under the deal, both sides withdraw": present tense that speaks of what is to come.
    /// <summary>"must hear the matter within five days": an obligation with a day.</summary>
    public bool IsBound(int i) => tree.HasChild(i, "aux", "must") && HasComingTime(i);

    /// <summary>"were to withdraw": what was laid down then.</summary>
    public bool IsPastPlan(int i)
    {
        foreach (var child in tree.Children(i))
        {
            if (tree.Relation(child) is "aux" or "cop" && tree.Lemma(child) == "be" && tree.VerbForm(child) == "VBD") return tree.HasChild(i, "mark", "to");
        }

        return false;
    }

    /// <summary>"must not recruit", "may not be disciplined": forbidden.</summary>
    public bool IsForbidden(int i) => IsNegated(i) && tree.HasChild(i, "aux", "must");

    /// <summary>"no ferry will sail", "neither side will move": nobody does it.</summary>
    public bool HasNoSubject(int i)
    {
        var subject = tree.Child(i, "nsubj");
        return subject >= 0 && (ClauseWords.Nobody.Contains(tree.Lemma(subject)) || tree.HasChildOf(subject, "det", ClauseWords.NoDeterminers));
    }

    private bool HasUntil(int i)
    {
        foreach (var child in tree.Children(i))
        {
            if (child > i && tree.Relation(child) is "obl" or "advcl" && tree.Case(child) is "until" or "till") return true;
        }

        return false;
    }

    // "Testing is suspended for ten years"
    private bool HasLength(int i)
    {
        foreach (var child in tree.Children(i))
        {
            if (child > i && tree.Is(child, "obl") && tree.Case(child) == "for" && tree.Child(child, "nummod") >= 0 && ClauseWords.Periods.Contains(tree.Lemma(child))) return true;
        }

        return false;
    }

    // "the atoll that houses a base", "under a deal that halves it": what describes a thing is told of now.
    private bool IsDescription(int i) => tree.Is(i, "acl:relcl") && !governors.IsFrameNoun(tree.Head(i)) && !hasComingTime(i);

    private ActReading Present(int i) => IsDescription(i) ? ActReading.None : governors.IsOfAgreement && (HasUntil(i) || (HasLength(i) && tree.Child(i, "aux:pass") >= 0)) ? ActReading.Planned : tree.Is(i, "advcl") && tree.HasChildOf(i, "mark", ClauseWords.MeanwhileMarks) ? ActReading.None : governors.IsFramed(i) || hasComingTime(i) ? ActReading.Planned : ActReading.None;

    // "All 38 who were fired come back": the tree took the number for a time.
    private bool HasLostSubject(int i) => tree.Is(i, "root") && tree.Child(i, "obl:unmarked") is var lost and >= 0 && lost < i && tree.Upos(lost) == "NUM";

    private bool HasFiniteBe(int i)
    {
        foreach (var child in tree.Children(i))
        {
            if (tree.Relation(child) is "aux" or "aux:pass" or "cop" && tree.Lemma(child) == "be" && !IsBehindTo(child)) return true;
        }

        return false;
    }

    private bool IsBehindTo(int be) => be > 0 && (tree.Lemma(be - 1) == "to" || (be > 1 && tree.Lemma(be - 2) == "to" && tree.Upos(be - 1) == "ADV"));

    /// <summary>"would have left", "should have been set up": it was not, or nobody says that it will be.</summary>
    private bool IsPerfect(int i)
    {
        foreach (var child in tree.Children(i))
        {
            if (tree.Is(child, "aux") && tree.Lemma(child) is "have" or "'ve" or "’ve") return true;
        }

        return false;
    }

    public bool HasCondition(int i)
    {
        foreach (var child in tree.Children(i))
        {
            if (!tree.Is(child, "advcl")) continue;
            // "To buy as much, Norland would have to …": what it would take.
            if (tree.HasChildOf(child, "mark", ClauseWords.Ifs) || (child < i && tree.HasChild(child, "mark", "to"))) return true;
        }

        return false;
    }
}
