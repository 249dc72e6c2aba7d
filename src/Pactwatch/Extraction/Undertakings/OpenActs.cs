using System.Collections.Frozen;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>
/// Acts that no row of acts.tsv fits: an agreement can ask for anything ("vehicles will be searched", "each household
/// is to register"). The clause must say itself that it is undertaken, and the verb must be something one does.
/// </summary>
internal static class OpenActs
{
    private static readonly FrozenSet<string> None = Lexicon.Set("Extraction/Undertakings/English/no-acts.tsv").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The act at a verb; null where its word is none of doing.</summary>
    public static FoundAct? Find(SentenceTree tree, int i)
    {
        if (tree.Upos(i) != "VERB" || tree.Relation(i) is "amod" or "compound" or "case" or "mark" or "fixed" or "acl" or "advcl") return null;
        var lemma = tree.Lemma(i);
        if (None.Contains(lemma) || GovernorLexicon.English.Verb(lemma) != ActReading.None && ActLexicon.English.OfVerb(lemma) == Act.Other) return null;
        var thing = ActLexicon.ObjectOfVerb(tree, i);
        // "Back pay is to reach the accounts": what it happens to, where nobody does it.
        if (tree.Child(i, "aux:pass") < 0 && tree.Child(i, "nsubj") is var subject and >= 0 && tree.Upos(subject) == "NOUN") thing = subject;
        return new FoundAct(ActLexicon.English.OfVerb(lemma), lemma, thing, IsNoun: false, IsOpen: true);
    }
}
