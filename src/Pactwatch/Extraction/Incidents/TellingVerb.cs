using Pactwatch.Annotation.Grammar;
using Pactwatch.Extraction.Events;

namespace Pactwatch.Extraction.Incidents;

/// <summary>
/// Finds the verb that tells that an incident happened. One that is only feared, ended or planned did not; one told
/// as the background of something else ("signed after a raid", "the strike cost millions") has no telling of its own.
/// </summary>
/// <param name="hasOwn">True for a noun with a time or a doer of its own.</param>
internal sealed class TellingVerb(SentenceTree tree, PastClause past, Func<int, bool> hasOwn)
{
    /// <summary>A tree has no loops; the limit only bounds a very long chain.</summary>
    private const int Deepest = 12;

    /// <summary>The verb of the clause that the noun is in, where it tells of something past; -1 where it does not tell of it.</summary>
    public int OfNoun(int noun)
    {
        if (tree.HasChild(noun, "det", "no", "any") || tree.Is(noun, "compound") || tree.Is(noun, "amod")) return -1;
        // "The strike cost millions", "in that attack": known from elsewhere.
        if (tree.HasChild(noun, "det", "the", "that", "this", "these", "those") && !hasOwn(noun)) return -1;
        var at = noun;
        for (var depth = 0; at >= 0 && depth < Deepest; depth++)
        {
            if (depth > 0 && IncidentWords.IsEnded(tree.Lemma(at))) return -1;
            if (tree.Upos(at) == "VERB" && at != noun) return past.Of(at) == true && !IsBackground(at) ? at : -1;
            if (tree.Is(at, "amod") || tree.HasChild(at, "amod", "possible", "further", "future", "potential", "any")) return -1;
            if (tree.Is(at, "obl") && !IsOfTheDeed(at) || tree.Is(at, "nmod") && tree.Case(at) is not "of") return -1;
            at = tree.Head(at);
        }

        return -1;
    }

    /// <summary>"Killed in an ambush", "hit by a drone strike", "accused of shelling": the deed itself, or a part of it; in "recorded at least 14" the tree hangs the noun on the verb without any preposition.</summary>
    private bool IsOfTheDeed(int noun) => tree.Case(noun) is null or "in" or "by" or "during" or "with" or "through" || (tree.Case(noun) is "of" or "for" or "with" && tree.Head(noun) is var head and >= 0 && IncidentWords.IsAccusing(tree.Lemma(head)));

    /// <summary>"Signed after rebels had attacked the town": what came before something else.</summary>
    public bool IsBackground(int verb)
    {
        for (var (at, depth) = (verb, 0); at >= 0 && depth < Deepest; at = tree.Head(at), depth++)
        {
            if (tree.Is(at, "advcl") && tree.HasChild(at, "mark", "after", "because", "since", "though", "although")) return true;
        }

        return false;
    }
}
