using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pactwatch.Language.Network;

/// <summary>A linear layer over states, whose results are kept at <see cref="FixedPoint.HiddenBits"/>; negative ones become 0 if asked.</summary>
internal sealed class HiddenLayer(ByteLayer layer, bool isPositive)
{
    private const int Lanes = 16;
    private readonly ByteMatrix matrix = layer.Matrix();
    private readonly int[] shifts = layer.ShiftsTo(FixedPoint.HiddenBits);
    private readonly int least = isPositive ? 0 : short.MinValue;

    public int Outputs => matrix.Outputs;

    /// <param name="sums">Room for a sum an output and row.</param>
    public void Run(ReadOnlySpan<byte> states, int rows, Span<short> results, Span<int> sums)
    {
        var width = Outputs;
        matrix.Multiply(states, matrix.Inputs, layer.Bias, 0, sums, width, rows);
        for (var row = 0; row < rows; row++) Narrow(sums.Slice(row * width, width), results.Slice(row * width, width));
    }

    // In full at once: a run of the program is over before the runtime would compile these loops a second time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Narrow(ReadOnlySpan<int> sums, Span<short> results)
    {
        var done = 0;
        if (Avx2.IsSupported)
        {
            var (low, high) = (Vector256.Create(least), Vector256.Create((int)short.MaxValue));
            for (; done + Lanes <= results.Length; done += Lanes) Vector256.Narrow(Shifted(sums, done, low, high), Shifted(sums, done + (Lanes / 2), low, high)).CopyTo(results[done..]);
        }

        for (; done < results.Length; done++) results[done] = (short)Math.Clamp(sums[done] >> shifts[done], least, short.MaxValue);
    }

    private Vector256<int> Shifted(ReadOnlySpan<int> sums, int at, Vector256<int> low, Vector256<int> high) =>
        Vector256.Min(Vector256.Max(Avx2.ShiftRightArithmeticVariable(Vector256.Create(sums[at..]), Vector256.LoadUnsafe(ref shifts[at]).AsUInt32()), low), high);
}
