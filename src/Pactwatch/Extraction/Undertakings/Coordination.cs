using Pactwatch.Annotation.Grammar;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>What the tree joins to the wrong partner.</summary>
internal static class Coordination
{
    /// <summary>
    /// "agreed to cut the tariffs they have piled up and to put other weapons aside": the infinitive that an infinitive with
    /// "to" is really joined to, where the tree joined it to a verb without; else -1.
    /// </summary>
    public static int InfinitiveBefore(SentenceTree tree, int i)
    {
        if (!tree.Is(i, "conj") || !tree.HasChild(i, "mark", "to")) return -1;
        var head = tree.Head(i);
        if (head < 0 || tree.HasChild(head, "mark", "to")) return -1;
        for (var at = i - 1; at >= 0; at--)
        {
            if (tree.Upos(at) == "VERB" && tree.HasChild(at, "mark", "to") && !tree.IsUnder(at, i)) return at;
        }

        return -1;
    }
}
