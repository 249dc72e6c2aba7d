using Pactwatch.Annotation.Grammar;

namespace Pactwatch.Annotation.Attribution.Learned;

/// <summary>What is looked at to tell whether words that hang on a cue are its content.</summary>
internal static class ContentFeatures
{
    public static bool IsCandidate(SentenceTree tree, int child) =>
        tree.Relation(child) is "obj" or "iobj" or "ccomp" or "xcomp" or "parataxis" or "obl" or "nmod" or "advcl" or "acl" or "acl:relcl" or "nsubj:pass" or "nsubj" or "amod" or "compound" or "dep" or "appos";

    public static List<Feature> Of(SpeechContext context, SentenceTree tree, int cue, int child)
    {
        var lemma = tree.Lemma(cue);
        var upos = tree.Upos(cue);
        var place = tree.Relation(child) + (child < cue ? "<" : ">") + (tree.Case(child) ?? "");
        var isPassive = tree.Child(cue, "aux:pass") >= 0;
        var features = new List<Feature>(24)
        {
            new("place", place + " " + upos + (isPassive ? " passive" : "")),
            new("lemma and place", lemma + " " + place),
            new("kind", tree.Relation(child) + " " + CueFeatures.KindOf(context, tree, child) + " " + upos),
            new("lemma and kind", lemma + " " + tree.Relation(child) + " " + CueFeatures.KindOf(context, tree, child)),
            new("quoted", tree.Relation(child) + " " + (ContentReader.HoldsQuotation(context, tree, child) ? "yes" : "no")),
            new("word", tree.Relation(child) + " " + tree.Lemma(child)),
            new("next", place + " " + (child == cue + 1 || tree.Subtree(child)[0] == cue + 1 ? "yes" : "no")),
        };
        foreach (var other in tree.Children(cue))
        {
            if (other != child && IsCandidate(tree, other)) features.Add(new("beside", place + " " + tree.Relation(other) + (tree.Case(other) ?? "")));
        }

        return features;
    }
}
