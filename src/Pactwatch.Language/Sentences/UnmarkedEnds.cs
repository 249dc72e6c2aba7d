using System.Runtime.InteropServices;

namespace Pactwatch.Language.Sentences;

/// <summary>
/// Tells cheaply where a sentence may end without a full stop or the like ("Best regards | Anna"), so that few places
/// need a closer look. Goes by the end of the word before, the beginning of the next one and their lengths.
/// Immutable, shared by threads.
/// </summary>
internal sealed class UnmarkedEnds
{
    /// <summary>How many weights each of the two sides has; a power of two.</summary>
    public const int Side = 1 << 12;
    private const int LongestTold = 15;

    private readonly sbyte[] weights;
    private readonly int threshold;

    /// <param name="weights">Those of the word before, then those of the next one.</param>
    /// <param name="threshold">A sentence may end where the sum of the two is greater.</param>
    public UnmarkedEnds(sbyte[] weights, int threshold)
    {
        if (weights.Length != 2 * Side) throw new ArgumentException($"{weights.Length} weights are not {2 * Side}.", nameof(weights));
        this.weights = weights;
        this.threshold = threshold;
    }

    /// <summary>Without knowledge: a sentence may end anywhere.</summary>
    public static UnmarkedEnds Anywhere { get; } = new(new sbyte[2 * Side], -1);

    /// <summary>True where a sentence may end between the token and what starts at <paramref name="next"/>, a blank away, which must not be a small letter.</summary>
    public bool MayEnd(string text, TextSpan last, int next) =>
        weights[Before(text, last)] + weights[Behind(text, next)] > threshold;

    /// <summary>The slot of the word before.</summary>
    public static int Before(string text, TextSpan last)
    {
        var length = Math.Min(last.Length, LongestTold);
        var hash = (uint)length;
        for (var i = 1; i <= Math.Min(length, 3); i++) hash = Step(hash, text[last.End - i]);
        return Slot(hash);
    }

    /// <summary>The slot of what starts here.</summary>
    public static int Behind(string text, int next)
    {
        var hash = 7u;
        var limit = Math.Min(text.Length, next + 4);
        for (var i = next; i < limit && text[i] > ' '; i++) hash = Step(hash, text[i]);
        return Side + Slot(hash);
    }

    public static UnmarkedEnds Read(BinaryReader reader)
    {
        var least = reader.ReadInt32();
        var values = new sbyte[2 * Side];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new UnmarkedEnds(values, least);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(threshold);
        writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
    }

    // All digits alike.
    private static uint Step(uint hash, char unit) =>
        unchecked((hash ^ (char.IsAsciiDigit(unit) ? '0' : (uint)unit)) * 0x9E3779B1u);

    private static int Slot(uint hash) => (int)((hash ^ (hash >> 15)) & (Side - 1));
}
