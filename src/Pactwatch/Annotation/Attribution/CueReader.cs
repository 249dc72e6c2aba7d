using Pactwatch.Annotation.Grammar;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Finds the cues of a sentence outside quotations: verbs, adjectives and nouns of saying and attitude by the tree, adverbials by their words.</summary>
internal static class CueReader
{
    private const int LongestTerms = 8;

    public static List<CueMention> Read(SpeechContext context, SentenceTree tree)
    {
        var sentence = tree.Sentence.Tokens;
        var found = new List<CueMention>();
        for (var at = sentence.First; at < sentence.End; at++)
        {
            if (context.QuotationOf[at] >= 0) continue;
            if (At(context, tree, at) is not { } mention) continue;
            found.Add(mention);
            at = Math.Max(at, mention.Tokens.End - 1);
        }

        return found;
    }

    private static CueMention? At(SpeechContext context, SentenceTree tree, int at)
    {
        var i = at - tree.Sentence.Tokens.First;
        var cue = context.EntityOf[at] >= 0 ? null : CueLexicon.English.At(context.Lower.AsSpan(at, tree.Sentence.Tokens.End - at));
        var upos = tree.Upos(i);
        if (IsAdverbial(context, tree, cue, at, i)) return new CueMention(cue!, new TokenRange(at, at + cue!.Words.Length), false, -1);
        return upos switch
        {
            "VERB" => Verb(context, tree, cue, at, i),
            "ADJ" => Adjective(tree, at, i),
            "NOUN" => Noun(tree, at, i),
            _ => null,
        };
    }

    private static bool IsAdverbial(SpeechContext context, SentenceTree tree, Cue? cue, int at, int i)
    {
        if (cue is { Lemma: "cite" or "quote", Form: CueForm.Participle }) return true;
        if (cue is not { Form: CueForm.Fixed, Kind: CueKind.Adverbial }) return false;
        // "It was quoted by", "told reporters": the verb says it.
        if (at > tree.Sentence.Tokens.First && context.Is(at - 1, WordClass.Be)) return false;
        return tree.Upos(i) != "VERB" || tree.VerbForm(i) is "VBG" || tree.Relation(i) is "case" or "mark" or "advmod" or "fixed";
    }

    private static CueMention? Verb(SpeechContext context, SentenceTree tree, Cue? cue, int at, int i)
    {
        if (TellsOfTelling(tree, i)) return null;
        // "the announced plan", "the so-called deal": no verb of a clause.
        if (tree.Relation(i) is "amod" or "compound" or "case" or "fixed" or "flat") return null;
        var lemma = WithParticle(tree, i);
        cue = cue is { Form: not CueForm.Fixed } ? cue : null;
        cue ??= CueLexicon.English.Verb(lemma) ?? CueLexicon.English.Verb(tree.Lemma(i));
        if (cue is null && CueFrames.English.HasVerb(lemma)) cue = new Cue(lemma, CueKind.Attitude, tree.VerbForm(i) == "VBG" ? CueForm.Participle : CueForm.Finite, [tree.Lemma(i)], false);
        if (cue is null) return null;
        // "pledged | to leave", "agreed | that": the last word opens the content.
        var opens = cue.Words.Length > 1 && cue.Words[^1] is "to" or "that" ? 1 : 0;
        var length = context.Lower.AsSpan(at, Math.Min(cue.Words.Length, tree.Sentence.Tokens.End - at)).SequenceEqual(cue.Words) ? cue.Words.Length - opens : 1;
        return new CueMention(cue, new TokenRange(at, at + length), IsPassive(tree, i), i);
    }

    /// <summary>"asked not to be named", "spoke on condition of anonymity", "requested anonymity": on what terms it was told, not what was told.</summary>
    public static bool TellsOfTelling(SentenceTree tree, int verb)
    {
        if (tree.Lemma(verb) == "ask" && verb + 1 < tree.Count && tree.Lemma(verb + 1) == "not") return true;
        var end = Math.Min(tree.Count, verb + LongestTerms);
        for (var i = verb + 1; i < end && tree.Upos(i) is not ("PUNCT" or "VERB"); i++)
        {
            if (tree.Lemma(i) is "anonymity" or "anonymously") return true;
        }

        return false;
    }

    private static CueMention? Adjective(SentenceTree tree, int at, int i)
    {
        var lemma = tree.Lemma(i);
        if (tree.Child(i, "cop") < 0 && tree.Relation(i) is not ("xcomp" or "conj" or "advcl" or "acl")) return null;
        return CueFrames.English.HasAdjective(lemma) ? new CueMention(new Cue("be " + lemma, CueKind.Think, CueForm.Finite, [lemma], false), new TokenRange(at, at + 1), false, i) : null;
    }

    // "the claim that" tells what was said; "support for", "its wish to" what somebody makes of it.
    private static CueMention? Noun(SentenceTree tree, int at, int i)
    {
        var content = ContentReader.OfNoun(tree, i);
        if (content.Count == 0) return null;
        var kind = content.Exists(head => tree.HasChild(head, "mark", "that")) ? CueKind.Noun : CueKind.Attitude;
        return new CueMention(new Cue(tree.Lemma(i), kind, CueForm.Fixed, [tree.Lemma(i)], false), new TokenRange(at, at + 1), false, i);
    }

    public static string WithParticle(SentenceTree tree, int i)
    {
        var particle = tree.Child(i, "compound:prt");
        return particle < 0 ? tree.Lemma(i) : $"{tree.Lemma(i)} {tree.Lemma(particle)}";
    }

    private static bool IsPassive(SentenceTree tree, int i) =>
        tree.Child(i, "aux:pass") >= 0 || (tree.VerbForm(i) == "VBN" && tree.Relation(i) is "acl" or "advcl");
}
