using Pactwatch.Annotation.Grammar;
using Pactwatch.Extraction.Undertakings;

namespace Pactwatch.Extraction.Events;

/// <summary>
/// Says of a verb whether its clause tells that something has been done, has not been done, or neither: a plan, a
/// condition, a question, a wish or a guess tells of nothing done, whatever the tense of its verb.
/// </summary>
/// <param name="tree">The sentence.</param>
/// <param name="countsAllegations">True where what is only alleged, believed or suspected counts as told.</param>
internal sealed class PastClause(SentenceTree tree, bool countsAllegations = false)
{
    /// <summary>A tree has no loops; the limit only bounds a very long chain.</summary>
    private const int Deepest = 40;

    private readonly bool isQuestion = tree.Count > 0 && tree.Form(tree.Count - 1) == "?";

    /// <summary>True: done; false: told as not done; null: neither is told.</summary>
    public bool? Of(int i)
    {
        if (isQuestion || !(IsPast(i, 0) || IsPresentState(i)) || !IsStated(i)) return null;
        return !IsNegated(i);
    }

    /// <summary>True where the clause says that it has only begun.</summary>
    public bool IsOnlyBegun(int i) => tree.Is(i, "xcomp") && tree.Head(i) is var head and >= 0 && tree.Lemma(head) is "begin" or "start" or "commence" && IsPast(head, 0);

    /// <summary>"All of them are home": the present tense of what is so by now.</summary>
    public bool IsPresentState(int i) =>
        tree.Child(i, "cop") is var cop and >= 0 && tree.Lemma(cop) is "be" or "'s" or "'re" && tree.VerbForm(cop) is "VBZ" or "VBP" or "VBD"
        && tree.Child(i, "aux") < 0 && !tree.HasChild(i, "mark", "to") && tree.Upos(i) is "ADV" or "ADJ" or "NOUN";

    private bool IsPast(int i, int depth)
    {
        if (depth > Deepest || i < 0 || tree.HasChild(i, "mark", "to") && !IsCarriedBy(i, depth)) return false;
        if (tree.HasChild(i, "mark", "to")) return true;
        bool have = false, wasBe = false, isBe = false, did = false;
        foreach (var child in tree.Children(i))
        {
            if (tree.Relation(child) is not ("aux" or "aux:pass" or "cop")) continue;
            // "were being handed over": under way, not done.
            if (tree.Is(child, "aux") && tree.VerbForm(child) == "MD" || tree.Form(child) == "being") return false;
            switch (tree.Lemma(child))
            {
                case "have" or "'ve": have = true; break;
                case "be" or "'s" or "'re" when tree.VerbForm(child) == "VBD": wasBe = true; break;
                case "be" or "'s" or "'re" when tree.VerbForm(child) != "VBN": isBe = true; break;
                case "do" when tree.VerbForm(child) == "VBD": did = true; break;
                default: break;
            }
        }

        if (tree.Upos(i) is not "VERB") return (have || wasBe) && tree.Child(i, "cop") >= 0;
        return tree.VerbForm(i) switch
        {
            "VBD" => !isBe,
            "VBN" when have || wasBe => true,
            "VBN" when isBe => false,
            "VBN" or null when tree.Is(i, "conj") && tree.Child(i, "nsubj") < 0 && tree.Child(i, "nsubj:pass") < 0 => IsPast(tree.Head(i), depth + 1),
            // The tagger takes many a past tense for a participle: with a subject of its own it is finite.
            "VBN" => (tree.Child(i, "nsubj") >= 0 || tree.Child(i, "nsubj:pass") >= 0) && tree.Relation(i) is "root" or "ccomp" or "parataxis",
            "VBG" when tree.Is(i, "xcomp") => IsCarriedBy(i, depth),
            "VB" => did,
            _ => false,
        };
    }

    // "began to let ambulances through", "finished withdrawing", "managed to free three": what carries it says whether it was done.
    private bool IsCarriedBy(int i, int depth) =>
        tree.Is(i, "xcomp") && tree.Head(i) is var head and >= 0
        && tree.Lemma(head) is "begin" or "start" or "commence" or "finish" or "complete" or "manage" or "stop" or "cease" && IsPast(head, depth + 1);

    /// <summary>False below an "if", a wish, a plan, a doubt: there the words tell of no deed.</summary>
    private bool IsStated(int i)
    {
        var depth = 0;
        for (var at = i; at >= 0 && depth < Deepest; at = tree.Head(at), depth++)
        {
            if (tree.HasChild(at, "mark", "if", "unless", "whether", "until", "till", "before", "lest", "than") && tree.Relation(at) is "advcl" or "ccomp" or "advcl:relcl") return false;
            if (tree.Relation(at) is "advcl" or "advcl:relcl" && IsToCome(at)) return false;
            if (tree.HasChild(at, "advmod", "perhaps", "maybe", "possibly", "probably", "presumably", "supposedly")) return false;
            if (tree.Is(at, "acl") && at == i) return false;
            if (tree.Relation(at) is not ("ccomp" or "xcomp" or "csubj") || tree.Head(at) is not (var head and >= 0)) continue;
            if (IsUnsure(head)) return false;
        }

        return true;
    }

    /// <summary>"Will open once all have been freed", "is to leave when they have disarmed": the perfect of what is still to come.</summary>
    private bool IsToCome(int clause)
    {
        if (tree.HasChild(clause, "mark", "once", "provided") || tree.HasChild(clause, "advmod", "once")) return !IsFinitePast(tree.Head(clause));
        return (tree.HasChild(clause, "mark", "when", "after", "as") || tree.HasChild(clause, "advmod", "when", "whenever")) && tree.Head(clause) is var main and >= 0 && IsOfTheFuture(main);
    }

    /// <summary>"Began once the last had gone": told of the past.</summary>
    private bool IsFinitePast(int verb) => verb >= 0 && tree.VerbForm(verb) == "VBD" && !IsOfTheFuture(verb);

    private bool IsOfTheFuture(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "aux") && tree.VerbForm(child) == "MD") return true;
        }

        return tree.HasChild(verb, "mark", "to");
    }

    /// <summary>Governors that leave open, or deny, that it is so.</summary>
    private bool IsUnsure(int head)
    {
        var lemma = tree.Lemma(head);
        if (countsAllegations && lemma is "allege" or "suspect" or "believe" or "claim" or "suggest" or "deny") return false;
        if (lemma is "deny" or "doubt" or "believe" or "think" or "suspect" or "suppose" or "guess" or "assume" or "hope" or "fear" or "wonder" or "ask" or "imagine" or "pretend" or "allege" or "suggest" or "wish") return true;
        if (IsNegated(head) || tree.Child(head, "aux") is var aux and >= 0 && tree.VerbForm(aux) == "MD") return true;
        return GovernorLexicon.English.Verb(lemma) is ActReading.Wish or ActReading.Demand or ActReading.Proposal or ActReading.Prediction or ActReading.Possibility or ActReading.Refusal;
    }

    private bool IsNegated(int i)
    {
        foreach (var child in tree.Children(i))
        {
            if (tree.Is(child, "advmod") && tree.Lemma(child) is "not" or "never" or "n't" or "n’t" or "yet" && !(tree.Lemma(child) == "yet" && tree.Child(i, "aux") < 0)) return true;
            if (tree.Relation(child) is "nsubj" or "nsubj:pass" or "obj" && (tree.Lemma(child) is "none" or "nobody" or "nothing" or "neither" || tree.HasChild(child, "det", "no", "neither"))) return true;
        }

        return false;
    }
}
