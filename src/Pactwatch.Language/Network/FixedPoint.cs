using System.Runtime.CompilerServices;

namespace Pactwatch.Language.Network;

/// <summary>
/// The network's numbers are whole ones: a value v is kept as v·2ⁿ. So every machine gives the same sums, and
/// the same trees, whatever its vectors.
/// </summary>
internal static class FixedPoint
{
    /// <summary>Of weights: 1/1024, up to ±32.</summary>
    public const int WeightBits = 10;

    /// <summary>Of a word's input and of the states that one layer hands to the next: 1/4096, up to ±8.</summary>
    public const int StateBits = 12;

    /// <summary>Of sums of states times weights.</summary>
    public const int SumBits = WeightBits + StateBits;

    /// <summary>Of what a hidden layer gives: 1/1024, up to ±32.</summary>
    public const int HiddenBits = 10;

    /// <summary>Of rows of the embedding, whose sum is a word's input.</summary>
    public const int EmbeddingBits = 6;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short Saturate(int value) => (short)Math.Clamp(value, short.MinValue, short.MaxValue);

    /// <summary>The nearest value at <paramref name="bits"/> that a signed integer up to <paramref name="most"/> holds.</summary>
    public static int Round(float value, int bits, int most) => (int)Math.Clamp(MathF.Round(value * (1 << bits)), -most, most);
}
