using System.Collections.Frozen;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Extraction.Status;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Events;

/// <summary>
/// Says whether a verb tells of a step of the agreement itself: that it was signed, ratified, extended or refused, that
/// the talks on it opened or broke down, that those who make it met or voted on it (steps.tsv).
/// </summary>
internal static class AgreementSteps
{
    /// <summary>A name's parts and the "of" behind a noun lead to the agreement; longer chains lead elsewhere.</summary>
    private const int DeepestOf = 3;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = Lexicon.WordsByClass("Extraction/Events/English/steps.tsv");

    /// <param name="tree">The sentence.</param>
    /// <param name="act">The deed told in it.</param>
    /// <param name="isItMeant">True where "it" may stand for an agreement told of just before.</param>
    public static bool Is(SentenceTree tree, ToldAct act, bool isItMeant)
    {
        var verb = act.At;
        var word = Verb(tree, verb);
        var thing = tree.Child(verb, "obj") is var held and >= 0 ? held : tree.Child(verb, "nsubj:pass");
        if (thing < 0) thing = act.Thing;
        var subject = tree.SubjectOf(verb);
        if (Has("accord", word) && IsAccord(tree, thing, isItMeant)) return true;
        if (Has("talks", word) && IsTalks(tree, thing)) return true;
        if (Has("course", word) && (IsTalks(tree, subject) || IsAccord(tree, subject, isItMeant: false))) return true;
        if (Has("meet", word) && subject >= 0 && Words["makers"].Contains(tree.Lemma(subject))) return true;
        return Has("vote", word) && IsVoteOnIt(tree, verb, isItMeant);
    }

    private static bool Has(string kind, string word) => Words[kind].Contains(word);

    /// <summary>The verb with its particle ("break off").</summary>
    private static string Verb(SentenceTree tree, int verb)
    {
        var particle = tree.Child(verb, "compound:prt");
        return particle >= 0 ? tree.Lemma(verb) + " " + tree.Lemma(particle) : tree.Lemma(verb);
    }

    private static bool IsVoteOnIt(SentenceTree tree, int verb, bool isItMeant)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Relation(child) is not ("obl" or "advmod" or "xcomp")) continue;
            if (tree.Lemma(child) is "favor" or "favour") return true;
            if (tree.Case(child) is "on" or "for" or "against" && IsAccord(tree, child, isItMeant)) return true;
            if (tree.Is(child, "xcomp") && Has("accord", tree.Lemma(child)) && IsAccord(tree, tree.Child(child, "obj"), isItMeant)) return true;
        }

        return false;
    }

    private static bool IsAccord(SentenceTree tree, int noun, bool isItMeant)
    {
        if (noun < 0) return false;
        if (tree.Lemma(noun) is "it" or "this") return isItMeant;
        for (var (at, depth) = (noun, 0); at >= 0 && depth < DeepestOf; depth++)
        {
            if (StatusLexicon.English.IsAccord(tree.Lemma(at)) && !OtherAccords.IsOne(tree, at)) return true;
            // "the text of the accord", "its text", "an extension of the truce"
            if (isItMeant && tree.HasChild(at, "nmod:poss", "its", "it")) return true;
            at = OfWhat(tree, at);
        }

        return false;
    }

    private static bool IsTalks(SentenceTree tree, int noun)
    {
        for (var (at, depth) = (noun, 0); at >= 0 && depth < DeepestOf; depth++)
        {
            if (StatusLexicon.English.IsTalks(tree.Lemma(at))) return true;
            at = OfWhat(tree, at);
        }

        return false;
    }

    private static int OfWhat(SentenceTree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) is "of" or "to" or "on") return child;
        }

        return -1;
    }
}
