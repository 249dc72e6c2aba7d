using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Pactwatch.Language.Network;

/// <summary>
/// The network's numbers are whole ones: a value v is kept as v·2ⁿ, rounded. So every machine gives the same sums,
/// and the same trees, whatever its vectors.
/// </summary>
internal static class FixedPoint
{
    /// <summary>Of a word's input: 1/64, up to ±2.</summary>
    public const int InputBits = 6;

    /// <summary>Of the states that an LSTM hands on: 1/128, up to ±1.</summary>
    public const int StateBits = 7;

    /// <summary>Of what enters a gate, and of tags' scores before they are compared: 1/4096, up to ±8.</summary>
    public const int GateBits = 12;

    /// <summary>Of a cell of an LSTM: 1/2048, up to ±16.</summary>
    public const int CellBits = 11;

    /// <summary>Of what a hidden layer gives: 1/1024, up to ±32.</summary>
    public const int HiddenBits = 10;

    /// <summary>Of the weights that hidden values are multiplied by: 1/1024, up to ±32.</summary>
    public const int WeightBits = 10;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short Saturate(int value) => (short)Math.Clamp(value, short.MinValue, short.MaxValue);

    /// <summary>The values, shifted down and saturated.</summary>
    // In full at once: a run of the program is over before the runtime would compile these loops a second time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Narrow(ReadOnlySpan<int> values, int shift, Span<short> narrowed)
    {
        var done = 0;
        var (least, most) = (Vector256.Create((int)short.MinValue), Vector256.Create((int)short.MaxValue));
        for (; done + (2 * Vector256<int>.Count) <= values.Length; done += 2 * Vector256<int>.Count)
        {
            var low = Vector256.ShiftRightArithmetic(Vector256.Create(values[done..]), shift);
            var high = Vector256.ShiftRightArithmetic(Vector256.Create(values[(done + Vector256<int>.Count)..]), shift);
            Vector256.Narrow(Vector256.Min(Vector256.Max(low, least), most), Vector256.Min(Vector256.Max(high, least), most)).CopyTo(narrowed[done..]);
        }

        for (; done < values.Length; done++) narrowed[done] = Saturate(values[done] >> shift);
    }

    /// <summary>The nearest value at <paramref name="bits"/> that a signed integer up to <paramref name="most"/> holds.</summary>
    public static int Round(float value, int bits, int most) => (int)Math.Clamp(MathF.Round(value * (1 << bits)), -most, most);
}
