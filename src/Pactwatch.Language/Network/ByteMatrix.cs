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

    private const int Group = 4, Lanes = 8;

    // Groups of four inputs lie side by side for each output: [group][output][input of the group].
    private readonly sbyte[] cells;

    // What the values' offset adds to each sum, taken back.
    private readonly int[] offsets;

    /// <param name="weights">Row by row, <paramref name="inputs"/> × <paramref name="outputs"/>; the latter a multiple of 16, the former of 4.</param>
    public ByteMatrix(ReadOnlySpan<sbyte> weights, int inputs, int outputs)
    {
        if (inputs % Group != 0 || outputs % (2 * Lanes) != 0 || weights.Length != inputs * outputs)
            throw new InvalidDataException($"A matrix of {inputs} × {outputs} weights can't have {weights.Length} cells.");
        (Inputs, Outputs) = (inputs, outputs);
        cells = new sbyte[weights.Length];
        offsets = new int[outputs];
        for (var input = 0; input < inputs; input++)
        {
            for (var output = 0; output < outputs; output++)
            {
                var weight = weights[(input * outputs) + output];
                cells[(((input / Group * outputs) + output) * Group) + (input % Group)] = weight;
                offsets[output] -= Zero * weight;
            }
        }
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>Adds to each row of <paramref name="sums"/> the product of the row of <paramref name="values"/> with the matrix.</summary>
    /// <param name="valueStep">From one row of values to the next.</param>
    /// <param name="sumStep">From one row of sums to the next.</param>
    public void MultiplyAdd(ReadOnlySpan<byte> values, int valueStep, Span<int> sums, int sumStep, int rows)
    {
        if (rows == 0) return;
        // The loops below step by references: this is the one place where their bounds are seen to.
        _ = values[((rows - 1) * valueStep) + Inputs - 1];
        _ = sums[((rows - 1) * sumStep) + Outputs - 1];
        if (AvxVnni.IsSupported) MultiplyByBytes(values, valueStep, sums, sumStep, rows);
        else if (Avx2.IsSupported) MultiplyByPairs(values, valueStep, sums, sumStep, rows);
        else MultiplyPlain(values, valueStep, sums, sumStep, rows);
    }

    /// <summary>The same without vectors, for machines that have none and as what the others are checked against.</summary>
    internal void MultiplyPlain(ReadOnlySpan<byte> values, int valueStep, Span<int> sums, int sumStep, int rows)
    {
        unchecked
        {
            for (var row = 0; row < rows; row++)
            {
                var sum = sums.Slice(row * sumStep, Outputs);
                for (var output = 0; output < sum.Length; output++) sum[output] += offsets[output];
                for (var input = 0; input < Inputs; input += Group)
                {
                    var value = values.Slice((row * valueStep) + input, Group);
                    var weights = cells.AsSpan(input * Outputs, Group * Outputs);
                    for (var output = 0; output < sum.Length; output++)
                    {
                        var weight = weights.Slice(Group * output, Group);
                        sum[output] += (value[0] * weight[0]) + (value[1] * weight[1]) + (value[2] * weight[2]) + (value[3] * weight[3]);
                    }
                }
            }
        }
    }

    // Bytes are widened to 16 bits; pairs of products are summed at once, and pairs of these at the end.
    internal void MultiplyByPairs(ReadOnlySpan<byte> values, int valueStep, Span<int> sums, int sumStep, int rows)
    {
        unchecked
        {
            ref var cell = ref MemoryMarshal.GetArrayDataReference(cells);
            ref var value = ref MemoryMarshal.GetReference(values);
            ref var sum = ref MemoryMarshal.GetReference(sums);
            for (var output = 0; output < Outputs; output += Lanes)
            {
                for (var row = 0; row < rows; row++)
                {
                    Vector256<int> low = default, high = default;
                    ref var four = ref Unsafe.Add(ref value, row * valueStep);
                    ref var weight = ref Unsafe.Add(ref cell, Group * output);
                    for (var input = 0; input < Inputs; input += Group)
                    {
                        var both = Avx2.ConvertToVector256Int16(Vector128.Create(Unsafe.ReadUnaligned<int>(ref four)).AsByte());
                        low += Avx2.MultiplyAddAdjacent(both, Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref weight)));
                        high += Avx2.MultiplyAddAdjacent(both, Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref weight, 2 * Lanes)));
                        four = ref Unsafe.Add(ref four, Group);
                        weight = ref Unsafe.Add(ref weight, Group * Outputs);
                    }

                    // Sums of adjacent lanes come by halves of the register: 0 1 4 5 2 3 6 7.
                    var added = Avx2.Permute4x64(Avx2.HorizontalAdd(low, high).AsInt64(), 0b11_01_10_00).AsInt32();
                    ref var at = ref Unsafe.Add(ref sum, (row * sumStep) + output);
                    (Vector256.LoadUnsafe(ref at) + added + Vector256.LoadUnsafe(ref offsets[output])).StoreUnsafe(ref at);
                }
            }
        }
    }

    private void MultiplyByBytes(ReadOnlySpan<byte> values, int valueStep, Span<int> sums, int sumStep, int rows)
    {
        unchecked
        {
            ref var cell = ref MemoryMarshal.GetArrayDataReference(cells);
            ref var value = ref MemoryMarshal.GetReference(values);
            ref var sum = ref MemoryMarshal.GetReference(sums);
            var row = 0;
            for (; row + 6 <= rows; row += 6)
            {
                for (var output = 0; output < Outputs; output += 2 * Lanes)
                    SixByTwo(ref Unsafe.Add(ref value, row * valueStep), valueStep, ref Unsafe.Add(ref cell, Group * output), output, ref Unsafe.Add(ref sum, (row * sumStep) + output), sumStep);
            }

            for (; row + 3 <= rows; row += 3)
            {
                var output = 0;
                for (; output + (4 * Lanes) <= Outputs; output += 4 * Lanes)
                    ThreeByFour(ref Unsafe.Add(ref value, row * valueStep), valueStep, ref Unsafe.Add(ref cell, Group * output), output, ref Unsafe.Add(ref sum, (row * sumStep) + output), sumStep);
                for (; output < Outputs; output += 2 * Lanes)
                {
                    for (var one = row; one < row + 3; one++)
                        OneByTwo(ref Unsafe.Add(ref value, one * valueStep), ref Unsafe.Add(ref cell, Group * output), output, ref Unsafe.Add(ref sum, (one * sumStep) + output));
                }
            }

            for (; row < rows; row++)
            {
                var output = 0;
                for (; output + (8 * Lanes) <= Outputs; output += 8 * Lanes)
                    OneByEight(ref Unsafe.Add(ref value, row * valueStep), ref Unsafe.Add(ref cell, Group * output), output, ref Unsafe.Add(ref sum, (row * sumStep) + output));
                for (; output < Outputs; output += 2 * Lanes)
                    OneByTwo(ref Unsafe.Add(ref value, row * valueStep), ref Unsafe.Add(ref cell, Group * output), output, ref Unsafe.Add(ref sum, (row * sumStep) + output));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Four(ref byte value) => Vector256.Create(Unsafe.ReadUnaligned<int>(ref value)).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Start(ref int sum, ref int offset, int at) => Vector256.LoadUnsafe(ref sum, unchecked((nuint)at)) + Vector256.LoadUnsafe(ref offset, unchecked((nuint)at));

    private void SixByTwo(ref byte value, int step, ref sbyte weight, int output, ref int sum, int sumStep)
    {
        unchecked
        {
            ref var offset = ref offsets[output];
            ref var s1 = ref Unsafe.Add(ref sum, sumStep);
            ref var s2 = ref Unsafe.Add(ref s1, sumStep);
            ref var s3 = ref Unsafe.Add(ref s2, sumStep);
            ref var s4 = ref Unsafe.Add(ref s3, sumStep);
            ref var s5 = ref Unsafe.Add(ref s4, sumStep);
            Vector256<int> a0 = Start(ref sum, ref offset, 0), b0 = Start(ref sum, ref offset, Lanes);
            Vector256<int> a1 = Start(ref s1, ref offset, 0), b1 = Start(ref s1, ref offset, Lanes);
            Vector256<int> a2 = Start(ref s2, ref offset, 0), b2 = Start(ref s2, ref offset, Lanes);
            Vector256<int> a3 = Start(ref s3, ref offset, 0), b3 = Start(ref s3, ref offset, Lanes);
            Vector256<int> a4 = Start(ref s4, ref offset, 0), b4 = Start(ref s4, ref offset, Lanes);
            Vector256<int> a5 = Start(ref s5, ref offset, 0), b5 = Start(ref s5, ref offset, Lanes);
            for (var input = 0; input < Inputs; input += Group)
            {
                var left = Vector256.LoadUnsafe(ref weight);
                var right = Vector256.LoadUnsafe(ref weight, Group * Lanes);
                var four = Four(ref value);
                a0 = AvxVnni.MultiplyWideningAndAdd(a0, four, left);
                b0 = AvxVnni.MultiplyWideningAndAdd(b0, four, right);
                four = Four(ref Unsafe.Add(ref value, step));
                a1 = AvxVnni.MultiplyWideningAndAdd(a1, four, left);
                b1 = AvxVnni.MultiplyWideningAndAdd(b1, four, right);
                four = Four(ref Unsafe.Add(ref value, 2 * step));
                a2 = AvxVnni.MultiplyWideningAndAdd(a2, four, left);
                b2 = AvxVnni.MultiplyWideningAndAdd(b2, four, right);
                four = Four(ref Unsafe.Add(ref value, 3 * step));
                a3 = AvxVnni.MultiplyWideningAndAdd(a3, four, left);
                b3 = AvxVnni.MultiplyWideningAndAdd(b3, four, right);
                four = Four(ref Unsafe.Add(ref value, 4 * step));
                a4 = AvxVnni.MultiplyWideningAndAdd(a4, four, left);
                b4 = AvxVnni.MultiplyWideningAndAdd(b4, four, right);
                four = Four(ref Unsafe.Add(ref value, 5 * step));
                a5 = AvxVnni.MultiplyWideningAndAdd(a5, four, left);
                b5 = AvxVnni.MultiplyWideningAndAdd(b5, four, right);
                value = ref Unsafe.Add(ref value, Group);
                weight = ref Unsafe.Add(ref weight, Group * Outputs);
            }

            a0.StoreUnsafe(ref sum);
            b0.StoreUnsafe(ref sum, Lanes);
            a1.StoreUnsafe(ref s1);
            b1.StoreUnsafe(ref s1, Lanes);
            a2.StoreUnsafe(ref s2);
            b2.StoreUnsafe(ref s2, Lanes);
            a3.StoreUnsafe(ref s3);
            b3.StoreUnsafe(ref s3, Lanes);
            a4.StoreUnsafe(ref s4);
            b4.StoreUnsafe(ref s4, Lanes);
            a5.StoreUnsafe(ref s5);
            b5.StoreUnsafe(ref s5, Lanes);
        }
    }

    private void ThreeByFour(ref byte value, int step, ref sbyte weight, int output, ref int sum, int sumStep)
    {
        unchecked
        {
            ref var offset = ref offsets[output];
            ref var s1 = ref Unsafe.Add(ref sum, sumStep);
            ref var s2 = ref Unsafe.Add(ref s1, sumStep);
            Vector256<int> a0 = Start(ref sum, ref offset, 0), b0 = Start(ref sum, ref offset, Lanes), c0 = Start(ref sum, ref offset, 2 * Lanes), d0 = Start(ref sum, ref offset, 3 * Lanes);
            Vector256<int> a1 = Start(ref s1, ref offset, 0), b1 = Start(ref s1, ref offset, Lanes), c1 = Start(ref s1, ref offset, 2 * Lanes), d1 = Start(ref s1, ref offset, 3 * Lanes);
            Vector256<int> a2 = Start(ref s2, ref offset, 0), b2 = Start(ref s2, ref offset, Lanes), c2 = Start(ref s2, ref offset, 2 * Lanes), d2 = Start(ref s2, ref offset, 3 * Lanes);
            for (var input = 0; input < Inputs; input += Group)
            {
                Vector256<byte> first = Four(ref value), second = Four(ref Unsafe.Add(ref value, step)), third = Four(ref Unsafe.Add(ref value, 2 * step));
                var weights = Vector256.LoadUnsafe(ref weight);
                a0 = AvxVnni.MultiplyWideningAndAdd(a0, first, weights);
                a1 = AvxVnni.MultiplyWideningAndAdd(a1, second, weights);
                a2 = AvxVnni.MultiplyWideningAndAdd(a2, third, weights);
                weights = Vector256.LoadUnsafe(ref weight, Group * Lanes);
                b0 = AvxVnni.MultiplyWideningAndAdd(b0, first, weights);
                b1 = AvxVnni.MultiplyWideningAndAdd(b1, second, weights);
                b2 = AvxVnni.MultiplyWideningAndAdd(b2, third, weights);
                weights = Vector256.LoadUnsafe(ref weight, 2 * Group * Lanes);
                c0 = AvxVnni.MultiplyWideningAndAdd(c0, first, weights);
                c1 = AvxVnni.MultiplyWideningAndAdd(c1, second, weights);
                c2 = AvxVnni.MultiplyWideningAndAdd(c2, third, weights);
                weights = Vector256.LoadUnsafe(ref weight, 3 * Group * Lanes);
                d0 = AvxVnni.MultiplyWideningAndAdd(d0, first, weights);
                d1 = AvxVnni.MultiplyWideningAndAdd(d1, second, weights);
                d2 = AvxVnni.MultiplyWideningAndAdd(d2, third, weights);
                value = ref Unsafe.Add(ref value, Group);
                weight = ref Unsafe.Add(ref weight, Group * Outputs);
            }

            a0.StoreUnsafe(ref sum);
            b0.StoreUnsafe(ref sum, Lanes);
            c0.StoreUnsafe(ref sum, 2 * Lanes);
            d0.StoreUnsafe(ref sum, 3 * Lanes);
            a1.StoreUnsafe(ref s1);
            b1.StoreUnsafe(ref s1, Lanes);
            c1.StoreUnsafe(ref s1, 2 * Lanes);
            d1.StoreUnsafe(ref s1, 3 * Lanes);
            a2.StoreUnsafe(ref s2);
            b2.StoreUnsafe(ref s2, Lanes);
            c2.StoreUnsafe(ref s2, 2 * Lanes);
            d2.StoreUnsafe(ref s2, 3 * Lanes);
        }
    }

    private void OneByEight(ref byte value, ref sbyte weight, int output, ref int sum)
    {
        unchecked
        {
            ref var offset = ref offsets[output];
            Vector256<int> a = Start(ref sum, ref offset, 0), b = Start(ref sum, ref offset, Lanes), c = Start(ref sum, ref offset, 2 * Lanes), d = Start(ref sum, ref offset, 3 * Lanes);
            Vector256<int> e = Start(ref sum, ref offset, 4 * Lanes), f = Start(ref sum, ref offset, 5 * Lanes), g = Start(ref sum, ref offset, 6 * Lanes), h = Start(ref sum, ref offset, 7 * Lanes);
            for (var input = 0; input < Inputs; input += Group)
            {
                var four = Four(ref value);
                a = AvxVnni.MultiplyWideningAndAdd(a, four, Vector256.LoadUnsafe(ref weight));
                b = AvxVnni.MultiplyWideningAndAdd(b, four, Vector256.LoadUnsafe(ref weight, Group * Lanes));
                c = AvxVnni.MultiplyWideningAndAdd(c, four, Vector256.LoadUnsafe(ref weight, 2 * Group * Lanes));
                d = AvxVnni.MultiplyWideningAndAdd(d, four, Vector256.LoadUnsafe(ref weight, 3 * Group * Lanes));
                e = AvxVnni.MultiplyWideningAndAdd(e, four, Vector256.LoadUnsafe(ref weight, 4 * Group * Lanes));
                f = AvxVnni.MultiplyWideningAndAdd(f, four, Vector256.LoadUnsafe(ref weight, 5 * Group * Lanes));
                g = AvxVnni.MultiplyWideningAndAdd(g, four, Vector256.LoadUnsafe(ref weight, 6 * Group * Lanes));
                h = AvxVnni.MultiplyWideningAndAdd(h, four, Vector256.LoadUnsafe(ref weight, 7 * Group * Lanes));
                value = ref Unsafe.Add(ref value, Group);
                weight = ref Unsafe.Add(ref weight, Group * Outputs);
            }

            a.StoreUnsafe(ref sum);
            b.StoreUnsafe(ref sum, Lanes);
            c.StoreUnsafe(ref sum, 2 * Lanes);
            d.StoreUnsafe(ref sum, 3 * Lanes);
            e.StoreUnsafe(ref sum, 4 * Lanes);
            f.StoreUnsafe(ref sum, 5 * Lanes);
            g.StoreUnsafe(ref sum, 6 * Lanes);
            h.StoreUnsafe(ref sum, 7 * Lanes);
        }
    }

    private void OneByTwo(ref byte value, ref sbyte weight, int output, ref int sum)
    {
        unchecked
        {
            ref var offset = ref offsets[output];
            Vector256<int> a = Start(ref sum, ref offset, 0), b = Start(ref sum, ref offset, Lanes);
            for (var input = 0; input < Inputs; input += Group)
            {
                var four = Four(ref value);
                a = AvxVnni.MultiplyWideningAndAdd(a, four, Vector256.LoadUnsafe(ref weight));
                b = AvxVnni.MultiplyWideningAndAdd(b, four, Vector256.LoadUnsafe(ref weight, Group * Lanes));
                value = ref Unsafe.Add(ref value, Group);
                weight = ref Unsafe.Add(ref weight, Group * Outputs);
            }

            a.StoreUnsafe(ref sum);
            b.StoreUnsafe(ref sum, Lanes);
        }
    }
}
