using System.Runtime.CompilerServices;
using System.Collections.Concurrent;
using System.Runtime.Intrinsics;
using Pactwatch.Language.Parsing;

namespace Pactwatch.Language.Network;

/// <summary>
/// Tags, heads and relations of sentences by one network in whole numbers: the sum of the rows of a word's
/// features, two layers of bidirectional LSTM, a bilinear score for each pair of words (Dozat and Manning 2017),
/// the best tree, and a hidden layer over both ends of an arc for its relation. Sentences are computed side by
/// side, which changes no result. Immutable, shared by threads.
/// </summary>
internal sealed class TreeNetwork
{
    // Of the words' side of an arc's score; its sum over the heads' side stays far inside 32 bits.
    private const int ProjectedBits = 8;

    // Where the scores of tags are compared, whatever their columns' scales.
    private const int TagBits = 20;

    private readonly FeatureRows embedding;
    private readonly IntegerLstm[] layers;
    private readonly ByteMatrix tagLow, tagHigh;
    private readonly HiddenLayer dependent, head, labelDependent, labelHead;
    private readonly IntegerMatrix bilinear, arcEnds, labelOut;
    private readonly NetworkWeights weights;
    private readonly bool[] auxiliaryTags, auxiliaryRelations;
    private readonly ConcurrentBag<NetworkMemory> memories = [];

    /// <param name="weights">Its weights.</param>
    /// <param name="tags">The tags' names, in the weights' order.</param>
    /// <param name="relations">The relations' names, in the weights' order.</param>
    public TreeNetwork(NetworkWeights weights, IEnumerable<string> tags, IEnumerable<string> relations)
    {
        this.weights = weights;
        auxiliaryTags = [.. tags.Select(tag => tag == "AUX" || tag.StartsWith("AUX-", StringComparison.Ordinal))];
        auxiliaryRelations = [.. relations.Select(relation => relation is "aux" or "aux:pass" or "cop")];
        embedding = new FeatureRows(weights.Features, weights.Embedding, weights.Width);
        layers = [.. Enumerable.Range(0, 4).Select(i =>
            new IntegerLstm(weights.Layers[2 * i], weights.Layers[(2 * i) + 1], isBackward: i % 2 == 1))];
        (tagLow, tagHigh) = (weights.TagLow.Matrix(), weights.TagHigh.Matrix());
        (dependent, head) = (new HiddenLayer(weights.Dependent, isPositive: true), new HiddenLayer(weights.Head, isPositive: true));
        (labelDependent, labelHead) = (new HiddenLayer(weights.LabelDependent, isPositive: false), new HiddenLayer(weights.LabelHead, isPositive: false));
        (bilinear, labelOut) = (weights.Bilinear.Matrix(), weights.LabelOut.Matrix());
        arcEnds = ArcEnds(weights, dependent.Outputs);
        if (!weights.TagLow.SumBits.AsSpan().SequenceEqual(weights.TagHigh.SumBits)) throw new InvalidDataException("The two layers of tags don't fit each other.");
        if (auxiliaryTags.Length > tagLow.Outputs || auxiliaryRelations.Length > labelOut.Outputs) throw new InvalidDataException("The model names more tags or relations than it has weights for.");
    }

    private int Cells => layers[0].Cells;

    private int Wide => 2 * Cells;

    /// <summary>The rows of the word's features, -1 where one has none.</summary>
    public void FindRows(ReadOnlySpan<uint> features, Span<int> rows)
    {
        for (var i = 0; i < features.Length; i++) rows[i] = embedding.Find(features[i]);
        if (rows[WordFeatures.Form] < 0) rows[WordFeatures.Form] = 0;
    }

    /// <summary>Analyses sentences that are sorted, longest first; each gets its tags, heads (the number of words for the root) and relations.</summary>
    public void Analyze(ReadOnlySpan<SentenceAnalysis> sentences)
    {
        if (!memories.TryTake(out var memory)) memory = new NetworkMemory();
        Span<int> lengths = sentences.Length <= 256 ? stackalloc int[sentences.Length] : new int[sentences.Length];
        for (var s = 0; s < sentences.Length; s++) lengths[s] = sentences[s].Words;
        memory.Rows.Lay(lengths);
        memory.Prepare(memory.Rows.Count, embedding.Width, Cells, dependent.Outputs, labelDependent.Outputs, tagLow.Outputs, labelOut.Outputs);
        Embed(sentences, memory);
        RunLayer(0, memory.Values, embedding.Width, memory.Low, memory);
        RunLayer(1, memory.Low, Wide, memory.High, memory);
        Tag(sentences, memory);
        Attach(sentences, memory);
        Label(sentences, memory);
        memories.Add(memory);
    }

