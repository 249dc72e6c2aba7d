using Pactwatch.Language.Network;

namespace Pactwatch.Training.Network;

/// <summary>One shard of a batch through the network and back. Holds its arrays from batch to batch; used by one thread at a time.</summary>
internal sealed class ShardPass(ParsingNetwork network, int shard)
{
    private readonly Lstm.Memory[][] memories = [[new(), new()], [new(), new()]];
    private readonly NetworkShape shape = network.Shape;
    private float[] x = [], xGradient = [];
    private readonly float[][] states = [[], []];
    private readonly float[][] dropped = [[], []];
    private readonly float[][] masks = [[], [], []];
    private readonly float[][] gradients = [[], []];
    private float[] tagScores = [], dependent = [], head = [], dependentGradient = [], headGradient = [];
    private float[] projected = [], projectedGradient = [];
    private float[] labelDependent = [], labelHead = [], labelDependentGradient = [], labelHeadGradient = [];
    private float[] hidden = [], hiddenGradient = [], labelScores = [];
    private float[] arcMaskDependent = [], arcMaskHead = [];
    private float[] distances = [], distancesGradient = [];
    private float[] heads = [], headsTransposed = [], arcs = [], headsGradient = [];

    /// <summary>Rows of the embedding's gradient that this shard adds to, by row of the packing.</summary>
    public float[] InputGradient => xGradient;

    public Packing Packing { get; private set; } = new([]);

    private int Wide => 2 * shape.Cells;

    private int TagColumns => network.TagBias.Columns;

    private int RelationColumns => network.LabelOutBias.Columns;

    /// <summary>Forward with dropped cells, loss and gradients. Returns the summed losses (tags, arcs, relations).</summary>
    public (double Tags, double Arcs, double Relations) Train(IReadOnlyList<EncodedSentence> sentences, RandomNumbers random)
    {
        Forward(sentences, random);
        var tags = TagLoss();
        ProjectBackwardReady(random);
        var arcLoss = ArcLoss();
        var relations = LabelLoss();
        Backward();
        return (tags, arcLoss, relations);
    }

    /// <summary>Forward without dropped cells; the answers by <see cref="Answer"/>.</summary>
    public void Predict(IReadOnlyList<EncodedSentence> sentences)
    {
        Forward(sentences, null);
        Scores();
        ProjectBackwardReady(null);
    }

    /// <summary>The scores of the heads of sentence <paramref name="s"/>, row by word, column n for the root; and each word's best tag.</summary>
    public void Answer(int s, out float[] arcScores, out int step, int[] tags)
    {
        var n = Packing.Sentences[s].Length;
        step = NetworkShape.RoundUp(n + 1);
        GatherArcs(s, n, step);
        arcScores = arcs;
        for (var i = 0; i < n; i++)
        {
            var row = tagScores.AsSpan(Packing.Row(s, i) * TagColumns, shape.Tags);
            var best = 0;
            for (var t = 1; t < row.Length; t++) if (row[t] > row[best]) best = t;
            tags[i] = best;
        }
    }

    /// <summary>The best relation of a word to the head.</summary>
    public int Relation(int s, int word, int headWord)
    {
        Span<float> mix = stackalloc float[shape.Label];
        LabelHidden(Packing.Row(s, word), Packing.Row(s, headWord), ArcDistance.ClassOf(headWord - word), mix);
        var best = -1;
        var most = float.MinValue;
        for (var r = 0; r < shape.Relations; r++)
        {
            var sum = network.LabelOutBias.Values[r];
            for (var i = 0; i < mix.Length; i++) sum += mix[i] * network.LabelOut.Values[(i * RelationColumns) + r];
            if (r > 0 && sum > most) (best, most) = (r, sum);
        }

        return best;
    }

    private static void Grow(ref float[] array, int size)
    {
        if (array.Length < size) array = new float[size];
    }

