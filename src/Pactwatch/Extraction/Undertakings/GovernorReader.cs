using Pactwatch.Annotation.Grammar;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>What the words above an act in the tree say of it by themselves, and whether the clause speaks for the agreement.</summary>
internal sealed class GovernorReader(SentenceTree tree, GovernorLexicon governors, bool isFramedByContext, bool isOfAgreement)
{
    /// <summary>True in a list or a calendar whose head tells of what is to come.</summary>
    public bool IsEnumerated => isFramedByContext;

    /// <summary>True in a report that tells of an agreement again and again.</summary>
    public bool IsOfAgreement => isOfAgreement;

    /// <summary>True where the clause, or one that it hangs on, has a subject or adverbial that speaks for the agreement.</summary>
    public bool IsFramed(int i)
    {
        if (isFramedByContext) return true;
        for (var at = i; at >= 0; at = tree.Head(at))
        {
            foreach (var child in tree.Children(at))
            {
                if ((tree.Is(child, "nsubj") || tree.Is(child, "nsubj:pass")) && governors.IsFrame(tree.Lemma(child))) return true;
                if (IsFrameAdverbial(child)) return true;
            }
        }

        return false;
    }

    /// <summary>True where the clause, or one that it hangs on, is said to be under the agreement ("under the deal", "according to the text").</summary>
    public bool IsFramedByAdverbial(int i)
    {
        for (var at = i; at >= 0; at = tree.Head(at))
        {
            foreach (var child in tree.Children(at))
            {
                if (IsFrameAdverbial(child)) return true;
            }
        }

        return false;
    }

    private bool IsFrameAdverbial(int child) =>
        tree.Is(child, "obl") && governors.IsFrame(tree.Lemma(child)) && tree.Case(child) is { } preposition && ClauseWords.FramePrepositions.Contains(preposition);

    /// <summary>True for a noun of frames.tsv: an agreement, a plan or a part of one.</summary>
    public bool IsFrameNoun(int i) => i >= 0 && governors.IsFrame(tree.Lemma(i));

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

    /// <summary>What the governor itself says of an act below it.</summary>
    public ActReading Lexical(int head)
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
        // "reached a deal to leave" agrees; "strike over closures", "met at the end of the day" and "signed to end the war" do not.
        if (ClauseWords.Concluding.Contains(lemma) && !IsOfText(head)) return ActReading.None;
        var adjective = tree.VerbForm(head) is "VBN" ? governors.Adjective(lemma) : ActReading.None;
        foreach (var child in tree.Children(head))
        {
            if (!tree.Is(child, "compound:prt")) continue;
            var withParticle = governors.Verb($"{lemma} {tree.Lemma(child)}");
            if (withParticle != ActReading.None) return withParticle;
        }

        return adjective != ActReading.None ? adjective : governors.Verb(lemma);
    }

    /// <summary>True where an agreement is what is signed or reached.</summary>
    private bool IsOfText(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Relation(child) is "obj" or "nsubj:pass" or "obl" && (governors.IsFrame(tree.Lemma(child)) || governors.Noun(tree.Lemma(child)) == ActReading.Agreed)) return true;
        }

        // "a deal signed in May to leave", "the accord it signed"
        return tree.Relation(verb) is "acl" or "acl:relcl" && governors.IsFrame(tree.Lemma(tree.Head(verb)));
    }

    // "It provides for the return of the displaced": in a report of an agreement, a pronoun with a verb of terms stands for it.
    private bool IsTermsPronoun(int subject, string verb) =>
        isOfAgreement && tree.Upos(subject) == "PRON" && tree.Lemma(subject) is "it" or "this" or "that" or "which" && ClauseWords.TermsVerbs.Contains(verb);

    private bool HasFrameSubject(int verb)
    {
        for (var at = verb; at >= 0; at = tree.Relation(at) is "conj" or "xcomp" ? tree.Head(at) : -1)
        {
            foreach (var child in tree.Children(at))
            {
                if ((tree.Is(child, "nsubj") || tree.Is(child, "nsubj:pass")) && (governors.IsFrame(tree.Lemma(child)) || IsTermsPronoun(child, tree.Lemma(verb)))) return true;
            }

            // "approved a pact providing for …": the tree hangs the participle on the verb.
            if (tree.Is(at, "advcl") && tree.VerbForm(at) == "VBG" && IsOfText(tree.Head(at))) return true;
            // "a plan that calls for", "the deal, which requires".
            if (tree.Is(at, "acl:relcl") && governors.IsFrame(tree.Lemma(tree.Head(at)))) return true;
            if (tree.Is(at, "acl") && governors.IsFrame(tree.Lemma(tree.Head(at)))) return true;
        }

        return isFramedByContext && tree.Child(verb, "nsubj") < 0;
    }
}
