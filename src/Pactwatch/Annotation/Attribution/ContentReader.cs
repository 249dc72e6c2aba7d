using Pactwatch.Annotation.Grammar;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Finds what is said below a cue in its tree.</summary>
internal static class ContentReader
{
    /// <summary>The tokens that head the content; empty where the cue has none.</summary>
    public static List<int> Heads(SpeechContext context, SentenceTree tree, CueMention cue) => tree.Upos(cue.Node) switch
    {
        "ADJ" => OfAdjective(tree, cue.Node),
        "NOUN" => OfNoun(tree, cue.Node),
        _ => OfVerb(context, tree, cue),
    };

    /// <summary>The same of a noun ("the claim that …").</summary>
    public static List<int> OfNoun(SentenceTree tree, int noun)
    {
        if (!CueFrames.English.HasNoun(tree.Lemma(noun))) return [];
        var lemma = tree.Lemma(noun);
        var heads = new List<int>();
        foreach (var child in tree.Children(noun))
        {
            var takes = tree.Relation(child) switch
            {
                "acl" or "ccomp" or "acl:relcl" when tree.HasChild(child, "mark", "that") || tree.Is(child, "ccomp") => CueFrames.English.NounTakes(lemma, "clause"),
                "acl" or "xcomp" when tree.HasChild(child, "mark", "to") => CueFrames.English.NounTakes(lemma, "infinitive"),
                "nmod" or "acl" or "obl" => tree.Case(child) is { } preposition && CueFrames.English.NounTakes(lemma, preposition),
                _ => false,
            };
            if (takes && child > noun) heads.Add(child);
        }

        return heads;
    }

    private static List<int> OfAdjective(SentenceTree tree, int adjective)
    {
        var lemma = tree.Lemma(adjective);
        var heads = new List<int>();
        foreach (var child in tree.Children(adjective))
        {
            var takes = tree.Relation(child) switch
            {
                "ccomp" => CueFrames.English.AdjectiveTakes(lemma, "clause"),
                "xcomp" or "advcl" when tree.HasChild(child, "mark", "to") => CueFrames.English.AdjectiveTakes(lemma, "infinitive"),
                "advcl" when tree.HasChild(child, "mark", "that") => CueFrames.English.AdjectiveTakes(lemma, "clause"),
                "obl" or "advcl" or "nmod" => tree.Case(child) is { } preposition && CueFrames.English.AdjectiveTakes(lemma, preposition),
                _ => false,
            };
            if (takes && child > adjective) heads.Add(child);
        }

        return heads;
    }

    private static List<int> OfVerb(SpeechContext context, SentenceTree tree, CueMention cue)
    {
        var verb = cue.Node;
        var lemma = CueReader.WithParticle(tree, verb);
        var frames = CueFrames.English;
        var isAttitude = cue.Cue.Kind == CueKind.Attitude;
        var heads = new List<int>();
        bool hasClause = false, hasRest = false;
        int thing = -1, predicate = -1;
        foreach (var child in tree.Children(verb))
        {
            switch (tree.Relation(child))
            {
                // "Asked about the tolls, Novak said …": how it came to be said.
                case "ccomp" when child < verb && tree.VerbForm(child) is "VBN" or "VBD" or "VBG" && tree.Subtree(child)[0] == child && tree.Child(child, "nsubj") < 0 && tree.Form(child + 1) != "," && tree.Children(child).Length > 1 && context.QuotationOf[tree.Sentence.Tokens.First + child] < 0:
                    break;
                // "“…,” Novak said at a rally | where Hale said “…”": after a clause before the cue another saying is not its second half.
                case "ccomp" when hasClause && heads[0] < verb && child > verb && tree.Child(child, "nsubj") >= 0 && context.QuotationOf[tree.Sentence.Tokens.First + child] < 0 && CueLexicon.English.Verb(tree.Lemma(child)) is { IsWeak: false, Kind: CueKind.Say }:
                    break;
                case "ccomp" when !isAttitude || frames.TakesObject(lemma):
                    heads.Add(child);
                    hasClause = true;
                    break;
                case "parataxis" when !isAttitude && HoldsQuotation(context, tree, child):
                    heads.Add(child);
                    hasClause = true;
                    break;
                // "said they can leave | and stay away": no form in which a second saying could stand.
                case "conj" when hasClause && tree.VerbForm(child) == "VB" && tree.VerbForm(verb) is not ("VB" or null) && tree.Child(child, "aux") < 0 && tree.Child(child, "nsubj") < 0:
                    heads.Add(child);
                    break;
                case "xcomp":
                    predicate = child;
                    break;
                case "obj" or "iobj":
                    if (thing < 0 || tree.Is(child, "obj")) thing = child;
                    break;
                case "obl" or "advcl":
                    var opening = tree.Case(child);
                    if (opening == "to" && tree.Is(child, "advcl")) predicate = predicate < 0 ? child : predicate;
                    else if (opening is "if" or "whether" && cue.Cue.Kind == CueKind.Ask) heads.Add(child);
                    else if (opening is not null && frames.TakesPreposition(lemma, opening) && !(opening is "on" or "in" or "at" && context.Is(tree.Sentence.Tokens.First + child, WordClass.Time)))
                    {
                        heads.Add(child);
                        hasRest = true;
                    }

                    break;
                default:
                    break;
            }
        }

        if (!hasClause && !isAttitude && StrayClause(tree, verb) is var stray and >= 0)
        {
            heads.Add(stray);
            hasClause = true;
        }

        if (predicate >= 0 && TakesPredicate(tree, lemma, thing >= 0 || !hasRest ? thing : heads[^1], predicate))
        {
            heads.Add(predicate);
            hasRest = true;
        }

        if (thing >= 0 && !IsAddressed(context, tree, lemma, thing, hasClause) && TakesThing(context, tree, cue.Cue, lemma, thing, hasRest, hasClause)) heads.Add(thing);
        return heads;
    }

