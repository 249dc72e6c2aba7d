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

    /// <summary>The weights as they lie.</summary>
    internal ReadOnlySpan<short> Pairs => pairs;

    /// <summary>The next multiple of the number of columns that a vector holds.</summary>
    public static int RoundUp(int columns) => (columns + Lanes - 1) / Lanes * Lanes;

    /// <summary>Adds to each row of <paramref name="sums"/> the product of the row of <paramref name="values"/> with the matrix.</summary>
    /// <param name="valueStep">From one row of values to the next.</param>
    /// <param name="sumStep">From one row of sums to the next.</param>
    public void MultiplyAdd(ReadOnlySpan<short> values, int valueStep, Span<int> sums, int sumStep, int rows) =>
        MultiplyAdd(pairs, Inputs, Outputs, values, valueStep, sums, sumStep, rows);

    /// <summary>The same for a matrix that was just laid out by <see cref="PairColumn"/>.</summary>
    public static void MultiplyAdd(ReadOnlySpan<short> pairs, int inputs, int outputs, ReadOnlySpan<short> values, int valueStep, Span<int> sums, int sumStep, int rows)
    {
        if (rows == 0) return;
        // The loops below step by references: this is the one place where their bounds are seen to.
        _ = pairs[(inputs * outputs) - 1];
        _ = values[((rows - 1) * valueStep) + inputs - 1];
        _ = sums[((rows - 1) * sumStep) + outputs - 1];
        if (Avx512BW.IsSupported) new WidePairs(inputs, outputs).MultiplyAdd(pairs, values, valueStep, sums, sumStep, rows);
        else if (Avx2.IsSupported) MultiplyNarrow(pairs, inputs, outputs, values, valueStep, sums, sumStep, rows);
        else MultiplyPlain(pairs, inputs, outputs, values, valueStep, sums, sumStep, rows);
    }

    /// <summary>Puts a column of a matrix where <see cref="MultiplyAdd(ReadOnlySpan{short}, int, int, ReadOnlySpan{short}, int, Span{int}, int, int)"/> looks for it.</summary>
    public static void PairColumn(ReadOnlySpan<short> column, Span<short> pairs, int outputs, int output)
    {
        var from = MemoryMarshal.Cast<short, int>(column);
        var to = MemoryMarshal.Cast<short, int>(pairs);
        for (var pair = 0; pair < from.Length; pair++) to[(pair * outputs) + output] = from[pair];
    }

    /// <summary>The same without vectors, for machines that have none and as what the others are checked against.</summary>
    internal static void MultiplyPlain(ReadOnlySpan<short> pairs, int inputs, int outputs, ReadOnlySpan<short> values, int valueStep, Span<int> sums, int sumStep, int rows)
    {
        unchecked
        {
            for (var row = 0; row < rows; row++)
            {
                var sum = sums.Slice(row * sumStep, outputs);
                var value = values.Slice(row * valueStep, inputs);
                for (var input = 0; input < inputs; input += 2)
                {
                    int first = value[input], second = value[input + 1];
                    var weights = pairs.Slice(input * outputs, 2 * outputs);
                    for (var output = 0; output < sum.Length; output++) sum[output] += (first * weights[2 * output]) + (second * weights[(2 * output) + 1]);
                }
            }
        }
    }

    // In full at once: a run of the program is over before the runtime would compile these loops a second time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void MultiplyNarrow(ReadOnlySpan<short> pairs, int inputs, int outputs, ReadOnlySpan<short> values, int valueStep, Span<int> sums, int sumStep, int rows)
    {
        unchecked
        {
            ref var weights = ref MemoryMarshal.GetReference(pairs);
            ref var value = ref MemoryMarshal.GetReference(values);
            ref var sum = ref MemoryMarshal.GetReference(sums);
            for (var output = 0; output < outputs; output += Lanes)
            {
                for (var row = 0; row < rows; row++)
                {
                    ref var cell = ref Unsafe.Add(ref sum, (row * sumStep) + output);
                    var low = Vector256.LoadUnsafe(ref cell);
                    var high = Vector256.LoadUnsafe(ref cell, Lanes / 2);
                    ref var pair = ref Unsafe.Add(ref value, row * valueStep);
                    ref var weight = ref Unsafe.Add(ref weights, 2 * output);
                    for (var input = 0; input < inputs; input += 2)
                    {
                        var both = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.As<short, byte>(ref pair))).AsInt16();
                        low += Avx2.MultiplyAddAdjacent(both, Vector256.LoadUnsafe(ref weight));
                        high += Avx2.MultiplyAddAdjacent(both, Vector256.LoadUnsafe(ref weight, Lanes));
                        pair = ref Unsafe.Add(ref pair, 2);
                        weight = ref Unsafe.Add(ref weight, 2 * outputs);
                    }

                    low.StoreUnsafe(ref cell);
                    high.StoreUnsafe(ref cell, Lanes / 2);
                }
            }
        }
    }
}
