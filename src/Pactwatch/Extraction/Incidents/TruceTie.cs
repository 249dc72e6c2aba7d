using Pactwatch.Annotation.Grammar;
using Pactwatch.Extraction.Status;

namespace Pactwatch.Extraction.Incidents;

/// <summary>Says whether the words of a sentence tie what it tells to the agreement: "despite the truce", "in breach of the pact", "since the ceasefire began".</summary>
internal static class TruceTie
{
    public static bool Holds(SentenceTree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (StatusLexicon.English.IsAccord(tree.Lemma(i)) && !OtherAccords.IsOne(tree, i) && Ties(tree, i)) return true;
        }

        return false;
    }

    private static bool Ties(SentenceTree tree, int accord)
    {
        if (tree.Case(accord) is { } preposition && IncidentWords.Of("during").Contains(preposition)) return true;
        var head = tree.Head(accord);
        if (head < 0) return false;
        if (IncidentWords.Of("tie").Contains(tree.Lemma(head))) return true;
        // "has violated the ceasefire 32 times": the tree takes the two nouns for one.
        if (tree.Lemma(head) == "time" && tree.Head(head) is var verb and >= 0 && IncidentWords.Of("tie").Contains(tree.Lemma(verb))) return true;
        return tree.Relation(accord) is "nsubj" or "nsubj:pass" && tree.HasChild(head, "mark", "since");
    }
}