    /// <summary>"told reporters | that he …", "said in a speech | that he …": a clause that the tree hung on the noun right before it.</summary>
    private static int StrayClause(SentenceTree tree, int verb)
    {
        for (var mark = verb + 2; mark < tree.Count && tree.Upos(mark - 1) is not ("VERB" or "AUX"); mark++)
        {
            if (tree.Form(mark) != "that" || !(tree.Is(mark, "mark") || IsMistaken(tree, mark))) continue;
            // "made the claim that": there the noun is the cue.
            if (tree.Head(mark - 1) == verb && tree.Is(mark - 1, "obj") && CueFrames.English.NounTakes(tree.Lemma(mark - 1), "clause")) return -1;
            return tree.Head(mark) > mark ? tree.Head(mark) : -1;
        }

        return -1;
    }

    /// <summary>"told the agency | that the port would open", read as an agency that the port would open.</summary>
    private static bool IsMistaken(SentenceTree tree, int that) =>
        tree.Is(that, "obj") && tree.Head(that) > that && tree.Is(tree.Head(that), "acl:relcl") && tree.Child(tree.Head(that), "nsubj") > that && tree.Relation(that - 1) is "iobj" or "obj" or "obl";

    private static bool TakesPredicate(SentenceTree tree, string lemma, int thing, int predicate)
    {
        var frames = CueFrames.English;
        var isInfinitive = tree.HasChild(predicate, "mark", "to");
        if (isInfinitive) return frames.TakesInfinitive(lemma) || (thing >= 0 && frames.TakesObjectInfinitive(lemma));
        return thing >= 0 ? frames.TakesObjectPredicate(lemma) : frames.TakesObjectPredicate(lemma) || frames.TakesInfinitive(lemma);
    }

    private static bool TakesThing(SpeechContext context, SentenceTree tree, Cue cue, string lemma, int thing, bool hasRest, bool hasClause)
    {
        if (hasRest && !hasClause) return true;
        // "called the deal “a mistake”": the tree takes the one for an apposition of the other.
        if (CueFrames.English.TakesObjectPredicate(lemma) && (tree.Child(thing, "appos") >= 0 || HoldsQuotation(context, tree, thing))) return true;
        if (CueFrames.English.TakesObject(lemma) && !hasClause) return true;
        if (cue.Kind != CueKind.Attitude && HoldsQuotation(context, tree, thing)) return true;
        // "said so", "said the same", "said this much".
        return cue.Lemma is "say" && tree.Upos(thing) is "PRON" or "ADV" or "DET" && !hasClause;
    }

    /// <summary>"told reporters that", "warned Norland that": those who are told.</summary>
    private static bool IsAddressed(SpeechContext context, SentenceTree tree, string lemma, int thing, bool hasClause)
    {
        if (tree.Is(thing, "iobj") && !CueFrames.English.TakesObjectPredicate(lemma) && !CueFrames.English.TakesObjectInfinitive(lemma)) return true;
        if (hasClause) return true;
        if (lemma is not ("tell" or "inform" or "assure" or "remind" or "brief" or "advise")) return false;
        var at = tree.Sentence.Tokens.First + thing;
        return context.EntityOf[at] >= 0 || context.Is(at, WordClass.AnySource | WordClass.Pronoun) || tree.Upos(thing) is "PRON" or "PROPN";
    }

    public static bool HoldsQuotation(SpeechContext context, SentenceTree tree, int head)
    {
        foreach (var token in tree.Subtree(head))
        {
            if (context.QuotationOf[tree.Sentence.Tokens.First + token] >= 0) return true;
        }

        return false;
    }
}