    private void Forward(IReadOnlyList<EncodedSentence> sentences, RandomNumbers? random)
    {
        Packing = new Packing(sentences);
        var n = Packing.Rows;
        Grow(ref x, n * shape.Embedding);
        Grow(ref xGradient, n * shape.Embedding);
        for (var layer = 0; layer < 2; layer++)
        {
            Grow(ref states[layer], n * Wide);
            Grow(ref dropped[layer], n * Wide);
            Grow(ref gradients[layer], n * Wide);
        }

        Embed();
        Mask(0, x, x, shape.Embedding, random, shape.DroppedInput);
        Run(0, x, random);
        Mask(1, states[0], dropped[0], Wide, random, shape.DroppedOutput);
        Run(1, dropped[0], random);
        Mask(2, states[1], dropped[1], Wide, random, shape.DroppedOutput);
    }

    private void Run(int layer, float[] input, RandomNumbers? random)
    {
        for (var direction = 0; direction < 2; direction++)
            network.Layers[layer][direction].Forward(Packing, memories[layer][direction], input, states[layer], Wide, direction * shape.Cells, random, shape.DroppedState);
    }

    private void Embed()
    {
        var width = shape.Embedding;
        var table = network.Embedding.Values;
        Array.Clear(x, 0, Packing.Rows * width);
        for (var s = 0; s < Packing.Sentences.Length; s++)
        {
            var sentence = Packing.Sentences[s];
            var features = sentence.Rows.Length / sentence.Length;
            for (var word = 0; word < sentence.Length; word++)
            {
                var sum = x.AsSpan(Packing.Row(s, word) * width, width);
                for (var f = 0; f < features; f++)
                {
                    var row = sentence.Rows[(word * features) + f];
                    if (row >= 0) Vectors.Add(sum, table.AsSpan(row * width, width));
                }
            }
        }
    }

    // The same cells of all words of a sentence are dropped.
    private void Mask(int which, float[] from, float[] to, int width, RandomNumbers? random, float share)
    {
        if (random is null)
        {
            if (!ReferenceEquals(from, to)) Array.Copy(from, to, Packing.Rows * width);
            return;
        }

        Grow(ref masks[which], Packing.Sentences.Length * width);
        var mask = masks[which].AsSpan(0, Packing.Sentences.Length * width);
        if (share > 0) random.FillMask(mask, share);
        else mask.Fill(1);
        ApplyMask(which, from, to, width);
    }

    private void ApplyMask(int which, float[] from, float[] to, int width)
    {
        for (var step = 0; step < Packing.Steps; step++)
        {
            var size = Packing.Active(step) * width;
            var first = Packing.Offsets[step] * width;
            Vectors.Multiply(from.AsSpan(first, size), masks[which].AsSpan(0, size), to.AsSpan(first, size));
        }
    }

    private void Scores()
    {
        var n = Packing.Rows;
        Grow(ref tagScores, n * TagColumns);
        for (var row = 0; row < n; row++) network.TagBias.Values.CopyTo(tagScores, row * TagColumns);
        MatrixProduct.Multiply(n, TagColumns, Wide, new(dropped[0], Wide), network.TagLow.View, new(tagScores, TagColumns), adds: true);
        MatrixProduct.Multiply(n, TagColumns, Wide, new(dropped[1], Wide), network.TagHigh.View, new(tagScores, TagColumns), adds: true);
    }

    private double TagLoss()
    {
        Scores();
        double loss = 0;
        for (var s = 0; s < Packing.Sentences.Length; s++)
        {
            var sentence = Packing.Sentences[s];
            for (var word = 0; word < sentence.Length; word++)
                loss += Loss(tagScores.AsSpan(Packing.Row(s, word) * TagColumns, TagColumns), shape.Tags, sentence.Tags[word]);
        }

        return loss;
    }

    // Scores become the gradient of the cross-entropy.
    private static double Loss(Span<float> row, int count, int right)
    {
        Activation.Softmax(row, count);
        if (right < 0)
        {
            row.Clear();
            return 0;
        }

        var loss = -Math.Log(Math.Max(row[right], 1e-9f));
        row[right] -= 1;
        return loss;
    }

