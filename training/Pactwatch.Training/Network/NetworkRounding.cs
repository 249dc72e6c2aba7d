using Pactwatch.Language.Network;

namespace Pactwatch.Training.Network;

/// <summary>The averaged weights of a trained network as the whole numbers that the program computes with.</summary>
internal static class NetworkRounding
{
    // Finer than this a byte can't be used: the sums of the finest columns must not leave 32 bits.
    private const int FinestWeight = 10;

    // Coarser than this the sums would be coarser than what they are kept at.
    private const int CoarsestWeight = FixedPoint.GateBits - FixedPoint.StateBits;

    public static NetworkWeights Round(ParsingNetwork network, IReadOnlyDictionary<uint, int> rows)
    {
        var features = new uint[rows.Count];
        foreach (var (feature, row) in rows) features[row] = feature;
        var (tagLow, tagHigh) = Layers(network.TagLow, FixedPoint.StateBits, network.TagHigh, network.TagBias, biasFirst: false);
        return new NetworkWeights
        {
            Features = features,
            Embedding = [.. network.Embedding.Average.Select(value => (sbyte)FixedPoint.Round(value, FixedPoint.InputBits, sbyte.MaxValue))],
            Width = network.Shape.Embedding,
            Layers = [.. network.Layers.SelectMany((layer, number) => layer.SelectMany(lstm =>
            {
                var (input, recurrent) = Layers(lstm.Input, number == 0 ? FixedPoint.InputBits : FixedPoint.StateBits, lstm.Recurrent, lstm.Bias, biasFirst: true);
                return new[] { input, recurrent };
            }))],
            TagLow = tagLow,
            TagHigh = tagHigh,
            Dependent = Layer(network.Dependent, network.DependentBias),
            Head = Layer(network.Head, network.HeadBias),
            Bilinear = Whole(network.Bilinear, network.BilinearBias),
            Root = Row(network.Root),
            Distances = Row(network.Distance)[..(ArcDistance.Classes * network.Shape.Arc)],
            LabelDistances = Row(network.LabelDistance),
            LabelDependent = Layer(network.LabelDependent, network.LabelBias),
            LabelHead = Layer(network.LabelHead, null),
            LabelOut = Whole(network.LabelOut, network.LabelOutBias),
        };
    }

    private static short[] Row(Parameter parameter) => [.. parameter.Average.Select(value => (short)FixedPoint.Round(value, FixedPoint.HiddenBits, short.MaxValue))];

    private static ByteLayer Layer(Parameter weights, Parameter? bias)
    {
        var bits = new int[weights.Columns];
        for (var column = 0; column < bits.Length; column++) bits[column] = FixedPoint.StateBits + FinestFor(weights, column);
        return Rounded(weights, bias, bits, FixedPoint.StateBits);
    }

    // Two layers whose sums are added: the second one's inputs are states, and each column has one scale for both.
    private static (ByteLayer First, ByteLayer Second) Layers(Parameter first, int firstBits, Parameter second, Parameter bias, bool biasFirst)
    {
        var bits = new int[first.Columns];
        for (var column = 0; column < bits.Length; column++)
            bits[column] = Math.Min(firstBits + FinestFor(first, column), FixedPoint.StateBits + FinestFor(second, column));
        return (Rounded(first, biasFirst ? bias : null, bits, firstBits), Rounded(second, biasFirst ? null : bias, bits, FixedPoint.StateBits));
    }

    // The finest scale at which the column's largest weight is still a byte.
    private static int FinestFor(Parameter weights, int column)
    {
        var largest = 0f;
        for (var row = 0; row < weights.Rows; row++) largest = Math.Max(largest, Math.Abs(weights.Average[(row * weights.Columns) + column]));
        var bits = FinestWeight;
        while (bits > CoarsestWeight && largest * (1 << bits) > sbyte.MaxValue) bits--;
        return bits;
    }

    private static ByteLayer Rounded(Parameter weights, Parameter? bias, int[] sumBits, int inputBits)
    {
        var rounded = new sbyte[weights.Average.Length];
        var biases = new int[weights.Columns];
        for (var column = 0; column < weights.Columns; column++)
        {
            if (bias is not null) biases[column] = FixedPoint.Round(bias.Average[column], sumBits[column], 1 << 29);
            for (var row = 0; row < weights.Rows; row++)
            {
                var at = (row * weights.Columns) + column;
                rounded[at] = (sbyte)FixedPoint.Round(weights.Average[at], sumBits[column] - inputBits, sbyte.MaxValue);
            }
        }

        return new ByteLayer(rounded, biases, [.. sumBits.Select(bits => (byte)bits)], weights.Rows, weights.Columns);
    }

    private static IntegerLayer Whole(Parameter weights, Parameter bias) => new(
        [.. weights.Average.Select(value => (short)FixedPoint.Round(value, FixedPoint.WeightBits, short.MaxValue))],
        [.. bias.Average.Select(value => FixedPoint.Round(value, FixedPoint.HiddenBits + FixedPoint.WeightBits, 1 << 29))],
        weights.Rows,
        weights.Columns);
}
