using Pactwatch.Annotation.Grammar;

namespace Pactwatch.Annotation.Attribution.Learned;

/// <summary>Says by the learned weights whether a word is a cue, and which of what hangs on it is its content.</summary>
internal sealed class CueJudge(FeatureWeights weights)
{
    public static CueJudge English { get; } = new(FeatureWeights.English);

    /// <param name="context">The report.</param>
    /// <param name="tree">The sentence.</param>
    /// <param name="node">The word in it.</param>
    /// <param name="finding">What the lists make of it.</param>
    public bool IsCue(SpeechContext context, SentenceTree tree, int node, RuleFinding finding) =>
        weights.Sum(FeatureWeights.IsCue, CueFeatures.Of(context, tree, node, finding)) > 0;

    /// <summary>The tokens that head the content of a cue; empty where nothing does.</summary>
    public List<int> Contents(SpeechContext context, SentenceTree tree, int cue)
    {
        var heads = new List<int>();
        foreach (var child in tree.Children(cue))
        {
            if (ContentFeatures.IsCandidate(tree, child) && weights.Sum(FeatureWeights.IsContent, ContentFeatures.Of(context, tree, cue, child)) > 0) heads.Add(child);
        }

        return heads;
    }
}
