using Pactwatch.Annotation.Grammar;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>Infinitives that the tagger took for nouns: "with the remainder to exit by May".</summary>
internal static class MistakenNouns
{
    /// <summary>Bare, behind "to", behind those who are to do it.</summary>
    public static bool IsInfinitive(SentenceTree tree, int i) =>
        tree.Upos(i) == "NOUN" && i > 1 && tree.Form(i - 1) == "to" && tree.Head(i - 1) == i && tree.Is(i, "nmod") && tree.Head(i) == i - 2 && CanAct(tree.Lemma(i - 2));

    private static bool CanAct(string lemma) => ActLexicon.English.IsOfClass(lemma, "portion") || ActLexicon.English.IsOfClass(lemma, "armed") || Groups.IsActor(lemma);
}
