using Pactwatch.Annotation.Grammar;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>The words of a cue as PolNeAR marks them: auxiliaries, adverbs and the verbs above it ("went on to say") before it, its particle and preposition behind it.</summary>
internal static class CueSpan
{
    public static TokenRange Of(SentenceTree tree, CueMention mention, List<int> contentHeads)
    {
        var offset = tree.Sentence.Tokens.First;
        var first = mention.Tokens.First - offset;
        var verb = mention.Node;
        while (first > 0)
        {
            var before = first - 1;
            if (tree.Head(before) == verb && tree.Relation(before) is "aux" or "aux:pass" or "cop" or "advmod" || (tree.Head(before) == verb && tree.Is(before, "mark") && tree.Lemma(before) == "to")) first = before;
            else if (tree.Head(verb) == before && tree.Is(verb, "xcomp")) (first, verb) = (before, before);
            else break;
        }

        // "made no mention of", "voiced concern about": the noun's verb belongs to it.
        if (tree.Upos(mention.Node) == "NOUN" && tree.Is(mention.Node, "obj") && tree.Child(mention.Node, "nmod:poss") < 0 && tree.Head(mention.Node) is var light and >= 0 && light < first && first - light < 5)
        {
            first = light;
            while (first > 0 && tree.Head(first - 1) == light && tree.Relation(first - 1) is "aux" or "aux:pass" or "advmod") first--;
        }

        var end = mention.Tokens.End - offset;
        while (end < tree.Count && tree.Head(end) == mention.Node && tree.Is(end, "compound:prt")) end++;
        while (end < tree.Count && IsOpening(tree, end, contentHeads)) end++;

        while (end < tree.Count && IsManner(tree, end, mention.Node, contentHeads)) end++;
        if (end < tree.Count && IsDay(tree, end, mention.Node)) end += end + 1 < tree.Count && tree.Lemma(end + 1) is "morning" or "afternoon" or "evening" or "night" ? 2 : 1;
        end = PastStatement(tree, end, mention.Node);
        if (end < tree.Count && tree.Form(end) == ":") end++;
        return new TokenRange(offset + first, offset + end);
    }

    /// <summary>"said | repeatedly": an adverb of the cue behind it.</summary>
    private static bool IsManner(SentenceTree tree, int i, int cue, List<int> contentHeads) =>
        tree.Head(i) == cue && tree.Is(i, "advmod") && tree.Upos(i) == "ADV" && !contentHeads.Contains(i) && tree.Form(i).EndsWith("ly", StringComparison.Ordinal);

    /// <summary>"said | in a statement".</summary>
    private static int PastStatement(SentenceTree tree, int from, int cue)
    {
        if (from + 1 >= tree.Count || tree.Lemma(from) != "in") return from;
        var noun = tree.Head(from);
        return noun > from && tree.Head(noun) == cue && tree.Lemma(noun) is "statement" or "release" && tree.Subtree(noun)[0] == from ? noun + 1 : from;
    }

    /// <summary>"said | Friday".</summary>
    private static bool IsDay(SentenceTree tree, int i, int cue) =>
        (tree.Head(i) == cue || (i + 1 < tree.Count && tree.Head(i) == i + 1 && tree.Head(i + 1) == cue)) && tree.Upos(i) == "PROPN" && tree.Form(i).EndsWith("day", StringComparison.Ordinal);

    /// <summary>"called for | talks", "critical of | the deal": not "described it | as a mistake".</summary>
    private static bool IsOpening(SentenceTree tree, int i, List<int> contentHeads) =>
        tree.Relation(i) is "case" or "mark" && contentHeads.Contains(tree.Head(i)) && tree.Relation(tree.Head(i)) is "obl" or "nmod" or "acl" or "advcl"
        && tree.Lemma(i) is "for" or "to" or "on" or "about" or "of" or "against" or "at" or "with" or "over" && !(tree.Lemma(i) == "to" && tree.Is(i, "mark"));
}
