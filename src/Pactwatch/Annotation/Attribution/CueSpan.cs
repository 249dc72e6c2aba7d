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

        var end = mention.Tokens.End - offset;
        while (end < tree.Count && tree.Head(end) == mention.Node && tree.Is(end, "compound:prt")) end++;
        if (tree.Upos(mention.Node) is "NOUN" or "ADJ")
        {
            while (end < tree.Count && tree.Is(end, "case") && contentHeads.Contains(tree.Head(end))) end++;
        }

        return new TokenRange(offset + first, offset + end);
    }
}
