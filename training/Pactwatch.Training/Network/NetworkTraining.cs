using System.Globalization;
using Pactwatch.Language.Parsing;

namespace Pactwatch.Training.Network;

/// <summary>Trains the network on a treebank: the same treebank gives the same weights, with one thread or two.</summary>
internal sealed class NetworkTraining
{
    private const float Rate = 2e-3f, LongestGradient = 5;
    private readonly ParsingNetwork network;
    private readonly SentenceEncoder encoder;
    private readonly IReadOnlyList<TreebankSentence> sentences;
    private readonly ShardPass[] passes;
    private readonly RandomNumbers[] random;
    private readonly int batchWords;
    private readonly int totalSteps;
    private readonly int rounds;
    private readonly List<int> touched = [];
    private readonly bool[] isTouched;
    private int step;

    public NetworkTraining(ParsingNetwork network, SentenceEncoder encoder, IReadOnlyList<TreebankSentence> sentences, int rounds, int batchWords)
    {
        (this.network, this.encoder, this.sentences, this.batchWords, this.rounds) = (network, encoder, sentences, batchWords, rounds);
        passes = [new ShardPass(network, 0), new ShardPass(network, 1)];
        random = [new RandomNumbers(11), new RandomNumbers(12)];
        isTouched = new bool[network.Shape.EmbeddingRows];
        totalSteps = rounds * ((sentences.Sum(sentence => sentence.Forms.Length) / batchWords) + 1);
    }

    /// <summary>Trains for all rounds; says the mean losses after each.</summary>
    public void Run(Action<string> say, Action<int>? afterRound = null)
    {
        for (var round = 0; round < rounds; round++)
        {
            double tags = 0, arcs = 0, relations = 0;
            foreach (var batch in Batches(round))
            {
                var loss = Step(batch);
                tags += loss.Tags;
                arcs += loss.Arcs;
                relations += loss.Relations;
            }

            var words = sentences.Sum(sentence => sentence.Forms.Length);
            say(string.Create(CultureInfo.InvariantCulture, $"round {round + 1} of {rounds}: loss of tags {tags / words:0.000}, heads {arcs / words:0.000}, relations {relations / words:0.000}"));
            afterRound?.Invoke(round);
        }
    }

    private IEnumerable<List<EncodedSentence>> Batches(int round)
    {
        const int Window = 400;
        var order = TrainingOrder.Of(sentences.Count, round);
        var writing = new RandomNumbers((ulong)(1000 + round));
        var batches = new List<List<EncodedSentence>>();
        for (var first = 0; first < order.Length; first += Window)
        {
            var window = order.Skip(first).Take(Window).OrderBy(index => sentences[index].Forms.Length).ThenBy(index => index);
            var batch = new List<EncodedSentence>();
            var words = 0;
            foreach (var index in window)
            {
                var share = writing.NextShare();
                var variant = share < 0.03f ? 1 : share < 0.07f ? 2 : share < 0.11f ? 3 : 0;
                batch.Add(encoder.Encode(sentences[index], index, variant, writing));
                words += sentences[index].Forms.Length;
                if (words < batchWords) continue;
                batches.Add(batch);
                batch = [];
                words = 0;
            }

            if (batch.Count > 0) batches.Add(batch);
        }

        foreach (var index in TrainingOrder.Of(batches.Count, round + 77)) yield return batches[index];
    }