    private void ProjectBackwardReady(RandomNumbers? random)
    {
        Project(ref dependent, network.Dependent, network.DependentBias, shape.Arc, ref arcMaskDependent, random);
        Project(ref head, network.Head, network.HeadBias, shape.Arc, ref arcMaskHead, random);
        var n = Packing.Rows;
        Grow(ref projected, n * shape.Arc);
        for (var row = 0; row < n; row++) network.BilinearBias.Values.CopyTo(projected, row * shape.Arc);
        MatrixProduct.Multiply(n, shape.Arc, shape.Arc, new(dependent, shape.Arc), network.Bilinear.View, new(projected, shape.Arc), adds: true);
        Grow(ref labelDependent, n * shape.Label);
        Grow(ref labelHead, n * shape.Label);
        MatrixProduct.Multiply(n, shape.Label, Wide, new(dropped[1], Wide), network.LabelDependent.View, new(labelDependent, shape.Label), adds: false);
        MatrixProduct.Multiply(n, shape.Label, Wide, new(dropped[1], Wide), network.LabelHead.View, new(labelHead, shape.Label), adds: false);
    }

    // A linear layer, the positive part, and dropped cells; the mask keeps both for the way back.
    private void Project(ref float[] to, Parameter weights, Parameter bias, int width, ref float[] mask, RandomNumbers? random)
    {
        var n = Packing.Rows;
        Grow(ref to, n * width);
        Grow(ref mask, n * width);
        for (var row = 0; row < n; row++) bias.Values.CopyTo(to, row * width);
        MatrixProduct.Multiply(n, width, Wide, new(dropped[1], Wide), weights.View, new(to, width), adds: true);
        var cells = mask.AsSpan(0, n * width);
        if (random is null) cells.Fill(1);
        else random.FillMask(cells, shape.DroppedOutput);
        for (var i = 0; i < cells.Length; i++)
        {
            if (to[i] <= 0) cells[i] = 0;
            to[i] *= cells[i];
        }
    }

    private void GatherArcs(int s, int n, int step)
    {
        var width = shape.Arc;
        Grow(ref headsTransposed, width * step);
        Grow(ref arcs, n * step);
        Array.Clear(headsTransposed, 0, width * step);
        for (var j = 0; j <= n; j++)
        {
            var source = j < n ? head.AsSpan(Packing.Row(s, j) * width, width) : network.Root.Values;
            for (var a = 0; a < width; a++) headsTransposed[(a * step) + j] = source[a];
        }

        Grow(ref heads, n * width);
        for (var i = 0; i < n; i++) projected.AsSpan(Packing.Row(s, i) * width, width).CopyTo(heads.AsSpan(i * width));
        MatrixProduct.Multiply(n, step, width, new(heads, width), new(headsTransposed, step), new(arcs, step), adds: false);
        ScoreDistances(n);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                if (i != j) arcs[(i * step) + j] += distances[(i * network.Distance.Rows) + ArcDistance.ClassOf(j - i)];
            }

