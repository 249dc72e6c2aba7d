using System.Runtime.InteropServices;

namespace Pactwatch.Language.Network;

/// <summary>
/// A linear layer with weights of a byte. Each column has a scale of its own, a power of two: its sums, and its
/// bias, stand at <c>SumBits[column]</c> bits.
/// </summary>
internal sealed record ByteLayer(sbyte[] Weights, int[] Bias, byte[] SumBits, int Inputs, int Outputs)
{
    private const int MostCells = 1 << 22;

    public ByteMatrix Matrix() => new(Weights, Inputs, Outputs);

    /// <summary>How far each column's sums are shifted down to <paramref name="bits"/>.</summary>
    /// <exception cref="InvalidDataException">A column's sums are coarser than that.</exception>
    public int[] ShiftsTo(int bits)
    {
        var shifts = new int[Outputs];
        for (var i = 0; i < shifts.Length; i++)
        {
            shifts[i] = SumBits[i] - bits;
            if (shifts[i] is < 0 or > 30) throw new InvalidDataException($"Sums at {SumBits[i]} bits can't be brought to {bits}.");
        }

        return shifts;
    }

    public static ByteLayer Read(BinaryReader reader)
    {
        int inputs = reader.ReadInt32(), outputs = reader.ReadInt32();
        if (inputs < 0 || outputs is < 1 or > MostCells || (long)inputs * outputs > MostCells) throw new InvalidDataException($"A layer can't have {inputs} inputs and {outputs} outputs.");
        var layer = new ByteLayer(new sbyte[inputs * outputs], new int[outputs], new byte[outputs], inputs, outputs);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(layer.Weights.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(layer.Bias.AsSpan()));
        reader.BaseStream.ReadExactly(layer.SumBits);
        return layer;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Inputs);
        writer.Write(Outputs);
        writer.Write(MemoryMarshal.AsBytes(Weights.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Bias.AsSpan()));
        writer.Write(SumBits);
    }
}
