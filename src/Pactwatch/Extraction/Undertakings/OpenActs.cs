using System.Collections.Frozen;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>
/// Acts that no row of acts.tsv fits: an agreement can ask for anything ("vehicles will be searched", "each household
/// is to register"). The clause must say itself that it is undertaken, and the verb must be something one does.
/// </summary>
internal static class OpenActs
{
    private static readonly FrozenDictionary<string, bool> IsLight = Lexicon.Rows("Extraction/Undertakings/English/no-acts.tsv", 2)
        .ToFrozenDictionary(row => row[0], row => row[1] == "light", StringComparer.Ordinal);

    /// <summary>"Another four will follow", "the rest are to follow by May": an amount of those that the act before was done to.</summary>
    public static FoundAct? Further(SentenceTree tree, int i, (Act Act, string Words)? before)
    {
        if (before is not { } act || tree.Lemma(i) is not ("follow" or "come" or "go")) return null;
        var subject = tree.Child(i, "nsubj");
        // "with the additional 70 to come by the end of the month"
        if (subject < 0 && tree.Is(i, "acl") && tree.HasChild(i, "mark", "to")) subject = tree.Head(i);
        if (subject < 0) subject = tree.SubjectBefore(i);
        // "Contractors would follow by June", "the islands will follow": without an object it always means as the one before.
        var isFollowing = subject >= 0 && tree.Lemma(i) == "follow" && tree.Is(subject, "nsubj") && tree.Upos(subject) is "NOUN" or "PROPN" && ActLexicon.ObjectOfVerb(tree, i) < 0 && tree.Child(i, "ccomp") < 0;
        if (isFollowing) return new FoundAct(act.Act, tree.Lemma(i), subject, IsNoun: false, IsOpen: true);
        if (subject < 0 || !(tree.Upos(subject) == "NUM" || tree.Child(subject, "nummod") >= 0 || ActLexicon.English.IsOfClass(tree.Lemma(subject), "portion") || tree.Lemma(subject) is "other" or "another" or "more")) return null;
        return new FoundAct(act.Act, tree.Lemma(i), subject, IsNoun: false, IsOpen: true);
    }

    // "will strike 41 companies off its list", "the board is to decide the case": a governor's word that governs nothing.
    private static bool IsDoneToSomething(SentenceTree tree, int i)
    {
        if (tree.Child(i, "xcomp") >= 0 || tree.Child(i, "ccomp") >= 0) return false;
        var thing = ActLexicon.ObjectOfVerb(tree, i);
        return thing >= 0 && tree.Upos(thing) is "NOUN" or "PROPN" && !GovernorLexicon.English.IsFrame(tree.Lemma(thing)) && ActLexicon.English.OfNoun(tree.Lemma(thing)) is null;
    }

    /// <summary>"So will the suspension of the licences": what was told last goes for this as well.</summary>
    public static FoundAct? Echoed(SentenceTree tree, int i, (Act Act, string Words)? before)
    {
        if (before is not { } act || tree.Upos(i) != "AUX" || i != 1 || tree.Lemma(0) != "so") return null;
        var subject = tree.Child(i, "nsubj");
        return subject > i ? new FoundAct(act.Act, act.Words, subject, IsNoun: false, IsOpen: true) : null;
    }

    /// <summary>"For that they have until 12 February": a day for what was told last.</summary>
    public static FoundAct? GivenTime(SentenceTree tree, int i, (Act Act, string Words)? before, Func<int, bool> isTime)
    {
        if (before is not { } act || tree.Lemma(i) != "have" || tree.Upos(i) != "VERB" || tree.Is(i, "acl:relcl") || tree.Child(i, "obj") >= 0 || tree.Child(i, "xcomp") >= 0 || tree.Child(i, "advcl") >= 0) return null;
        foreach (var child in tree.Children(i))
        {
            if (tree.Is(child, "obl") && tree.Case(child) is "until" or "till" && isTime(child)) return new FoundAct(act.Act, act.Words, -1, IsNoun: false);
        }

        return null;
    }

    /// <summary>"There will be no strikes until June", "there will be a second vote on 4 May".</summary>
    private static FoundAct? Existential(SentenceTree tree, int i)
    {
        if (tree.Lemma(i) != "be" || tree.Child(i, "expl") < 0 || tree.Child(i, "aux") < 0) return null;
        var thing = tree.Child(i, "nsubj");
        if (thing < 0) return null;
        if (tree.HasChildOf(thing, "det", ClauseWords.NoDeterminers)) return new FoundAct(Act.Other, "be", thing, IsNoun: false, IsOpen: true);
        var act = ActLexicon.English.OfNoun(tree.Lemma(thing)) ?? (ActLexicon.English.IsOfClass(tree.Lemma(thing), "event") ? Act.Hold : Act.Other);
        return new FoundAct(act, "be", thing, IsNoun: false, IsOpen: true);
    }

