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
    private static readonly FrozenDictionary<string, bool> IsLight = Lexicon.Rows("Extraction/Undertakings/English/no-acts.tsv", 2)
        .ToFrozenDictionary(row => row[0], row => row[1] == "light", StringComparer.Ordinal);

    /// <summary>"Another four will follow", "the rest are to follow by May": an amount of those that the act before was done to.</summary>
    public static FoundAct? Further(SentenceTree tree, int i, (Act Act, string Words)? before)
    {
        if (before is not { } act || tree.Lemma(i) is not ("follow" or "come" or "go")) return null;
        var subject = tree.Child(i, "nsubj");
        if (subject < 0) subject = tree.SubjectBefore(i);
        if (subject < 0 || !(tree.Upos(subject) == "NUM" || tree.Child(subject, "nummod") >= 0 || ActLexicon.English.IsOfClass(tree.Lemma(subject), "portion") || tree.Lemma(subject) is "other" or "another" or "more")) return null;
        return new FoundAct(act.Act, tree.Lemma(i), subject, IsNoun: false, IsOpen: true);
    }

    /// <summary>The act at a verb; null where its word is none of doing.</summary>
    public static FoundAct? Find(SentenceTree tree, int i, bool isOfAgreement)
    {
        if (tree.Upos(i) != "VERB" || tree.Relation(i) is "amod" or "compound" or "case" or "mark" or "fixed" or "acl" or "advcl") return null;
        var lemma = tree.Lemma(i);
        if (IsLight.TryGetValue(lemma, out var light) && !(light && tree.Child(i, "obj") >= 0 && (tree.Is(i, "xcomp") || isOfAgreement))) return null;
        if (GovernorLexicon.English.Verb(lemma) != ActReading.None && ActLexicon.English.OfVerb(lemma) == Act.Other) return null;
        var thing = ActLexicon.ObjectOfVerb(tree, i);
        // "Back pay is to reach the accounts": what it happens to, where nobody does it.
        if (tree.Child(i, "aux:pass") < 0 && tree.Child(i, "nsubj") is var subject and >= 0 && tree.Upos(subject) == "NOUN") thing = subject;
        return new FoundAct(ActLexicon.English.OfVerb(lemma), lemma, thing, IsNoun: false, IsOpen: true);
    }
}
