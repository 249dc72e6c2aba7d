using Pactwatch.Language.Network;

namespace Pactwatch.Training.Network;

/// <summary>The averaged weights of a trained network as the whole numbers that the program computes with.</summary>
internal static class NetworkRounding
{
    /// <exception cref="InvalidOperationException">A sum of the rounded network could leave 32 bits.</exception>
    public static NetworkWeights Round(ParsingNetwork network, IReadOnlyDictionary<uint, int> rows)
    {
        var features = new uint[rows.Count];
        foreach (var (feature, row) in rows) features[row] = feature;
        return new NetworkWeights
        {
            Features = features,
            Embedding = [.. network.Embedding.Average.Select(value => (sbyte)FixedPoint.Round(value, FixedPoint.EmbeddingBits, sbyte.MaxValue))],
            Width = network.Shape.Embedding,
            Layers = [.. network.Layers.SelectMany((layer, number) => layer.SelectMany(lstm => new[]
            {
                // A word's input may reach ±8, a state of the layer below no more than ±1.
                Layer(lstm.Input, lstm.Bias, FixedPoint.SumBits, number == 0 ? 8 : 1),
                Layer(lstm.Recurrent, null, FixedPoint.SumBits, 1),
            }))],
            TagLow = Layer(network.TagLow, null, FixedPoint.SumBits, 1),
            TagHigh = Layer(network.TagHigh, network.TagBias, FixedPoint.SumBits, 1),
            Dependent = Layer(network.Dependent, network.DependentBias, FixedPoint.SumBits, 1),
            Head = Layer(network.Head, network.HeadBias, FixedPoint.SumBits, 1),
            Bilinear = Layer(network.Bilinear, network.BilinearBias, FixedPoint.HiddenBits + FixedPoint.WeightBits, 32),
            Root = [.. network.Root.Average.Select(value => (short)FixedPoint.Round(value, FixedPoint.HiddenBits, short.MaxValue))],
            Distances = [.. network.Distance.Average.Take(ArcDistance.Classes * network.Shape.Arc).Select(value => (short)FixedPoint.Round(value, FixedPoint.HiddenBits, short.MaxValue))],
            LabelDependent = Layer(network.LabelDependent, network.LabelBias, FixedPoint.SumBits, 1),
            LabelHead = Layer(network.LabelHead, null, FixedPoint.SumBits, 1),
            LabelOut = Layer(network.LabelOut, network.LabelOutBias, FixedPoint.HiddenBits + FixedPoint.WeightBits, 32),
        };
    }

    // No column may be able to sum past half of what 32 bits hold, however its inputs (at most largest) fall.
    private static IntegerLayer Layer(Parameter weights, Parameter? bias, int sumBits, int largest)
    {
        var rounded = new short[weights.Average.Length];
        for (var i = 0; i < rounded.Length; i++) rounded[i] = (short)FixedPoint.Round(weights.Average[i], FixedPoint.WeightBits, short.MaxValue);
        var biases = new int[weights.Columns];
        for (var column = 0; column < weights.Columns; column++)
        {
            if (bias is not null) biases[column] = FixedPoint.Round(bias.Average[column], sumBits, int.MaxValue / 8);
            double sum = Math.Abs((double)biases[column]);
            for (var row = 0; row < weights.Rows; row++) sum += Math.Abs((double)rounded[(row * weights.Columns) + column]) * largest * (1 << (sumBits - FixedPoint.WeightBits));
            if (sum > int.MaxValue) throw new InvalidOperationException($"Column {column} of a layer of {weights.Rows} × {weights.Columns} can sum to {sum:0}: more than 32 bits hold. Train with smaller weights.");
        }

        return new IntegerLayer(rounded, biases, weights.Rows, weights.Columns);
    }
}
