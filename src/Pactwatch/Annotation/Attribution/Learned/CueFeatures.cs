using Pactwatch.Annotation.Grammar;

namespace Pactwatch.Annotation.Attribution.Learned;

/// <summary>What is looked at to tell whether a verb, a noun or an adjective is a cue: the word, what hangs on it, what it hangs on.</summary>
internal static class CueFeatures
{
    public static bool IsCandidate(SpeechContext context, SentenceTree tree, int node) =>
        tree.Upos(node) is "VERB" or "NOUN" or "ADJ" && context.QuotationOf[tree.Sentence.Tokens.First + node] < 0;

    public static List<Feature> Of(SpeechContext context, SentenceTree tree, int node, RuleFinding rule)
    {
        var lemma = tree.Lemma(node);
        var upos = tree.Upos(node);
        var at = tree.Sentence.Tokens.First + node;
        var features = new List<Feature>(40)
        {
            new("all", ""),
            new("part", upos),
            new("lemma", lemma + " " + upos),
            new("form", (tree.VerbForm(node) ?? "") + " " + upos),
            new("relation", tree.Relation(node) + " " + upos),
            new("rule", rule.ToString()),
            new("rule and lemma", rule + " " + lemma),
        };
        var frame = new List<string>();
        foreach (var child in tree.Children(node)) OfChild(features, frame, context, tree, node, child);
        frame.Sort(StringComparer.Ordinal);
        var whole = string.Join('+', frame);
        features.Add(new("frame", whole + " " + upos));
        features.Add(new("lemma and frame", lemma + " " + whole));
        var head = tree.Head(node);
        if (head < 0) features.Add(new("root", upos));
        else
        {
            features.Add(new("above", tree.Lemma(head) + " " + tree.Relation(node)));
            features.Add(new("part above", tree.Upos(head) + " " + tree.Relation(node) + " " + upos));
        }

        var kind = ListedKind(tree, node);
        features.Add(new("listed", kind + " " + upos));
        features.Add(new("listed and frame", kind + " " + whole));
        if (head >= 0) features.Add(new("listed above", ListedKind(tree, head) + " " + tree.Relation(node) + " " + kind));
        if (context.EntityOf[at] >= 0) features.Add(new("in name", upos));
        if (at > 0 && context.QuotationOf[at - 1] >= 0) features.Add(new("quotation before", upos));
        if (at + 1 < context.Tokens.Length && (context.QuotationOf[at + 1] >= 0 || context.Words[at + 1] == ":")) features.Add(new("quotation behind", upos));
        return features;
    }

    /// <summary>What a token stands for: the type of its name, a pronoun itself, else its part of speech.</summary>
    public static string KindOf(SpeechContext context, SentenceTree tree, int node) =>
        context.Entity(tree.Sentence.Tokens.First + node) is { } name ? name.Type.ToString()
        : context.Is(tree.Sentence.Tokens.First + node, WordClass.AnySource) ? "people"
        : tree.Upos(node) == "PRON" ? tree.Lemma(node)
        : tree.Upos(node);

    /// <summary>What the lists make of the word, whatever stands beside it.</summary>
    private static string ListedKind(SentenceTree tree, int node) => tree.Upos(node) switch
    {
        "VERB" => CueLexicon.English.Verb(CueReader.WithParticle(tree, node))?.Kind.ToString() ?? (CueFrames.English.HasVerb(CueReader.WithParticle(tree, node)) ? "Attitude" : "none"),
        "ADJ" => CueFrames.English.HasAdjective(tree.Lemma(node)) ? "adjective" : "none",
        "NOUN" => CueFrames.English.HasNoun(tree.Lemma(node)) ? "noun" : "none",
        _ => "none",
    };

    private static void OfChild(List<Feature> features, List<string> frame, SpeechContext context, SentenceTree tree, int node, int child)
    {
        var upos = tree.Upos(node);
        var relation = tree.Relation(child);
        var side = child < node ? "<" : ">";
        var opening = tree.Case(child) ?? "";
        switch (relation)
        {
            case "nsubj" or "nsubj:pass" or "nsubj:outer":
                frame.Add(relation);
                features.Add(new("subject", relation + " " + KindOf(context, tree, child) + " " + upos));
                features.Add(new("subject word", tree.Lemma(child) + " " + upos));
                break;
            case "obj" or "iobj" or "ccomp" or "xcomp" or "parataxis":
                frame.Add(relation + opening);
                features.Add(new("lemma and complement", tree.Lemma(node) + " " + relation + side + opening));
                features.Add(new("complement", relation + side + KindOf(context, tree, child) + " " + upos));
                features.Add(new("quoted complement", relation + " " + (ContentReader.HoldsQuotation(context, tree, child) ? "yes" : "no")));
                break;
            case "obl" or "nmod" or "advcl" or "acl" or "acl:relcl" or "obl:agent":
                features.Add(new("lemma and adjunct", tree.Lemma(node) + " " + relation + opening));
                features.Add(new("adjunct", relation + side + opening + " " + upos));
                break;
            case "nmod:poss":
                features.Add(new("owner", KindOf(context, tree, child) + " " + upos));
                features.Add(new("owned", tree.Lemma(node)));
                break;
            case "compound:prt" or "aux:pass" or "advmod" or "cop":
                features.Add(new("lemma and word", tree.Lemma(node) + " " + relation + " " + tree.Lemma(child)));
                features.Add(new("word", relation + " " + tree.Lemma(child) + " " + upos));
                break;
            case "aux" or "mark":
                features.Add(new("word", relation + " " + tree.Lemma(child) + " " + upos));
                break;
            case "amod":
                features.Add(new("described", upos));
                break;
            default:
                break;
        }
    }
}
