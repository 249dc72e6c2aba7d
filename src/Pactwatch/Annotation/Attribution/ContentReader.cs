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
            if (tree.Head(mark - 1) == verb && tree.Is(mark - 1, "obj") && CueFrames.English.NounTakes(tree.Lemma(mark - 1), "")) return -1;
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
        foreach (var head in heads) tokens.UnionWith(tree.Subtree(head, child => child == cue || IsAnotherSaying(context, tree, child, cue) || IsOpening(tree, child, head, cue) || IsContrast(tree, child, cue) || IsAside(tree, child, head)));
        if (cue >= 0 && tree.Upos(cue) == "VERB") FillBehind(tree, tokens, heads, cue);
        if (cue >= 0 && tree.Upos(cue) == "VERB") TakeComplements(tree, tokens, heads, cue);
        return Runs(context, tree, tokens);
    }

    /// <summary>
    /// A clause behind its cue is one stretch of words, whatever the tree made of its inner order: from the cue, but for
    /// what belongs to the cue itself ("said | on Friday | that"), to its end, with clauses joined by "and that".
    /// </summary>
    private static void FillBehind(SentenceTree tree, SortedSet<int> tokens, IEnumerable<int> heads, int cue)
    {
        if (heads.Any(head => head < cue && tree.Is(head, "ccomp")))
        {
            var end = tokens.GetViewBetween(0, cue).Max;
            for (var i = tokens.Min; i < end; i++) tokens.Add(i);
        }

        if (!heads.Any(head => head > cue && tree.Is(head, "ccomp"))) return;
        var first = tokens.GetViewBetween(cue, tree.Count).Min;
        for (var i = first - 1; i > cue && !IsOfCue(tree, i, cue); i--) tokens.Add(i);
        var last = tokens.Max;
        for (var i = first; i < last; i++) tokens.Add(i);
        if (last + 2 >= tree.Count) return;
        var joint = tree.Upos(last + 1) == "PUNCT" ? last + 2 : last + 1;
        if (joint + 1 < tree.Count && tree.Lemma(joint) is "and" or "but" or "or" && tree.Form(joint + 1) == "that" && tree.Is(joint + 1, "mark"))
        {
            for (var i = last + 1; i <= tree.Subtree(tree.Head(joint + 1))[^1]; i++) tokens.Add(i);
        }
    }

    /// <summary>"supported a ban | on all arms", "didn't mention them | by name": what completes an object and follows it at once, wherever the tree hung it.</summary>
    private static void TakeComplements(SentenceTree tree, SortedSet<int> tokens, IEnumerable<int> heads, int cue)
    {
        if (heads.Any(head => tree.Is(head, "ccomp")) || !heads.Any(head => head > cue)) return;
        foreach (var child in tree.Children(cue))
        {
            if (child < tokens.Max || tree.Relation(child) is not ("obl" or "xcomp" or "advcl" or "nmod")) continue;
            var subtree = tree.Subtree(child);
            if (subtree[0] != tokens.Max + 1 || tree.Child(child, "nsubj") >= 0 || tree.Case(child) is "as" or "after" or "before" or "when" or "while" or "because" or "since" or "if" or "although" or "though" or "despite" or "during" or "in" or "on" or "at") break;
            tokens.UnionWith(subtree);
        }
    }

    /// <summary>The addressee, the time, the place and the manner of the saying, its signs and its particle.</summary>
    private static bool IsOfCue(SentenceTree tree, int i, int cue)
    {
        if (tree.Upos(i) == "PUNCT") return tree.Form(i) is ":" || i - 1 == cue;
        for (var at = i; at >= 0; at = tree.Head(at))
        {
            if (tree.Head(at) != cue) continue;
            return tree.Relation(at) is "obl" or "obl:unmarked" or "obl:tmod" or "obl:npmod" or "advmod" or "obj" or "iobj" or "compound:prt" or "nsubj"
                || (tree.Is(at, "advcl") && (tree.HasChild(at, "advmod", "when") || tree.HasChild(at, "mark", "after", "before", "when", "while", "as") || tree.VerbForm(at) is "VBG" or "VBN"));
        }

        return true;
    }

    /// <summary>"…, adding that …", "… and said …": the tree often hangs the next saying below the content of the one before.</summary>
    private static bool IsAnotherSaying(SpeechContext context, SentenceTree tree, int child, int cue)
    {
        if (child < cue || !(tree.Relation(child) is "advcl" or "conj" or "parataxis") || tree.Upos(child) != "VERB" || tree.Child(child, "mark") >= 0) return false;
        if (context.QuotationOf[tree.Sentence.Tokens.First + child] >= 0 || CueLexicon.English.Verb(CueReader.WithParticle(tree, child)) is not { IsWeak: false, Kind: not CueKind.Think }) return false;
        if (tree.Is(child, "conj")) return tree.VerbForm(child) == tree.VerbForm(cue) && (tree.Child(child, "ccomp") >= 0 || HoldsQuotation(context, tree, child));
        return tree.VerbForm(child) == "VBG" && child > 0 && tree.Upos(child - 1) == "PUNCT";
    }

    /// <summary>"mentioned Hale, | who had left": what a comma sets off from a bare object says more of it, not of what was said.</summary>
    private static bool IsAside(SentenceTree tree, int child, int head) =>
        tree.Head(child) == head && child > head && tree.Relation(head) is "obj" or "obl" && tree.Relation(child) is "appos" or "acl:relcl"
        && tree.Subtree(child)[0] is var first && first > 0 && (tree.Form(first) == "," || tree.Form(first - 1) == ",");

    /// <summary>"say they want it, | while others don't": the other half is the report's own.</summary>
    private static bool IsContrast(SentenceTree tree, int child, int cue) =>
        child > cue && tree.Is(child, "advcl") && tree.HasChild(child, "mark", "while", "whereas") && tree.Child(child, "nsubj") >= 0;

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
