using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pactwatch.Language.Network;

/// <summary>
/// A matrix of 16-bit weights by which rows of 16-bit values are multiplied into 32-bit sums. The sums are exact,
/// so the ways to compute them (wide vectors, narrow ones, none) agree to the bit. Two inputs lie side by side for
/// each output, as the instruction that multiplies and adds pairs wants them.
/// </summary>
internal sealed class IntegerMatrix
{
    private const int Lanes = 16;
    private readonly short[] pairs;

    /// <param name="weights">Row by row, <paramref name="inputs"/> × <paramref name="outputs"/>; the latter a multiple of 16, the former even.</param>
    public IntegerMatrix(ReadOnlySpan<short> weights, int inputs, int outputs)
    {
        if (inputs % 2 != 0 || outputs % Lanes != 0 || weights.Length != inputs * outputs)
            throw new InvalidDataException($"A matrix of {inputs} × {outputs} weights can't have {weights.Length} cells.");
        (Inputs, Outputs) = (inputs, outputs);
        pairs = new short[weights.Length];
        for (var input = 0; input < inputs; input++)
        {
            for (var output = 0; output < outputs; output++) pairs[(((input / 2 * outputs) + output) * 2) + (input % 2)] = weights[(input * outputs) + output];
        }
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>Adds to each row of <paramref name="sums"/> the product of the row of <paramref name="values"/> with the matrix.</summary>
    /// <param name="valueStep">From one row of values to the next.</param>
    /// <param name="sumStep">From one row of sums to the next.</param>
    public void MultiplyAdd(ReadOnlySpan<short> values, int valueStep, Span<int> sums, int sumStep, int rows)
    {
        if (rows == 0) return;
        // The loops below step by references: this is the one place where their bounds are seen to.
        _ = values[((rows - 1) * valueStep) + Inputs - 1];
        _ = sums[((rows - 1) * sumStep) + Outputs - 1];
        if (Avx512BW.IsSupported) MultiplyWide(values, valueStep, sums, sumStep, rows);
        else if (Avx2.IsSupported) MultiplyNarrow(values, valueStep, sums, sumStep, rows);
        else MultiplyPlain(values, valueStep, sums, sumStep, rows);
    }

    /// <summary>The same without vectors, for machines that have none and as what the others are checked against.</summary>
    internal void MultiplyPlain(ReadOnlySpan<short> values, int valueStep, Span<int> sums, int sumStep, int rows)
    {
        unchecked
        {
            for (var row = 0; row < rows; row++)
            {
                var sum = sums.Slice(row * sumStep, Outputs);
                var value = values.Slice(row * valueStep, Inputs);
                for (var input = 0; input < Inputs; input += 2)
                {
                    int first = value[input], second = value[input + 1];
                    var weights = pairs.AsSpan(input * Outputs, 2 * Outputs);
                    for (var output = 0; output < sum.Length; output++) sum[output] += (first * weights[2 * output]) + (second * weights[(2 * output) + 1]);
                }
            }
        }
    }

    internal void MultiplyNarrow(ReadOnlySpan<short> values, int valueStep, Span<int> sums, int sumStep, int rows)
    {
        unchecked
        {
            ref var weights = ref MemoryMarshal.GetArrayDataReference(pairs);
            ref var value = ref MemoryMarshal.GetReference(values);
            ref var sum = ref MemoryMarshal.GetReference(sums);
            for (var output = 0; output < Outputs; output += Lanes)
            {
                for (var row = 0; row < rows; row++)
                {
                    ref var cell = ref Unsafe.Add(ref sum, (row * sumStep) + output);
                    var low = Vector256.LoadUnsafe(ref cell);
                    var high = Vector256.LoadUnsafe(ref cell, Lanes / 2);
                    ref var pair = ref Unsafe.Add(ref value, row * valueStep);
                    ref var weight = ref Unsafe.Add(ref weights, 2 * output);
                    for (var input = 0; input < Inputs; input += 2)
                    {
                        var both = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.As<short, byte>(ref pair))).AsInt16();
                        low += Avx2.MultiplyAddAdjacent(both, Vector256.LoadUnsafe(ref weight));
                        high += Avx2.MultiplyAddAdjacent(both, Vector256.LoadUnsafe(ref weight, Lanes));
                        pair = ref Unsafe.Add(ref pair, 2);
                        weight = ref Unsafe.Add(ref weight, 2 * Outputs);
                    }

                    low.StoreUnsafe(ref cell);
                    high.StoreUnsafe(ref cell, Lanes / 2);
                }
            }
        }
    }

    private void MultiplyWide(ReadOnlySpan<short> values, int valueStep, Span<int> sums, int sumStep, int rows)
    {
        unchecked
        {
            ref var weights = ref MemoryMarshal.GetArrayDataReference(pairs);
            ref var value = ref MemoryMarshal.GetReference(values);
            ref var sum = ref MemoryMarshal.GetReference(sums);
            for (var output = 0; output < Outputs;)
            {
                ref var column = ref Unsafe.Add(ref weights, 2 * output);
                var row = 0;
                if (output + (4 * Lanes) <= Outputs && rows < 4)
                {
                    for (; row < rows; row++) OneByFour(ref Unsafe.Add(ref value, row * valueStep), ref column, ref Unsafe.Add(ref sum, (row * sumStep) + output));
                    output += 4 * Lanes;
                    continue;
                }

                if (output + (2 * Lanes) <= Outputs)
                {
                    for (; row + 6 <= rows; row += 6) SixByTwo(ref Unsafe.Add(ref value, row * valueStep), valueStep, ref column, ref Unsafe.Add(ref sum, (row * sumStep) + output), sumStep);
                    for (; row < rows; row++) OneByTwo(ref Unsafe.Add(ref value, row * valueStep), ref column, ref Unsafe.Add(ref sum, (row * sumStep) + output));
                    output += 2 * Lanes;
                    continue;
                }

                for (; row < rows; row++) OneByOne(ref Unsafe.Add(ref value, row * valueStep), ref column, ref Unsafe.Add(ref sum, (row * sumStep) + output));
                output += Lanes;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Both(ref short pair) => Vector512.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.As<short, byte>(ref pair))).AsInt16();

    private void SixByTwo(ref short value, int step, ref short weight, ref int sum, int sumStep)
    {
        unchecked
        {
            ref var s1 = ref Unsafe.Add(ref sum, sumStep);
            ref var s2 = ref Unsafe.Add(ref s1, sumStep);
            ref var s3 = ref Unsafe.Add(ref s2, sumStep);
            ref var s4 = ref Unsafe.Add(ref s3, sumStep);
            ref var s5 = ref Unsafe.Add(ref s4, sumStep);
            Vector512<int> a0 = Vector512.LoadUnsafe(ref sum), b0 = Vector512.LoadUnsafe(ref sum, Lanes);
            Vector512<int> a1 = Vector512.LoadUnsafe(ref s1), b1 = Vector512.LoadUnsafe(ref s1, Lanes);
            Vector512<int> a2 = Vector512.LoadUnsafe(ref s2), b2 = Vector512.LoadUnsafe(ref s2, Lanes);
            Vector512<int> a3 = Vector512.LoadUnsafe(ref s3), b3 = Vector512.LoadUnsafe(ref s3, Lanes);
            Vector512<int> a4 = Vector512.LoadUnsafe(ref s4), b4 = Vector512.LoadUnsafe(ref s4, Lanes);
            Vector512<int> a5 = Vector512.LoadUnsafe(ref s5), b5 = Vector512.LoadUnsafe(ref s5, Lanes);
            for (var input = 0; input < Inputs; input += 2)
            {
                var left = Vector512.LoadUnsafe(ref weight);
                var right = Vector512.LoadUnsafe(ref weight, 2 * Lanes);
                var both = Both(ref value);
                a0 += Avx512BW.MultiplyAddAdjacent(both, left);
                b0 += Avx512BW.MultiplyAddAdjacent(both, right);
                both = Both(ref Unsafe.Add(ref value, step));
                a1 += Avx512BW.MultiplyAddAdjacent(both, left);
                b1 += Avx512BW.MultiplyAddAdjacent(both, right);
                both = Both(ref Unsafe.Add(ref value, 2 * step));
                a2 += Avx512BW.MultiplyAddAdjacent(both, left);
                b2 += Avx512BW.MultiplyAddAdjacent(both, right);
                both = Both(ref Unsafe.Add(ref value, 3 * step));
                a3 += Avx512BW.MultiplyAddAdjacent(both, left);
                b3 += Avx512BW.MultiplyAddAdjacent(both, right);
                both = Both(ref Unsafe.Add(ref value, 4 * step));
                a4 += Avx512BW.MultiplyAddAdjacent(both, left);
                b4 += Avx512BW.MultiplyAddAdjacent(both, right);
                both = Both(ref Unsafe.Add(ref value, 5 * step));
                a5 += Avx512BW.MultiplyAddAdjacent(both, left);
                b5 += Avx512BW.MultiplyAddAdjacent(both, right);
                value = ref Unsafe.Add(ref value, 2);
                weight = ref Unsafe.Add(ref weight, 2 * Outputs);
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

    private void OneByFour(ref short value, ref short weight, ref int sum)
    {
        unchecked
        {
            Vector512<int> a = Vector512.LoadUnsafe(ref sum), b = Vector512.LoadUnsafe(ref sum, Lanes);
            Vector512<int> c = Vector512.LoadUnsafe(ref sum, 2 * Lanes), d = Vector512.LoadUnsafe(ref sum, 3 * Lanes);
            for (var input = 0; input < Inputs; input += 2)
            {
                var both = Both(ref value);
                a += Avx512BW.MultiplyAddAdjacent(both, Vector512.LoadUnsafe(ref weight));
                b += Avx512BW.MultiplyAddAdjacent(both, Vector512.LoadUnsafe(ref weight, 2 * Lanes));
                c += Avx512BW.MultiplyAddAdjacent(both, Vector512.LoadUnsafe(ref weight, 4 * Lanes));
                d += Avx512BW.MultiplyAddAdjacent(both, Vector512.LoadUnsafe(ref weight, 6 * Lanes));
                value = ref Unsafe.Add(ref value, 2);
                weight = ref Unsafe.Add(ref weight, 2 * Outputs);
            }

            a.StoreUnsafe(ref sum);
            b.StoreUnsafe(ref sum, Lanes);
            c.StoreUnsafe(ref sum, 2 * Lanes);
            d.StoreUnsafe(ref sum, 3 * Lanes);
        }
    }

    private void OneByTwo(ref short value, ref short weight, ref int sum)
    {
        unchecked
        {
            Vector512<int> a = Vector512.LoadUnsafe(ref sum), b = Vector512.LoadUnsafe(ref sum, Lanes);
            for (var input = 0; input < Inputs; input += 2)
            {
                var both = Both(ref value);
                a += Avx512BW.MultiplyAddAdjacent(both, Vector512.LoadUnsafe(ref weight));
                b += Avx512BW.MultiplyAddAdjacent(both, Vector512.LoadUnsafe(ref weight, 2 * Lanes));
                value = ref Unsafe.Add(ref value, 2);
                weight = ref Unsafe.Add(ref weight, 2 * Outputs);
            }

            a.StoreUnsafe(ref sum);
            b.StoreUnsafe(ref sum, Lanes);
        }
    }

    private void OneByOne(ref short value, ref short weight, ref int sum)
    {
        unchecked
        {
            var a = Vector512.LoadUnsafe(ref sum);
            for (var input = 0; input < Inputs; input += 2)
            {
                a += Avx512BW.MultiplyAddAdjacent(Both(ref value), Vector512.LoadUnsafe(ref weight));
                value = ref Unsafe.Add(ref value, 2);
                weight = ref Unsafe.Add(ref weight, 2 * Outputs);
            }

            a.StoreUnsafe(ref sum);
        }
    }
}