    private (double Tags, double Arcs, double Relations) Step(List<EncodedSentence> batch)
    {
        step++;
        Both(half =>
        {
            var i = half;
            foreach (var parameter in network.Dense) if (i++ % 2 == 0) parameter.Transpose();
        });
        var losses = new (double Tags, double Arcs, double Relations)[2];
        Both(shard => losses[shard] = passes[shard].Train([.. batch.Where((_, i) => i % 2 == shard)], random[shard]));
        SumEmbedding();
        var words = batch.Sum(sentence => sentence.Length);
        var rate = RateAt();
        // Fast at first, then over some thousand steps (the usual warm-up of averaged weights).
        var average = Math.Max(0.001f, 9f / (10 + step));
        double length = 0;
        var all = network.Dense.ToList();
        var lengths = new double[all.Count];
        Both(half =>
        {
            for (var i = half; i < all.Count; i += 2) lengths[i] = all[i].SumShards(0, all[i].Rows);
        });
        foreach (var one in lengths) length += one;
        foreach (var row in touched) length += network.Embedding.SumShards(row, row + 1);
        var scale = 1f / words;
        var norm = (float)Math.Sqrt(length) * scale;
        if (norm > LongestGradient) scale *= LongestGradient / norm;
        Both(half =>
        {
            for (var i = half; i < all.Count; i += 2)
            {
                all[i].Step(0, all[i].Rows, rate, scale, step);
                all[i].MoveAverage(0, all[i].Rows, average);
            }

            var middle = network.Shape.EmbeddingRows / 2;
            foreach (var row in touched)
            {
                if (row < middle == (half == 0)) network.Embedding.Step(row, row + 1, rate, scale, step);
            }

            network.Embedding.MoveAverage(half == 0 ? 0 : middle, half == 0 ? middle : network.Shape.EmbeddingRows, average);
        });
        foreach (var row in touched) isTouched[row] = false;
        touched.Clear();
        return (losses[0].Tags + losses[1].Tags, losses[0].Arcs + losses[1].Arcs, losses[0].Relations + losses[1].Relations);
    }

    private float RateAt()
    {
        const int WarmUp = 200;
        if (step < WarmUp) return Rate * step / WarmUp;
        var left = Math.Max(0f, (totalSteps - step) / (float)Math.Max(1, totalSteps - WarmUp));
        return (Rate * left * 0.97f) + (Rate * 0.03f);
    }

    private void SumEmbedding()
    {
        var width = network.Shape.Embedding;
        for (var shard = 0; shard < passes.Length; shard++)
        {
            var packing = passes[shard].Packing;
            var table = network.Embedding.Gradients[shard];
            for (var s = 0; s < packing.Sentences.Length; s++)
            {
                var sentence = packing.Sentences[s];
                var features = sentence.Rows.Length / sentence.Length;
                for (var word = 0; word < sentence.Length; word++)
                {
                    var gradient = passes[shard].InputGradient.AsSpan(packing.Row(s, word) * width, width);
                    for (var f = 0; f < features; f++)
                    {
                        var row = sentence.Rows[(word * features) + f];
                        if (row < 0) continue;
                        Vectors.Add(table.AsSpan(row * width, width), gradient);
                        if (isTouched[row]) continue;
                        isTouched[row] = true;
                        touched.Add(row);
                    }
                }
            }
        }
    }

    private static void Both(Action<int> action) => Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, action);

    /// <summary>Shares of tags, heads, and heads with relations that are right, with the averaged weights.</summary>
    public static string Evaluate(ParsingNetwork network, SentenceEncoder encoder, IReadOnlyList<TreebankSentence> sentences, string[] tags, string[] relations, int variant = 0)
    {
        network.SwapAverage();
        var pass = new ShardPass(network, 0);
        int words = 0, upos = 0, uas = 0, las = 0;
        foreach (var batch in sentences.Select((sentence, i) => (sentence, i)).OrderBy(pair => pair.sentence.Forms.Length).Chunk(32))
        {
            pass.Predict([.. batch.Select(pair => encoder.Encode(pair.sentence, pair.i, variant, null))]);
            for (var s = 0; s < batch.Length; s++)
            {
                var sentence = sentences[pass.Packing.Sentences[s].Number];
                var n = sentence.Forms.Length;
                int[] heads = new int[n], best = new int[n];
                pass.Answer(s, out var scores, out var rowStep, best);
                TreeDecoder.Decode([.. scores.Take(n * rowStep).Select(score => (int)(Math.Clamp(score, -1000, 1000) * 65536))], n, rowStep, heads);
                for (var i = 0; i < n; i++)
                {
                    words++;
                    if (string.Equals(tags[best[i]].Split('-')[0], sentence.Upos[i], StringComparison.Ordinal)) upos++;
                    if (heads[i] != sentence.Heads[i]) continue;
                    uas++;
                    var relation = heads[i] == n ? "root" : relations[pass.Relation(s, i, heads[i])];
                    if (string.Equals(relation.Split(':')[0], sentence.Relations[i].Split(':')[0], StringComparison.Ordinal)) las++;
                }
            }
        }

        network.SwapAverage();
        return string.Create(CultureInfo.InvariantCulture, $"upos {(double)upos / words:0.0000} uas {(double)uas / words:0.0000} las {(double)las / words:0.0000}");
    }
}
