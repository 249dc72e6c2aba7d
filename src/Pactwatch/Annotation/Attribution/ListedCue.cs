using Pactwatch.Annotation.Attribution.Learned;
using Pactwatch.Annotation.Grammar;

namespace Pactwatch.Annotation.Attribution;

/// <summary>A cue that the lists know, with what the lists of frames give it as its content.</summary>
internal readonly record struct ListedCue(CueMention Mention, List<int> Heads, RuleFinding Finding)
{
    /// <summary>The cues of a sentence outside quotations, in text order.</summary>
    public static List<ListedCue> Read(SpeechContext context, SentenceTree tree)
    {
        var cues = new List<ListedCue>();
        foreach (var mention in CueReader.Read(context, tree))
        {
            var heads = mention.Node < 0 ? [] : ContentReader.Heads(context, tree, mention);
            cues.Add(new ListedCue(mention, heads, FindingOf(context, tree, mention, heads)));
        }

        return cues;
    }

    private static RuleFinding FindingOf(SpeechContext context, SentenceTree tree, CueMention mention, List<int> heads)
    {
        if (heads.Count == 0) return RuleFinding.Cue;
        var source = tree.Upos(mention.Node) == "NOUN" ? SourceReader.OfNoun(context, tree, mention.Node) : SourceReader.OfClause(context, tree, mention.Node, out _);
        return source is { } phrase && SourceShape.IsSource(context, phrase) ? RuleFinding.Source : RuleFinding.Content;
    }
}
