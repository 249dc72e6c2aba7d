using System.Runtime.InteropServices;

namespace Pactwatch.Language.Network;

/// <summary>
/// Weights and biases of a linear layer as they lie in a model: weights row by row, inputs × outputs, at
/// <see cref="FixedPoint.WeightBits"/>, biases at the bits of the layer's sums.
/// </summary>
internal sealed record IntegerLayer(short[] Weights, int[] Bias, int Inputs, int Outputs)
{
    private const int MostCells = 1 << 22;

    public IntegerMatrix Matrix() => new(Weights, Inputs, Outputs);

    public static IntegerLayer Read(BinaryReader reader)
    {
        int inputs = reader.ReadInt32(), outputs = reader.ReadInt32();
        if (inputs < 0 || outputs is < 1 or > MostCells || (long)inputs * outputs > MostCells) throw new InvalidDataException($"A layer can't have {inputs} inputs and {outputs} outputs.");
        var weights = new short[inputs * outputs];
        var bias = new int[outputs];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bias.AsSpan()));
        return new IntegerLayer(weights, bias, inputs, outputs);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Inputs);
        writer.Write(Outputs);
        writer.Write(MemoryMarshal.AsBytes(Weights.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Bias.AsSpan()));
    }
}
