using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pactwatch.Language.Network;

/// <summary>
/// A matrix of signed bytes by which rows of bytes are multiplied into 32-bit sums. A value v lies as v + 128, so
/// that the processor's instruction for unsigned times signed bytes serves. The sums are exact: the ways to compute
/// them (with that instruction, with 16-bit vectors, with none) agree to the bit.
/// </summary>
internal sealed class ByteMatrix
{
    /// <summary>What stands for 0 in a row of values.</summary>
    public const byte Zero = 128;

    // Panels of 16 outputs one after the other, each small enough to stay in the first cache while it meets all
    // rows: [panel][group of four inputs][output of the panel][input of the group].
    private readonly sbyte[] cells;

    // What the values' offset adds to each sum, taken back.
    private readonly int[] offsets;

    /// <param name="weights">Row by row, <paramref name="inputs"/> × <paramref name="outputs"/>; the latter a multiple of 16, the former of 4.</param>
    public ByteMatrix(ReadOnlySpan<sbyte> weights, int inputs, int outputs)
    {
        if (inputs % BytePanel.Group != 0 || outputs % BytePanel.Outputs != 0 || weights.Length != inputs * outputs)
            throw new InvalidDataException($"A matrix of {inputs} × {outputs} weights can't have {weights.Length} cells.");
        (Inputs, Outputs) = (inputs, outputs);
        cells = new sbyte[weights.Length];
        offsets = new int[outputs];
        for (var output = 0; output < outputs; output++)
        {
            var column = cells.AsSpan(Place(0, output));
            var total = 0;
            for (var input = 0; input < inputs; input++)
            {
                var weight = weights[(input * outputs) + output];
                column[((input & -BytePanel.Group) * BytePanel.Outputs) + (input & (BytePanel.Group - 1))] = weight;
                total += weight;
            }

            offsets[output] = -Zero * total;
        }
    }

    public int Inputs { get; }

    public int Outputs { get; }

    private int PanelLength => BytePanel.Outputs * Inputs;

    /// <summary>Writes to each row of <paramref name="sums"/> its start and the product of the row of <paramref name="values"/> with the matrix.</summary>
    /// <param name="valueStep">From one row of values to the next.</param>
    /// <param name="starts">What a row of sums starts from: a bias, or the sums themselves.</param>
    /// <param name="startStep">From one row of starts to the next; 0 where all rows start from the same.</param>
    /// <param name="sumStep">From one row of sums to the next.</param>
    public void Multiply(ReadOnlySpan<byte> values, int valueStep, ReadOnlySpan<int> starts, int startStep, Span<int> sums, int sumStep, int rows)
    {
        if (rows == 0) return;
        // The loops below step by references: this is the one place where their bounds are seen to.
        _ = values[((rows - 1) * valueStep) + Inputs - 1];
        _ = starts[((rows - 1) * startStep) + Outputs - 1];
        _ = sums[((rows - 1) * sumStep) + Outputs - 1];
        if (AvxVnni.IsSupported) MultiplyByBytes(values, valueStep, starts, startStep, sums, sumStep, rows);
        else if (Avx2.IsSupported) MultiplyByPairs(values, valueStep, starts, startStep, sums, sumStep, rows);
        else MultiplyPlain(values, valueStep, starts, startStep, sums, sumStep, rows);
    }

    /// <summary>Adds the product to the sums.</summary>
    public void MultiplyAdd(ReadOnlySpan<byte> values, int valueStep, Span<int> sums, int sumStep, int rows) =>
        Multiply(values, valueStep, sums, sumStep, sums, sumStep, rows);

    /// <summary>The same as <see cref="Multiply"/> without vectors, for machines that have none and as what the others are checked against.</summary>
    internal void MultiplyPlain(ReadOnlySpan<byte> values, int valueStep, ReadOnlySpan<int> starts, int startStep, Span<int> sums, int sumStep, int rows)
    {
        unchecked
        {
            for (var row = 0; row < rows; row++)
            {
                var value = values.Slice(row * valueStep, Inputs);
                for (var output = 0; output < Outputs; output++)
                {
                    var sum = starts[(row * startStep) + output] + offsets[output];
                    for (var input = 0; input < value.Length; input++) sum += value[input] * cells[Place(input, output)];
                    sums[(row * sumStep) + output] = sum;
                }
            }
        }
    }

