using System.Runtime.InteropServices;

namespace Pactwatch.Language.Sentences;

/// <summary>
/// The trained weights that say where sentences end. Weights are signed bytes and sums are whole numbers, so that
/// every machine decides alike. Immutable, shared by threads.
/// </summary>
internal sealed class SentenceModel
{
    private readonly sbyte[] weights;
    private readonly uint mask;

    /// <param name="weights">One for each slot; their number is a power of two.</param>
    /// <param name="threshold">A sentence ends where the sum of the weights is greater.</param>
    /// <param name="unmarkedEnds">Where to look besides signs.</param>
    public SentenceModel(sbyte[] weights, int threshold, UnmarkedEnds unmarkedEnds)
    {
        if (!int.IsPow2(weights.Length)) throw new ArgumentException($"{weights.Length} weights are no power of two.", nameof(weights));
        this.weights = weights;
        mask = (uint)(weights.Length - 1);
        Threshold = threshold;
        UnmarkedEnds = unmarkedEnds;
    }

    public int Threshold { get; }

    public UnmarkedEnds UnmarkedEnds { get; }

    /// <summary>The sum of the features' weights; the sentence ends where it exceeds <see cref="Threshold"/>.</summary>
    public int Score(ReadOnlySpan<uint> features)
    {
        var sum = 0;
        foreach (var feature in features) sum += weights[feature & mask];
        return sum;
    }

    /// <exception cref="InvalidDataException">The numbers can't be those of a model.</exception>
    /// <exception cref="EndOfStreamException">The data end too soon.</exception>
    public static SentenceModel Read(BinaryReader reader)
    {
        var threshold = reader.ReadInt32();
        var bits = reader.ReadByte();
        if (bits > 24) throw new InvalidDataException($"A sentence model of 2^{bits} weights is none of ours.");
        var values = new sbyte[1 << bits];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new SentenceModel(values, threshold, UnmarkedEnds.Read(reader));
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Threshold);
        writer.Write((byte)int.Log2(weights.Length));
        writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
        UnmarkedEnds.Write(writer);
    }
}
