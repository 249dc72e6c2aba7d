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

    public static bool HasNounContent(SentenceTree tree, int noun) => OfNoun(tree, noun).Count > 0;

    private static List<int> OfNoun(SentenceTree tree, int noun)
    {
        var lemma = tree.Lemma(noun);
        var heads = new List<int>();
        foreach (var child in tree.Children(noun))
        {
            var takes = tree.Relation(child) switch
            {
                "acl" or "ccomp" or "acl:relcl" when tree.HasChild(child, "mark", "that") || tree.Is(child, "ccomp") => CueFrames.English.NounTakes(lemma, ""),
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
                "ccomp" => CueFrames.English.AdjectiveTakes(lemma, ""),
                "xcomp" or "advcl" when tree.HasChild(child, "mark", "to") => CueFrames.English.AdjectiveTakes(lemma, "to"),
                "advcl" when tree.HasChild(child, "mark", "that") => CueFrames.English.AdjectiveTakes(lemma, ""),
                "obl" or "advcl" or "nmod" => tree.Case(child) is "of" or "about" && CueFrames.English.AdjectiveTakes(lemma, tree.Case(child)!),
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
                case "ccomp" when !isAttitude || frames.TakesObject(lemma):
                    heads.Add(child);
                    hasClause = true;
                    break;
                case "parataxis" when !isAttitude && HoldsQuotation(context, tree, child):
                    heads.Add(child);
                    hasClause = true;
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
                    else if (opening is not null && frames.TakesPreposition(lemma, opening))
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

        if (predicate >= 0 && TakesPredicate(tree, lemma, thing, predicate))
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
        for (var mark = verb + 2; mark < tree.Count; mark++)
        {
            if (!tree.Is(mark, "mark") || tree.Form(mark) != "that") continue;
            var clause = tree.Head(mark);
            if (clause < mark || tree.Relation(clause) is not ("acl" or "acl:relcl" or "advcl" or "ccomp")) return -1;
            var noun = tree.Head(clause);
            if (noun < 0 || noun >= mark || !tree.IsNominal(noun)) return -1;
            // "made the claim that": there the noun is the cue.
            var isOwn = CueFrames.English.NounTakes(tree.Lemma(noun), "");
            while (noun >= 0 && tree.Head(noun) != verb && tree.Is(noun, "nmod")) noun = tree.Head(noun);
            if (noun < 0 || tree.Head(noun) != verb) return -1;
            return tree.Relation(noun) is "obl" or "obl:unmarked" || (tree.Relation(noun) is "obj" or "iobj" && !isOwn) ? clause : -1;
        }

        return -1;
    }

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
        return context.EntityOf[at] >= 0 || context.Is(at, WordClass.AnySource | WordClass.Pronoun) || tree.Upos(thing) == "PRON";
    }

    private static bool HoldsQuotation(SpeechContext context, SentenceTree tree, int head)
    {
        foreach (var token in tree.Subtree(head))
        {
            if (context.QuotationOf[tree.Sentence.Tokens.First + token] >= 0) return true;
        }

        return false;
    }

    /// <summary>The content's words in runs without a gap: signs between them belong to a run, at its ends they don't.</summary>
    public static List<TokenRange> Runs(SpeechContext context, SentenceTree tree, IEnumerable<int> heads, int cue)
    {
        var tokens = new SortedSet<int>();
        foreach (var head in heads) tokens.UnionWith(tree.Subtree(head, child => child == cue || IsAnotherSaying(context, tree, child, cue) || IsOpening(tree, child, head, cue)));
        return Runs(context, tree, tokens);
    }

    /// <summary>"…, adding that …", "… and said …": the tree often hangs the next saying below the content of the one before.</summary>
    private static bool IsAnotherSaying(SpeechContext context, SentenceTree tree, int child, int cue)
    {
        if (child < cue || !(tree.Relation(child) is "advcl" or "conj" or "parataxis") || tree.Upos(child) != "VERB" || tree.Child(child, "mark") >= 0) return false;
        if (context.QuotationOf[tree.Sentence.Tokens.First + child] >= 0 || CueLexicon.English.Verb(CueReader.WithParticle(tree, child)) is not { IsWeak: false, Kind: not CueKind.Think }) return false;
        if (tree.Is(child, "conj")) return tree.VerbForm(child) == tree.VerbForm(cue) && (tree.Child(child, "ccomp") >= 0 || HoldsQuotation(context, tree, child));
        return tree.VerbForm(child) == "VBG" && child > 0 && tree.Upos(child - 1) == "PUNCT";
    }

    /// <summary>"Asked about the talks, he said …": what opens the sentence before the cue is none of a content behind it.</summary>
    private static bool IsOpening(SentenceTree tree, int child, int head, int cue) =>
        head > cue && child < cue && tree.Head(child) == head && tree.Is(child, "advcl");

    /// <summary>The same of all that hangs on the head but for the cue's own words: "The port, officials say, will open."</summary>
    public static List<TokenRange> Around(SpeechContext context, SentenceTree tree, int head, int cue) =>
        Runs(context, tree, new SortedSet<int>(tree.Subtree(head, child => child == cue)));

    private static List<TokenRange> Runs(SpeechContext context, SentenceTree tree, SortedSet<int> tokens)
    {
        var offset = tree.Sentence.Tokens.First;
        var runs = new List<TokenRange>();
        var first = -1;
        var last = -1;
        foreach (var token in tokens)
        {
            if (first >= 0 && !IsOnlySigns(tree, last + 1, token))
            {
                Add(first, last);
                first = -1;
            }

            if (first < 0) first = token;
            last = token;
        }

        if (first >= 0) Add(first, last);
        return runs;

        void Add(int from, int to)
        {
            while (from <= to && IsOuterSign(from)) from++;
            while (to >= from && IsOuterSign(to)) to--;
            if (from <= to) runs.Add(new TokenRange(offset + from, offset + to + 1));
        }

        bool IsOuterSign(int i) => tree.Upos(i) is "PUNCT" && context.QuotationOf[offset + i] < 0 && tree.Form(i) is not (")" or "(" or "”" or "“" or "\"" or "’" or "‘");
    }

    private static bool IsOnlySigns(SentenceTree tree, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (tree.Upos(i) != "PUNCT") return false;
        }

        return true;
    }
}