    // Bytes are widened to 16 bits; pairs of products are summed at once, and pairs of these at the end.
    // In full at once: a run of the program is over before the runtime would compile these loops a second time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void MultiplyByPairs(ReadOnlySpan<byte> values, int valueStep, ReadOnlySpan<int> starts, int startStep, Span<int> sums, int sumStep, int rows)
    {
        const int Half = BytePanel.Outputs / 2;
        unchecked
        {
            ref var value = ref MemoryMarshal.GetReference(values);
            for (var output = 0; output < Outputs; output += Half)
            {
                for (var row = 0; row < rows; row++)
                {
                    Vector256<int> low = default, high = default;
                    ref var four = ref Unsafe.Add(ref value, row * valueStep);
                    ref var weight = ref cells[Place(0, output)];
                    for (var input = 0; input < Inputs; input += BytePanel.Group)
                    {
                        var both = Avx2.ConvertToVector256Int16(Vector128.Create(Unsafe.ReadUnaligned<int>(ref four)).AsByte());
                        low += Avx2.MultiplyAddAdjacent(both, Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref weight)));
                        high += Avx2.MultiplyAddAdjacent(both, Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref weight, 2 * Half)));
                        four = ref Unsafe.Add(ref four, BytePanel.Group);
                        weight = ref Unsafe.Add(ref weight, BytePanel.Group * BytePanel.Outputs);
                    }

                    // Sums of adjacent lanes come by halves of the register: 0 1 4 5 2 3 6 7.
                    var added = Avx2.Permute4x64(Avx2.HorizontalAdd(low, high).AsInt64(), 0b11_01_10_00).AsInt32();
                    var start = Vector256.Create(starts.Slice((row * startStep) + output, Half)) + Vector256.LoadUnsafe(ref offsets[output]);
                    (start + added).CopyTo(sums.Slice((row * sumStep) + output, Half));
                }
            }
        }
    }

    private void MultiplyByBytes(ReadOnlySpan<byte> values, int valueStep, ReadOnlySpan<int> starts, int startStep, Span<int> sums, int sumStep, int rows)
    {
        unchecked
        {
            var panel = new BytePanel(Inputs, valueStep, startStep, sumStep);
            ref var value = ref MemoryMarshal.GetReference(values);
            for (var output = 0; output < Outputs;)
            {
                ref var weight = ref cells[Place(0, output)];
                ref var offset = ref offsets[output];
                ref var start = ref Unsafe.Add(ref MemoryMarshal.GetReference(starts), output);
                ref var sum = ref Unsafe.Add(ref MemoryMarshal.GetReference(sums), output);
                // A row alone keeps the processor busy only with four panels at once.
                var isFew = rows < 3 && output + (4 * BytePanel.Outputs) <= Outputs;
                var row = 0;
                for (; row + 6 <= rows; row += 6) panel.SixRows(ref Unsafe.Add(ref value, row * valueStep), ref weight, ref offset, ref Unsafe.Add(ref start, row * startStep), ref Unsafe.Add(ref sum, row * sumStep));
                for (; row + 3 <= rows; row += 3) panel.ThreeRows(ref Unsafe.Add(ref value, row * valueStep), ref weight, ref offset, ref Unsafe.Add(ref start, row * startStep), ref Unsafe.Add(ref sum, row * sumStep));
                for (; row < rows; row++)
                {
                    if (isFew) panel.FourPanels(ref Unsafe.Add(ref value, row * valueStep), ref weight, PanelLength, ref offset, ref Unsafe.Add(ref start, row * startStep), ref Unsafe.Add(ref sum, row * sumStep));
                    else panel.OneRow(ref Unsafe.Add(ref value, row * valueStep), ref weight, ref offset, ref Unsafe.Add(ref start, row * startStep), ref Unsafe.Add(ref sum, row * sumStep));
                }

                output += isFew ? 4 * BytePanel.Outputs : BytePanel.Outputs;
            }
        }
    }

    private int Place(int input, int output) =>
        (output / BytePanel.Outputs * PanelLength) + (input / BytePanel.Group * BytePanel.Group * BytePanel.Outputs) + (output % BytePanel.Outputs * BytePanel.Group) + (input % BytePanel.Group);
}