    private void RunLayer(int layer, byte[] values, int width, byte[] output, NetworkMemory memory)
    {
        layers[2 * layer].Run(memory.Rows, values, width, output, Wide, 0, memory.Sums, memory.Cells);
        layers[(2 * layer) + 1].Run(memory.Rows, values, width, output, Wide, Cells, memory.Sums, memory.Cells);
    }

    private void Embed(ReadOnlySpan<SentenceAnalysis> sentences, NetworkMemory memory)
    {
        var width = embedding.Width;
        for (var s = 0; s < sentences.Length; s++)
        {
            for (var word = 0; word < sentences[s].Words; word++)
                SumRows(sentences[s].Rows(word), memory.Values.AsSpan(memory.Rows.Row(s, word) * width, width));
        }
    }

    // In full at once: a run of the program is over before the runtime would compile these loops a second time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SumRows(ReadOnlySpan<int> rows, Span<byte> sum)
    {
        var most = Vector256.Create((short)sbyte.MaxValue);
        for (var i = 0; i < sum.Length; i += Vector256<short>.Count)
        {
            // 14 rows of ±127 stay far below what 16 bits hold.
            var cells = Vector256<short>.Zero;
            foreach (var row in rows)
            {
                if (row < 0) continue;
                var (low, high) = Vector128.Widen(Vector128.Create(embedding.Row(row)[i..]));
                cells += Vector256.Create(low, high);
            }

            cells = Vector256.Min(Vector256.Max(cells, -most), most) + Vector256.Create((short)ByteMatrix.Zero);
            Vector128.Narrow(cells.GetLower().AsUInt16(), cells.GetUpper().AsUInt16()).CopyTo(sum[i..]);
        }
    }

    private void Tag(ReadOnlySpan<SentenceAnalysis> sentences, NetworkMemory memory)
    {
        int count = memory.Rows.Count, width = tagLow.Outputs;
        var sums = memory.Sums;
        tagLow.Multiply(memory.Low, Wide, weights.TagHigh.Bias, 0, sums, width, count);
        tagHigh.MultiplyAdd(memory.High, Wide, sums, width, count);
        for (var s = 0; s < sentences.Length; s++)
        {
            for (var word = 0; word < sentences[s].Words; word++)
                sentences[s].Tags[word] = BestTag(sums.AsSpan(memory.Rows.Row(s, word) * width, auxiliaryTags.Length), sentences[s].CanBeAuxiliary[word]);
        }
    }

    private int BestTag(ReadOnlySpan<int> scores, bool canBeAuxiliary)
    {
        var best = 0;
        var most = long.MinValue;
        for (var tag = 0; tag < scores.Length; tag++)
        {
            if (!canBeAuxiliary && auxiliaryTags[tag]) continue;
            var score = (long)scores[tag] << (TagBits - weights.TagHigh.SumBits[tag]);
            if (score > most) (best, most) = (tag, score);
        }

        return best;
    }

    private void Attach(ReadOnlySpan<SentenceAnalysis> sentences, NetworkMemory memory)
    {
        var width = dependent.Outputs;
        dependent.Run(memory.High, memory.Rows.Count, memory.Projected, memory.Sums);
        Turn(memory);
        head.Run(memory.High, memory.Rows.Count, memory.Projected, memory.Sums);
        // What a distance adds, and the root as a head, is the same product for all words.
        var ends = memory.Sums.AsSpan(0, memory.Rows.Count * arcEnds.Outputs);
        ends.Clear();
        arcEnds.MultiplyAdd(memory.Dependents, width, ends, arcEnds.Outputs, memory.Rows.Count);
        for (var s = 0; s < sentences.Length; s++)
        {
            var words = sentences[s].Words;
            var step = IntegerMatrix.RoundUp(words + 1);
            var scores = memory.Scores(words * step);
            ScorePairs(s, words, step, memory, scores);
            for (var word = 0; word < words; word++)
                AddEnds(scores.Slice(word * step, words + 1), word, ends.Slice(memory.Rows.Row(s, word) * arcEnds.Outputs, arcEnds.Outputs));
            TreeDecoder.Decode(scores, words, step, sentences[s].Heads);
        }
    }

    // Each word's side of an arc times each word's side as a head.
    private void ScorePairs(int sentence, int words, int step, NetworkMemory memory, Span<int> scores)
    {
        var width = dependent.Outputs;
        var heads = memory.Heads(step * width);
        var turned = memory.Turned(words * width);
        for (var word = 0; word < words; word++)
        {
            var row = memory.Rows.Row(sentence, word) * width;
            IntegerMatrix.PairColumn(memory.Projected.AsSpan(row, width), heads, step, word);
            memory.Dependents.AsSpan(row, width).CopyTo(turned[(word * width)..]);
        }

        scores.Clear();
        IntegerMatrix.MultiplyAdd(heads, width, step, turned, width, scores, step, words);
    }

