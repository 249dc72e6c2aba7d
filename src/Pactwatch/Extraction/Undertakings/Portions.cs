using Pactwatch.Annotation.Grammar;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>Parts of a whole: "hundreds of troops", "half of the garrison".</summary>
internal static class Portions
{
    /// <summary>The head of the phrase that counts the noun ("hundreds" for the "troops" behind it); the noun itself where none does.</summary>
    public static int HeadOf(SentenceTree tree, int noun)
    {
        while (tree.Is(noun, "nmod") && tree.Case(noun) == "of" && ActLexicon.English.IsOfClass(tree.Lemma(tree.Head(noun)), "portion")) noun = tree.Head(noun);
        return noun;
    }
}
