using System.Collections.Immutable;
using Pactwatch.Language.Models;
using Pactwatch.Language.Network;

namespace Pactwatch.Training.Network;

/// <summary>
/// Trains tags and trees. Sizes and rounds were chosen on the development parts of both treebanks: docs/accuracy.md
/// says what was tried.
/// </summary>
internal static class GrammarTraining
{
    private const int BatchWords = 1000;

    // A few sentences of the treebanks are lists of hundreds of words; they would make every batch as wide.
    private const int LongestSentence = 150;

    // Tags that stand once or twice are slips of annotation.
    private const int LeastOfTag = 3;

    public static (LabelNames Labels, NetworkWeights Weights) Train(IReadOnlyList<TreebankSentence> treebank, int rounds, Action<string> say, NetworkShape? sizes = null)
    {
        TreebankSentence[] sentences = [.. treebank.Where(sentence => sentence.Forms.Length <= LongestSentence)];
        ImmutableArray<string> tags = [.. sentences.SelectMany(sentence => sentence.Tags).GroupBy(tag => tag, StringComparer.Ordinal).Where(group => group.Count() >= LeastOfTag).Select(group => group.Key).Order(StringComparer.Ordinal)];
        ImmutableArray<string> relations = ["root", .. sentences.SelectMany(sentence => sentence.Relations).Where(relation => !string.Equals(relation, "root", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var encoder = new SentenceEncoder(sentences, tags, relations);
        say($"{sentences.Length} sentences, {sentences.Sum(sentence => sentence.Forms.Length)} words, {tags.Length} tags, {relations.Length} relations, {encoder.Rows.Count} features");
        var network = new ParsingNetwork((sizes ?? new NetworkShape()) with { EmbeddingRows = encoder.Rows.Count, Tags = tags.Length, Relations = relations.Length }, new RandomNumbers(5));
        new NetworkTraining(network, encoder, sentences, rounds, BatchWords).Run(say);
        return (new LabelNames(tags, relations), NetworkRounding.Round(network, encoder.Rows));
    }
}
