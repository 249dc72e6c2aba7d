using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pactwatch.Language.Network;

/// <summary>
/// One direction of a long short-term memory in whole numbers (gates in the order input, forget, cell, output).
/// What enters a gate is at <see cref="FixedPoint.GateBits"/>, a gate at 15 bits, a cell at
/// <see cref="FixedPoint.CellBits"/>, a state a byte as <see cref="ByteMatrix"/> takes it.
/// </summary>
internal sealed class IntegerLstm
{
    private const int Lanes = 32, GateLessCell = 15 - FixedPoint.CellBits, GateLessState = 15 - FixedPoint.StateBits;
    private readonly ByteMatrix input;
    private readonly ByteMatrix recurrent;
    private readonly int[] bias;
    private readonly int[] shifts;
    private readonly bool isBackward;

    /// <param name="input">Of the inputs, with the bias.</param>
    /// <param name="recurrent">Of the states before; its sums stand at the same bits.</param>
    public IntegerLstm(ByteLayer input, ByteLayer recurrent, bool isBackward)
    {
        if (input.Outputs != recurrent.Outputs || recurrent.Outputs != 4 * recurrent.Inputs || !input.SumBits.AsSpan().SequenceEqual(recurrent.SumBits))
            throw new InvalidDataException("The two halves of an LSTM don't fit each other.");
        (this.input, this.recurrent, this.isBackward) = (input.Matrix(), recurrent.Matrix(), isBackward);
        bias = input.Bias;
        shifts = input.ShiftsTo(FixedPoint.GateBits);
    }

    public int Cells => recurrent.Inputs;

    /// <summary>Writes the state of each word into the columns from <paramref name="outputOffset"/> on.</summary>
    /// <param name="sums">Room for four sums a cell and word.</param>
    /// <param name="cells">Room for the cells of each word.</param>
    public void Run(WordRows rows, ReadOnlySpan<byte> values, int valueStep, Span<byte> output, int outputStep, int outputOffset, Span<int> sums, Span<short> cells)
    {
        unchecked
        {
            var width = 4 * Cells;
            input.Multiply(values, valueStep, bias, 0, sums, width, rows.Count);
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

    private void Step(ReadOnlySpan<int> sums, ReadOnlySpan<short> old, Span<short> cells, Span<byte> output)
    {
        var done = 0;
        if (Avx512BW.IsSupported)
        {
            for (; done + Lanes <= cells.Length; done += Lanes) StepWide(sums, old, cells, output, done);
        }

        StepPlain(sums, old, cells, output, done);
    }

    /// <summary>The same without vectors.</summary>
    private void StepPlain(ReadOnlySpan<int> sums, ReadOnlySpan<short> old, Span<short> cells, Span<byte> output, int from)
    {
        unchecked
        {
            var count = cells.Length;
            for (var i = from; i < count; i++)
            {
                var opened = Sigmoid.Of(Narrow(sums, i));
                var kept = Sigmoid.Of(Narrow(sums, count + i));
                var candidate = Narrow(sums, (2 * count) + i);
                var shown = Sigmoid.Of(Narrow(sums, (3 * count) + i));
                var cell = Product(opened, Sigmoid.TanhOfHalf(FixedPoint.Saturate(2 * candidate))) >> GateLessCell;
                if (old.Length > 0) cell += Product(kept, old[i]);
                cells[i] = FixedPoint.Saturate(cell);
                // A cell at 11 bits, doubled for the tangent and again to the gates' 12.
                var doubled = FixedPoint.Saturate(2 * FixedPoint.Saturate(2 * cells[i]));
                var state = FixedPoint.Saturate(Product(shown, Sigmoid.TanhOfHalf(doubled)) + (1 << (GateLessState - 1))) >> GateLessState;
                output[i] = (byte)(state + ByteMatrix.Zero);
            }
        }
    }

    // In full at once: a run of the program is over before the runtime would compile these loops a second time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void StepWide(ReadOnlySpan<int> sums, ReadOnlySpan<short> old, Span<short> cells, Span<byte> output, int at)
    {
        unchecked
        {
            var count = cells.Length;
            var opened = Sigmoid.Of(NarrowWide(sums, at));
            var kept = Sigmoid.Of(NarrowWide(sums, count + at));
            var candidate = NarrowWide(sums, (2 * count) + at);
            var shown = Sigmoid.Of(NarrowWide(sums, (3 * count) + at));
            var cell = Avx512BW.ShiftRightArithmetic(
                Avx512BW.MultiplyHighRoundScale(opened, Sigmoid.TanhOfHalf(Avx512BW.AddSaturate(candidate, candidate))), GateLessCell);
            if (old.Length > 0) cell = Avx512BW.AddSaturate(cell, Avx512BW.MultiplyHighRoundScale(kept, Vector512.Create(old[at..])));
            cell.CopyTo(cells[at..]);
            var doubled = Avx512BW.AddSaturate(cell, cell);
            doubled = Avx512BW.AddSaturate(doubled, doubled);
            var state = Avx512BW.AddSaturate(Avx512BW.MultiplyHighRoundScale(shown, Sigmoid.TanhOfHalf(doubled)), Vector512.Create((short)(1 << (GateLessState - 1))));
            state = Avx512BW.ShiftRightArithmetic(state, GateLessState) + Vector512.Create((short)ByteMatrix.Zero);
            Avx512BW.ConvertToVector256Byte(state.AsUInt16()).CopyTo(output[at..]);
        }
    }

    private short Narrow(ReadOnlySpan<int> sums, int at) => FixedPoint.Saturate(sums[at] >> shifts[at]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<short> NarrowWide(ReadOnlySpan<int> sums, int at)
    {
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var shift = ref MemoryMarshal.GetArrayDataReference(shifts);
        nuint low = (nuint)at, high = low + (Lanes / 2);
        return Vector512.Create(
            Avx512F.ConvertToVector256Int16WithSaturation(Avx512F.ShiftRightArithmeticVariable(Vector512.LoadUnsafe(ref sum, low), Vector512.LoadUnsafe(ref shift, low).AsUInt32())),
            Avx512F.ConvertToVector256Int16WithSaturation(Avx512F.ShiftRightArithmeticVariable(Vector512.LoadUnsafe(ref sum, high), Vector512.LoadUnsafe(ref shift, high).AsUInt32())));
    }

    private static int Product(short a, short b) => ((a * b) + (1 << 14)) >> 15;
}