    // "with the count to be held on Saturday"
    private static bool IsSidelined(SentenceTree tree, int i, bool isOfAgreement) =>
        isOfAgreement && tree.Is(i, "advcl") && tree.HasChild(i, "mark", "to") && tree.HasChild(i, "mark", "with");

    /// <summary>"The first tonnes have to be in the ports by May": a place or state to be reached.</summary>
    private static FoundAct? ToBeAt(SentenceTree tree, int i)
    {
        if (tree.Upos(i) is not ("NOUN" or "PROPN") || tree.Child(i, "cop") < 0 || !tree.HasChild(i, "mark", "to") || tree.Case(i) is not ("in" or "at" or "on")) return null;
        return tree.Is(i, "xcomp") && tree.Lemma(tree.Head(i)) == "have" ? new FoundAct(Act.Other, "be", -1, IsNoun: false, IsOpen: true) : null;
    }

    // "will have 15 percent added to their wages"
    private static bool HavingDone(SentenceTree tree, int i) =>
        tree.Head(i) is var head and >= 0 && (tree.Is(i, "xcomp") ? ClauseWords.HavingDone.Contains(tree.Lemma(head)) && tree.Child(head, "obj") >= 0 : tree.Is(head, "obj") && ClauseWords.HavingDone.Contains(tree.Lemma(tree.Head(head))));

    /// <summary>"Also promised are 60,000 tents": what is promised is to be provided.</summary>
    private static FoundAct? Promised(SentenceTree tree, int i)
    {
        if (!ClauseWords.Promising.Contains(tree.Lemma(i)) || tree.Child(i, "xcomp") >= 0 || tree.Child(i, "ccomp") >= 0) return null;
        var thing = tree.Child(i, "nsubj:pass");
        if (thing < 0) thing = tree.Child(i, "obj");
        if (thing < 0 || tree.Child(thing, "nummod") < 0) return null;
        return new FoundAct(ActLexicon.English.IsOfClass(tree.Lemma(thing), "money") ? Act.Pay : Act.Provide, tree.Lemma(i), thing, IsNoun: false, IsOpen: true);
    }

    /// <summary>The act at a verb; null where its word is none of doing.</summary>
    public static FoundAct? Find(SentenceTree tree, int i, bool isOfAgreement)
    {
        if (isOfAgreement && Existential(tree, i) is { } existence) return existence;
        if (isOfAgreement && ToBeAt(tree, i) is { } arrival) return arrival;
        if (isOfAgreement && Promised(tree, i) is { } promised) return promised;
        // "has until 22 December to name its arbitrator"
        var isHavingDone = tree.VerbForm(i) == "VBN" && tree.Relation(i) is "xcomp" or "acl" && HavingDone(tree, i);
        if (isHavingDone) return new FoundAct(ActLexicon.English.OfVerb(tree.Lemma(i)), tree.Lemma(i), tree.Child(tree.Head(i), "obj") is var held and >= 0 ? held : tree.Head(i), IsNoun: false, IsOpen: true);
        var isGivenTime = isOfAgreement && tree.Is(i, "advcl") && tree.Head(i) >= 0 && tree.Lemma(tree.Head(i)) == "have" && tree.HasChild(i, "mark", "to");
        // "gave its word that it would plant 40 million trees", "to cut A, to sell B and to close C"
        var isTold = (tree.Is(i, "acl") && tree.HasChild(i, "mark", "that") && tree.Child(i, "aux") >= 0) || Coordination.IsListed(tree, i) || (isOfAgreement && tree.Is(i, "advcl") && tree.HasChild(i, "mark", "while", "whereas"));
        if (tree.Upos(i) != "VERB" || !isGivenTime && !isTold && !IsSidelined(tree, i, isOfAgreement) && tree.Relation(i) is "amod" or "compound" or "case" or "mark" or "fixed" or "acl" or "advcl") return null;
        var lemma = tree.Lemma(i);
        // "will make a payment": the noun tells what is done.
        if (ClauseWords.LightVerbs.Contains(lemma) && tree.Child(i, "obj") is var done and >= 0 && ActLexicon.English.OfNoun(tree.Lemma(done)) is not null) return null;
        if (IsLight.TryGetValue(lemma, out var light) && !(light && tree.Child(i, "obj") >= 0 && (tree.Is(i, "xcomp") || isOfAgreement))) return null;
        if (GovernorLexicon.English.Verb(lemma) != ActReading.None && ActLexicon.English.OfVerb(lemma) == Act.Other && !(isOfAgreement && IsDoneToSomething(tree, i))) return null;
        var thing = ActLexicon.ObjectOfVerb(tree, i);
        // "Back pay is to reach the accounts": what it happens to, where nobody does it.
        if (tree.Child(i, "aux:pass") < 0 && tree.Child(i, "nsubj") is var subject and >= 0 && tree.Upos(subject) == "NOUN") thing = subject;
        return new FoundAct(ActLexicon.English.OfVerb(lemma), lemma, thing, IsNoun: false, IsOpen: true);
    }
}
