using Pactwatch.Annotation.Grammar;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>What the tree joins to the wrong partner.</summary>
internal static class Coordination
{
    /// <summary>"to cut the deficit, to sell its stake and not to raise wages": an infinitive between two others that the tree hung under the first as its purpose.</summary>
    public static bool IsListed(SentenceTree tree, int i)
    {
        var head = tree.Head(i);
        if (head < 0 || i < head || !tree.Is(i, "advcl") || !tree.HasChild(i, "mark", "to") || !tree.HasChild(head, "mark", "to")) return false;
        var mark = tree.Child(i, "mark");
        if (mark < 1 || tree.Form(mark - 1) != ",") return false;
        foreach (var child in tree.Children(i))
        {
            if (tree.Is(child, "conj") && tree.HasChild(child, "mark", "to")) return true;
        }

        return false;
    }

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
