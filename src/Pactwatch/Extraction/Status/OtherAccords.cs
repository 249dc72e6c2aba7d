using Pactwatch.Annotation.Grammar;

namespace Pactwatch.Extraction.Status;

/// <summary>Tells an agreement that is said to be another one ("a previous deal", "the 2019 accord") from the one that a report is about.</summary>
internal static class OtherAccords
{
    /// <param name="noun">A noun that names an agreement.</param>
    public static bool IsOne(SentenceTree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "amod") && tree.Lemma(child) is "previous" or "earlier" or "former" or "old" or "prior" or "past" or "similar" or "separate" or "other") return true;
            if (tree.Relation(child) is "nummod" or "nmod:unmarked" or "compound" && tree.Form(child) is ['1' or '2', _, _, _] year && year.All(char.IsAsciiDigit)) return true;
        }

        return false;
    }
}