    private static void AddEnds(Span<int> scores, int word, ReadOnlySpan<int> ends)
    {
        var words = scores.Length - 1;
        for (var other = 0; other < word; other++) scores[other] += ends[ArcDistance.ClassOf(other - word)];
        for (var other = word + 1; other < words; other++) scores[other] += ends[ArcDistance.ClassOf(other - word)];
        scores[word] = 0;
        scores[words] = ends[ArcDistance.Classes];
    }

    // A column for each class of distance and one for the root.
    private static IntegerMatrix ArcEnds(NetworkWeights weights, int width)
    {
        var outputs = IntegerMatrix.RoundUp(ArcDistance.Classes + 1);
        var cells = new short[width * outputs];
        for (var i = 0; i < width; i++)
        {
            for (var distance = 0; distance < ArcDistance.Classes; distance++) cells[(i * outputs) + distance] = weights.Distances[(distance * width) + i];
            cells[(i * outputs) + ArcDistance.Classes] = weights.Root[i];
        }

        return new IntegerMatrix(cells, width, outputs);
    }

    // The bilinear form's matrix times the words' side.
    private void Turn(NetworkMemory memory)
    {
        int count = memory.Rows.Count, width = bilinear.Outputs;
        var sums = memory.Sums;
        for (var row = 0; row < count; row++) weights.Bilinear.Bias.CopyTo(sums, row * width);
        bilinear.MultiplyAdd(memory.Projected, width, sums, width, count);
        FixedPoint.Narrow(sums.AsSpan(0, count * width), FixedPoint.HiddenBits + FixedPoint.WeightBits - ProjectedBits, memory.Dependents);
    }

    private void Label(ReadOnlySpan<SentenceAnalysis> sentences, NetworkMemory memory)
    {
        int width = labelDependent.Outputs, count = memory.Rows.Count;
        labelDependent.Run(memory.High, count, memory.Dependents, memory.Sums);
        labelHead.Run(memory.High, count, memory.Projected, memory.Sums);
        for (var s = 0; s < sentences.Length; s++)
        {
            for (var word = 0; word < sentences[s].Words; word++)
            {
                var ends = memory.Dependents.AsSpan(memory.Rows.Row(s, word) * width, width);
                var governor = sentences[s].Heads[word];
                if (governor < sentences[s].Words)
                    AddPositive(ends, memory.Projected.AsSpan(memory.Rows.Row(s, governor) * width, width), weights.LabelDistances.AsSpan(ArcDistance.ClassOf(governor - word) * width, width));
            }
        }

        var sums = memory.Sums;
        for (var row = 0; row < count; row++) weights.LabelOut.Bias.CopyTo(sums, row * labelOut.Outputs);
        labelOut.MultiplyAdd(memory.Dependents, width, sums, labelOut.Outputs, count);
        for (var s = 0; s < sentences.Length; s++)
        {
            // Relation 0 is the root's: the one word under the root has it, and no other.
            for (var word = 0; word < sentences[s].Words; word++)
                sentences[s].Relations[word] = sentences[s].Heads[word] == sentences[s].Words ? 0 : BestRelation(sums.AsSpan(memory.Rows.Row(s, word) * labelOut.Outputs, auxiliaryRelations.Length), sentences[s].CanBeAuxiliary[word]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddPositive(Span<short> to, ReadOnlySpan<short> values, ReadOnlySpan<short> more)
    {
        var most = Vector256.Create((int)short.MaxValue);
        for (var i = 0; i < to.Length; i += Vector256<short>.Count)
        {
            var (low, high) = Vector256.Widen(Vector256.Create<short>(to[i..]));
            var (valueLow, valueHigh) = Vector256.Widen(Vector256.Create(values[i..]));
            var (moreLow, moreHigh) = Vector256.Widen(Vector256.Create(more[i..]));
            low = Vector256.Min(Vector256.Max(low + valueLow + moreLow, Vector256<int>.Zero), most);
            high = Vector256.Min(Vector256.Max(high + valueHigh + moreHigh, Vector256<int>.Zero), most);
            Vector256.Narrow(low, high).CopyTo(to[i..]);
        }
    }

    private int BestRelation(ReadOnlySpan<int> scores, bool canBeAuxiliary)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if ((canBeAuxiliary || !auxiliaryRelations[i]) && (best == 0 || scores[i] > scores[best])) best = i;
        }

        return best;
    }
}
