using System.Collections.Frozen;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Events;

/// <summary>Finds in a sentence how something undertaken was broken (breaches.tsv): "failed to pay", "has not complied with its obligation to leave", "violated the pact by keeping troops there".</summary>
internal sealed class Breaches(SentenceTree tree, PastClause past)
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = Lexicon.WordsByClass("Extraction/Events/English/breaches.tsv");

    public IEnumerable<Breach> Find()
    {
        var violated = -1;
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree.Upos(i) != "VERB") continue;
            var lemma = tree.Lemma(i);
            if (Words["fail"].Contains(lemma) && past.Of(i) == true && Infinitive(i) is var failed and >= 0) yield return new Breach(failed, IsDone: false, -1);
            var isViolation = Words["violate"].Contains(lemma) && past.Of(i) == true && Bond(i) >= 0;
            if (isViolation || (Words["keep"].Contains(lemma) && past.Of(i) == false && Bond(i) >= 0))
            {
                if (Owed(i) is var owed and >= 0) yield return new Breach(owed, IsDone: false, -1);
                if (isViolation) violated = i;
            }

            // "by keeping troops there"; "…: the company by sailing short-handed, the union by stopping work"
            if (violated >= 0 && tree.VerbForm(i) == "VBG" && tree.HasChild(i, "mark", "by") && i > violated) yield return new Breach(i, IsDone: true, tree.Is(i, "acl") && tree.IsNominal(tree.Head(i)) ? tree.Head(i) : -1);
        }
    }

    private int Infinitive(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Relation(child) is "xcomp" or "advcl" or "ccomp" && tree.HasChild(child, "mark", "to")) return child;
        }

        return -1;
    }

    /// <summary>The noun of what was undertaken that the verb is about, or -1.</summary>
    private int Bond(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Relation(child) is "obj" or "obl" or "nsubj:pass" && Words["bond"].Contains(tree.Lemma(child))) return child;
        }

        return -1;
    }

    /// <summary>"Its obligation to release the prisoners": the infinitive hangs on the noun or on the verb.</summary>
    private int Owed(int verb) => Infinitive(verb) is var owed and >= 0 ? owed : Bond(verb) is var bond and >= 0 && InfinitiveOf(bond) is var held and >= 0 ? held : -1;

    private int InfinitiveOf(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "acl") && tree.HasChild(child, "mark", "to")) return child;
        }

        return -1;
    }
}
