using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pactwatch.Language.Network;

/// <summary>
/// The sigmoid in whole numbers: 64 straight pieces over [0, 8), mirrored below 0; off by at most 0.0002.
/// Inputs are at <see cref="FixedPoint.GateBits"/>, results at 15 bits (32767 stands for 1).
/// </summary>
internal static class Sigmoid
{
    private const int Pieces = 64, PieceBits = 9;

    // One piece is 512 steps of the input. Slopes are the rise over a piece, doubled, so that a fraction at 15 bits
    // and the upper half of a product give the rise.
    private static readonly short[] Bases = MakeBases();
    private static readonly short[] Slopes = MakeSlopes();

    public static short Of(short x)
    {
        var size = Math.Min(Math.Abs((int)x), short.MaxValue);
        var piece = size >> PieceBits;
        var rise = ((size & ((1 << PieceBits) - 1)) << 6) * Slopes[piece] >> 16;
        var value = Bases[piece] + rise;
        return (short)(x < 0 ? short.MaxValue - value : value);
    }

    /// <summary>tanh x = 2 sigmoid(2x) - 1; <paramref name="doubled"/> is 2x.</summary>
    public static short TanhOfHalf(short doubled)
    {
        var value = Of(doubled) - 16384;
        return (short)Math.Clamp(2 * value, short.MinValue, short.MaxValue);
    }

    /// <summary>32 lanes at once; needs <see cref="Avx512BW"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Of(Vector512<short> x)
    {
        ref var bases = ref MemoryMarshal.GetArrayDataReference(Bases);
        ref var slopes = ref MemoryMarshal.GetArrayDataReference(Slopes);
        var size = Avx512BW.Min(Avx512BW.Abs(x), Vector512.Create((ushort)short.MaxValue)).AsInt16();
        var piece = Avx512BW.ShiftRightLogical(size, PieceBits);
        var start = Avx512BW.PermuteVar32x16x2(Vector512.LoadUnsafe(ref bases), piece, Vector512.LoadUnsafe(ref bases, 32));
        var slope = Avx512BW.PermuteVar32x16x2(Vector512.LoadUnsafe(ref slopes), piece, Vector512.LoadUnsafe(ref slopes, 32));
        var fraction = Avx512BW.ShiftLeftLogical(size & Vector512.Create((short)((1 << PieceBits) - 1)), 6);
        var value = start + Avx512BW.MultiplyHigh(fraction, slope);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<short>.Zero), Vector512.Create(short.MaxValue) - value, value);
    }

    /// <inheritdoc cref="TanhOfHalf(short)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> TanhOfHalf(Vector512<short> doubled)
    {
        var value = Of(doubled) - Vector512.Create((short)16384);
        return Avx512BW.AddSaturate(value, value);
    }

    private static double Exact(int piece) => 1 / (1 + Math.Exp(-piece * (1 << PieceBits) / (double)(1 << FixedPoint.GateBits)));

    private static short[] MakeBases() => [.. Enumerable.Range(0, Pieces).Select(piece => (short)Math.Min(short.MaxValue, Math.Round(Exact(piece) * 32768)))];

    private static short[] MakeSlopes()
    {
        var bases = MakeBases();
        return [.. Enumerable.Range(0, Pieces).Select(piece => (short)(2 * ((piece + 1 < Pieces ? bases[piece + 1] : short.MaxValue) - bases[piece])))];
    }
}
