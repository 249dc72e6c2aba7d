using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pactwatch.Language.Network;

/// <summary>
/// One direction of a long short-term memory in whole numbers (gates in the order input, forget, cell, output).
/// Gates are at 15 bits, cells at 11 (up to ±16), states at <see cref="FixedPoint.StateBits"/>.
/// </summary>
internal sealed class IntegerLstm(IntegerMatrix input, IntegerMatrix recurrent, int[] bias, bool isBackward)
{
    private const int Lanes = 32, CellBits = 11;

    public int Cells => recurrent.Inputs;

    /// <summary>Writes the state of each word into the columns from <paramref name="outputOffset"/> on.</summary>
    /// <param name="sums">Room for four sums a cell and word.</param>
    /// <param name="cells">Room for the cells of each word.</param>
    public void Run(WordRows rows, ReadOnlySpan<short> values, int valueStep, Span<short> output, int outputStep, int outputOffset, Span<int> sums, Span<short> cells)
    {
        unchecked
        {
            var width = 4 * Cells;
            for (var row = 0; row < rows.Count; row++) bias.CopyTo(sums.Slice(row * width, width));
            input.MultiplyAdd(values, valueStep, sums, width, rows.Count);
            for (var i = 0; i < rows.Steps; i++)
            {
                var step = isBackward ? rows.Steps - 1 - i : i;
                var before = isBackward ? step + 1 : step - 1;
                int first = rows.First(step), active = rows.Active(step);
                var carried = before < 0 ? 0 : Math.Min(active, rows.Active(before));
                if (carried > 0)
                    recurrent.MultiplyAdd(output[((rows.First(before) * outputStep) + outputOffset)..], outputStep, sums[(first * width)..], width, carried);
                for (var s = 0; s < active; s++)
                {
                    var row = first + s;
                    var old = s < carried ? cells.Slice((rows.First(before) + s) * Cells, Cells) : default;
                    Step(sums.Slice(row * width, width), old, cells.Slice(row * Cells, Cells), output.Slice((row * outputStep) + outputOffset, Cells));
                }
            }
        }
    }

    private void Step(ReadOnlySpan<int> sums, ReadOnlySpan<short> old, Span<short> cells, Span<short> output)
    {
        var done = 0;
        if (Avx512BW.IsSupported)
        {
            for (; done + Lanes <= cells.Length; done += Lanes) StepWide(sums, old, cells, output, done);
        }

        StepPlain(sums, old, cells, output, done);
    }

    /// <summary>The same without vectors.</summary>
    internal static void StepPlain(ReadOnlySpan<int> sums, ReadOnlySpan<short> old, Span<short> cells, Span<short> output, int from)
    {
        unchecked
        {
            var count = cells.Length;
            for (var i = from; i < count; i++)
            {
                var opened = Sigmoid.Of(Narrow(sums[i]));
                var kept = Sigmoid.Of(Narrow(sums[count + i]));
                var candidate = Narrow(sums[(2 * count) + i]);
                var shown = Sigmoid.Of(Narrow(sums[(3 * count) + i]));
                var cell = Product(opened, Sigmoid.TanhOfHalf(FixedPoint.Saturate(2 * candidate))) >> (15 - CellBits);
                if (old.Length > 0) cell += Product(kept, old[i]);
                cells[i] = FixedPoint.Saturate(cell);
                var doubled = FixedPoint.Saturate(2 * FixedPoint.Saturate(2 * cells[i]));
                output[i] = (short)(Product(shown, Sigmoid.TanhOfHalf(doubled)) >> (15 - FixedPoint.StateBits));
            }
        }
    }

    private static void StepWide(ReadOnlySpan<int> sums, ReadOnlySpan<short> old, Span<short> cells, Span<short> output, int at)
    {
        unchecked
        {
            ref var sum = ref MemoryMarshal.GetReference(sums);
            var count = cells.Length;
            var opened = Sigmoid.Of(Narrow(ref sum, at));
            var kept = Sigmoid.Of(Narrow(ref sum, count + at));
            var candidate = Narrow(ref sum, (2 * count) + at);
            var shown = Sigmoid.Of(Narrow(ref sum, (3 * count) + at));
            var cell = Avx512BW.ShiftRightArithmetic(
                Avx512BW.MultiplyHighRoundScale(opened, Sigmoid.TanhOfHalf(Avx512BW.AddSaturate(candidate, candidate))), 15 - CellBits);
            if (old.Length > 0) cell = Avx512BW.AddSaturate(cell, Avx512BW.MultiplyHighRoundScale(kept, Vector512.Create(old[at..])));
            cell.CopyTo(cells[at..]);
            var doubled = Avx512BW.AddSaturate(cell, cell);
            doubled = Avx512BW.AddSaturate(doubled, doubled);
            Avx512BW.ShiftRightArithmetic(Avx512BW.MultiplyHighRoundScale(shown, Sigmoid.TanhOfHalf(doubled)), 15 - FixedPoint.StateBits).CopyTo(output[at..]);
        }
    }

    private static short Narrow(int sum) => FixedPoint.Saturate(sum >> FixedPoint.WeightBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Narrow(ref int sum, int at)
    {
        var low = Vector512.ShiftRightArithmetic(Vector512.LoadUnsafe(ref sum, unchecked((nuint)at)), FixedPoint.WeightBits);
        var high = Vector512.ShiftRightArithmetic(Vector512.LoadUnsafe(ref sum, unchecked((nuint)(at + (Lanes / 2)))), FixedPoint.WeightBits);
        return Vector512.Create(Avx512BW.ConvertToVector256Int16WithSaturation(low), Avx512BW.ConvertToVector256Int16WithSaturation(high));
    }

    private static int Product(short a, short b) => ((a * b) + (1 << 14)) >> 15;
}
