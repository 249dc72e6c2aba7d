using Pactwatch.Annotation.Grammar;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>From the heads of a content to its words: runs of tokens without a gap.</summary>
internal static class ContentRuns
{
    /// <summary>The content's words in runs without a gap: signs between them belong to a run, at its ends they don't.</summary>
    public static List<TokenRange> Under(SpeechContext context, SentenceTree tree, IEnumerable<int> heads, int cue)
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
        if (tree.Is(child, "conj")) return tree.VerbForm(child) == tree.VerbForm(cue) && (tree.Child(child, "ccomp") >= 0 || ContentReader.HoldsQuotation(context, tree, child));
        return tree.VerbForm(child) == "VBG" && child > 0 && tree.Upos(child - 1) == "PUNCT";
    }

    /// <summary>"mentioned Hale, | who had left": what a comma sets off from a bare object says more of it, not of what was said.</summary>
    private static bool IsAside(SentenceTree tree, int child, int head) =>
        tree.Head(child) == head && child > head && tree.Relation(head) is "obj" or "obl" && tree.Relation(child) is "appos" or "acl:relcl"
        && tree.Subtree(child)[0] is var first && first > 0 && (tree.Form(first) == "," || tree.Form(first - 1) == ",");

    /// <summary>"say they want it, | while others don't": the other half is the report's own.</summary>
    private static bool IsContrast(SentenceTree tree, int child, int cue) =>
        child > cue && tree.Is(child, "advcl") && tree.HasChild(child, "mark", "while", "whereas") && tree.Child(child, "nsubj") >= 0
        && tree.Subtree(child)[0] is var first && (tree.Form(first) == "," || tree.Form(first - 1) == ",");

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
