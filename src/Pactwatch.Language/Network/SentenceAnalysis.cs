namespace Pactwatch.Language.Network;

/// <summary>One sentence on its way through the network: the rows of its words' features, and room for the answers.</summary>
internal sealed class SentenceAnalysis(int words)
{
    public int Words => words;

    public int[] FeatureRows { get; } = new int[words * WordFeatures.Count];

    public int[] Tags { get; } = new int[words];

    /// <summary>0-based; the number of words stands for the root.</summary>
    public int[] Heads { get; } = new int[words];

    public int[] Relations { get; } = new int[words];

    /// <summary>True for the words that can be auxiliaries: the others get no tag and no relation of one.</summary>
    public bool[] CanBeAuxiliary { get; } = new bool[words];

    public Span<int> Rows(int word) => FeatureRows.AsSpan(word * WordFeatures.Count, WordFeatures.Count);
}