            arcs[(i * step) + i] = -1e9f;
        }
    }

    private void ScoreDistances(int n)
    {
        Grow(ref distances, n * network.Distance.Rows);
        MatrixProduct.Multiply(n, network.Distance.Rows, shape.Arc, new(heads, shape.Arc), network.Distance.TransposedView, new(distances, network.Distance.Rows), adds: false);
    }

    // The gradient of a class of distance is the sum of those of its arcs; that of the words goes into heads.
    private void DistanceGradient(int n, int step)
    {
        var classes = network.Distance.Rows;
        Grow(ref distancesGradient, n * classes);
        Array.Clear(distancesGradient, 0, n * classes);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                if (i != j) distancesGradient[(i * classes) + ArcDistance.ClassOf(j - i)] += arcs[(i * step) + j];
            }
        }

        MatrixProduct.Multiply(classes, shape.Arc, n, new MatrixProduct.View(distancesGradient, classes).Transposed, new(heads, shape.Arc), network.Distance.Gradient(shard), adds: true);
    }

    private double ArcLoss()
    {
        var width = shape.Arc;
        var rows = Packing.Rows;
        Grow(ref projectedGradient, rows * width);
        Grow(ref headGradient, rows * width);
        Grow(ref dependentGradient, rows * width);
        double loss = 0;
        for (var s = 0; s < Packing.Sentences.Length; s++)
        {
            var sentence = Packing.Sentences[s];
            int n = sentence.Length, step = NetworkShape.RoundUp(n + 1);
            GatherArcs(s, n, step);
            for (var i = 0; i < n; i++) loss += Loss(arcs.AsSpan(i * step, step), n + 1, sentence.Heads[i]);

            // Of the dependents: arcs · heads; of the heads: arcsᵀ · dependents.
            Grow(ref headsGradient, (n + 1) * width);
            var headRows = new float[(n + 1) * width];
            for (var j = 0; j <= n; j++)
            {
                var source = j < n ? head.AsSpan(Packing.Row(s, j) * width, width) : network.Root.Values;
                source.CopyTo(headRows.AsSpan(j * width));
            }

            MatrixProduct.Multiply(n + 1, width, n, new MatrixProduct.View(arcs, step).Transposed, new(heads, width), new(headsGradient, width), adds: false);
            DistanceGradient(n, step);
            MatrixProduct.Multiply(n, width, n + 1, new(arcs, step), new(headRows, width), new(heads, width), adds: false);
            MatrixProduct.Multiply(n, width, network.Distance.Rows, new(distancesGradient, network.Distance.Rows), network.Distance.View, new(heads, width), adds: true);
            for (var i = 0; i < n; i++)
            {
                heads.AsSpan(i * width, width).CopyTo(projectedGradient.AsSpan(Packing.Row(s, i) * width));
                headsGradient.AsSpan(i * width, width).CopyTo(headGradient.AsSpan(Packing.Row(s, i) * width));
            }

            Vectors.Add(network.Root.Gradients[shard], headsGradient.AsSpan(n * width, width));
        }

        MatrixProduct.Multiply(rows, width, width, new(projectedGradient, width), network.Bilinear.TransposedView, new(dependentGradient, width), adds: false);
        MatrixProduct.Multiply(width, width, rows, new MatrixProduct.View(dependent, width).Transposed, new(projectedGradient, width), network.Bilinear.Gradient(shard), adds: true);
        Lstm.SumRows(projectedGradient, rows, network.BilinearBias.Gradients[shard]);
        Vectors.Multiply(dependentGradient.AsSpan(0, rows * width), arcMaskDependent.AsSpan(0, rows * width), dependentGradient);
        Vectors.Multiply(headGradient.AsSpan(0, rows * width), arcMaskHead.AsSpan(0, rows * width), headGradient);
        return loss;
    }

    private void LabelHidden(int dependentRow, int headRow, int distance, Span<float> mix)
    {
        var width = shape.Label;
        for (var i = 0; i < width; i++)
            mix[i] = Math.Max(0, labelDependent[(dependentRow * width) + i] + labelHead[(headRow * width) + i] + network.LabelDistance.Values[(distance * width) + i] + network.LabelBias.Values[i]);
    }

    // The root is no word; what is computed for its relation is thrown away.
    private static int DistanceOf(EncodedSentence sentence, int word) =>
        sentence.Heads[word] == sentence.Length ? 0 : ArcDistance.ClassOf(sentence.Heads[word] - word);

    private double LabelLoss()
    {
        var width = shape.Label;
        var rows = Packing.Rows;
        Grow(ref hidden, rows * width);
        Grow(ref hiddenGradient, rows * width);
        Grow(ref labelScores, rows * RelationColumns);
        Grow(ref labelDependentGradient, rows * width);
        Grow(ref labelHeadGradient, rows * width);
        Array.Clear(labelHeadGradient, 0, rows * width);
        for (var row = 0; row < rows; row++) network.LabelOutBias.Values.CopyTo(labelScores, row * RelationColumns);
        ForEachWord((sentence, row, headRow, word) => LabelHidden(row, Math.Max(headRow, 0), DistanceOf(sentence, word), hidden.AsSpan(row * width, width)));
        MatrixProduct.Multiply(rows, RelationColumns, width, new(hidden, width), network.LabelOut.View, new(labelScores, RelationColumns), adds: true);
        double loss = 0;
        // The root's relation is known; it teaches nothing.
        ForEachWord((sentence, row, headRow, word) => loss += Loss(labelScores.AsSpan(row * RelationColumns, RelationColumns), shape.Relations, headRow < 0 ? -1 : sentence.Relations[word]));
        MatrixProduct.Multiply(width, RelationColumns, rows, new MatrixProduct.View(hidden, width).Transposed, new(labelScores, RelationColumns), network.LabelOut.Gradient(shard), adds: true);
        Lstm.SumRows(labelScores, rows, network.LabelOutBias.Gradients[shard]);
        MatrixProduct.Multiply(rows, width, RelationColumns, new(labelScores, RelationColumns), network.LabelOut.TransposedView, new(hiddenGradient, width), adds: false);
        var distanceGradient = network.LabelDistance.Gradients[shard];
        ForEachWord((sentence, row, headRow, word) =>
        {
            var distance = DistanceOf(sentence, word);
            for (var i = 0; i < width; i++)
            {
                var gradient = hidden[(row * width) + i] > 0 ? hiddenGradient[(row * width) + i] : 0;
                labelDependentGradient[(row * width) + i] = gradient;
                if (headRow < 0) continue;
                labelHeadGradient[(headRow * width) + i] += gradient;
                distanceGradient[(distance * width) + i] += gradient;
            }
        });
        Lstm.SumRows(labelDependentGradient, rows, network.LabelBias.Gradients[shard]);
        return loss;
    }

    private void ForEachWord(Action<EncodedSentence, int, int, int> action)
    {
        for (var s = 0; s < Packing.Sentences.Length; s++)
        {
            var sentence = Packing.Sentences[s];
            for (var word = 0; word < sentence.Length; word++)
            {
                var headWord = sentence.Heads[word];
                action(sentence, Packing.Row(s, word), headWord == sentence.Length ? -1 : Packing.Row(s, headWord), word);
            }
        }
    }

    private void Backward()
    {
        var n = Packing.Rows;
        Back(dependentGradient, shape.Arc, network.Dependent, 1, adds: false);
        Back(headGradient, shape.Arc, network.Head, 1, adds: true);
        Back(labelDependentGradient, shape.Label, network.LabelDependent, 1, adds: true);
        Back(labelHeadGradient, shape.Label, network.LabelHead, 1, adds: true);
        Back(tagScores, TagColumns, network.TagHigh, 1, adds: true);
        Lstm.SumRows(dependentGradient, n, network.DependentBias.Gradients[shard]);
        Lstm.SumRows(headGradient, n, network.HeadBias.Gradients[shard]);
        Lstm.SumRows(tagScores, n, network.TagBias.Gradients[shard]);
        ApplyMask(2, gradients[1], gradients[1], Wide);
        Back(tagScores, TagColumns, network.TagLow, 0, adds: false);
        for (var direction = 0; direction < 2; direction++)
            network.Layers[1][direction].Backward(Packing, memories[1][direction], dropped[0], gradients[1], Wide, direction * shape.Cells, gradients[0], adds: true, shard);
        ApplyMask(1, gradients[0], gradients[0], Wide);
        for (var direction = 0; direction < 2; direction++)
            network.Layers[0][direction].Backward(Packing, memories[0][direction], x, gradients[0], Wide, direction * shape.Cells, xGradient, adds: direction > 0, shard);
        ApplyMask(0, xGradient, xGradient, shape.Embedding);
    }

    // Through a linear layer over the states of a layer.
    private void Back(float[] gradient, int width, Parameter weights, int layer, bool adds)
    {
        var n = Packing.Rows;
        MatrixProduct.Multiply(Wide, width, n, new MatrixProduct.View(dropped[layer], Wide).Transposed, new(gradient, width), weights.Gradient(shard), adds: true);
        MatrixProduct.Multiply(n, Wide, width, new(gradient, width), weights.TransposedView, new(gradients[layer], Wide), adds);
    }
}
