using System.Collections.Frozen;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>
/// What papers and broadcasters do with works of their own ("the interview will air on Sunday", "this material may not be
/// reproduced", "she will cover the summit"): announced, forbidden or planned in a report, and undertaken by no party to anything.
/// </summary>
internal static class PressWork
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = Lexicon.WordsByClass("Extraction/Undertakings/English/press-works.tsv");

    /// <summary>True at a verb of such a clause.</summary>
    public static bool IsAt(SentenceTree tree, int i)
    {
        if (tree.Upos(i) != "VERB") return false;
        var lemma = tree.Lemma(i);
        if (Words["airing"].Contains(lemma)) return true;
        var thing = ActLexicon.ObjectOfVerb(tree, i);
        if (lemma == "cover") return thing >= 0 && ActLexicon.English.IsOfClass(tree.Lemma(thing), "event") && IsForSomebody(tree, i);
        if (Words["running"].Contains(lemma)) return thing < 0 && tree.Child(i, "nsubj") is var work and >= 0 && Words["work"].Contains(tree.Lemma(work));
        if (thing < 0) return false;
        if (Words["showing"].Contains(lemma) && Words["work"].Contains(tree.Lemma(thing))) return true;
        return Words["using"].Contains(lemma) && IsItsOwn(tree, thing) && IsForbidden(tree, i);
    }

    /// <summary>"will cover the summit for the Courier": whoever covers what a thing costs does it for nobody's pages.</summary>
    private static bool IsForSomebody(SentenceTree tree, int i)
    {
        foreach (var child in tree.Children(i))
        {
            if (tree.Is(child, "obl") && tree.Case(child) == "for") return true;
        }

        return false;
    }

    /// <summary>"may not be published, broadcast or rewritten".</summary>
    private static bool IsForbidden(SentenceTree tree, int i) => tree.HasChild(i, "advmod", "not", "never") || (tree.Is(i, "conj") && IsForbidden(tree, tree.Head(i)));

    /// <summary>"This material", "our photographs": behind what else would point or own it is somebody's.</summary>
    private static bool IsItsOwn(SentenceTree tree, int thing) => Words["own"].Contains(tree.Lemma(thing)) && (tree.HasChild(thing, "det", "this", "these") || tree.HasChild(thing, "nmod:poss", "our", "we"));
}
