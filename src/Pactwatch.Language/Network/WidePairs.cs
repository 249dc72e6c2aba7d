using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pactwatch.Language.Network;

/// <summary>The loops of <see cref="IntegerMatrix"/> for processors with vectors of 512 bits. Bounds are the caller's.</summary>
internal readonly struct WidePairs(int inputs, int outputs)
{
    private const int Lanes = 16;
    private readonly int inputs = inputs, outputs = outputs;

    // In full at once: a run of the program is over before the runtime would compile these loops a second time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void MultiplyAdd(ReadOnlySpan<short> pairs, ReadOnlySpan<short> values, int valueStep, Span<int> sums, int sumStep, int rows)
    {
        unchecked
        {
            ref var weights = ref MemoryMarshal.GetReference(pairs);
            ref var value = ref MemoryMarshal.GetReference(values);
            ref var sum = ref MemoryMarshal.GetReference(sums);
            for (var output = 0; output < outputs;)
            {
                ref var column = ref Unsafe.Add(ref weights, 2 * output);
                var row = 0;
                if (output + (4 * Lanes) <= outputs && rows < 4)
                {
                    for (; row < rows; row++) OneByFour(ref Unsafe.Add(ref value, row * valueStep), ref column, ref Unsafe.Add(ref sum, (row * sumStep) + output));
                    output += 4 * Lanes;
                    continue;
                }

                if (output + (2 * Lanes) <= outputs)
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
            for (var input = 0; input < inputs; input += 2)
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
                weight = ref Unsafe.Add(ref weight, 2 * outputs);
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OneByFour(ref short value, ref short weight, ref int sum)
    {
        unchecked
        {
            Vector512<int> a = Vector512.LoadUnsafe(ref sum), b = Vector512.LoadUnsafe(ref sum, Lanes);
            Vector512<int> c = Vector512.LoadUnsafe(ref sum, 2 * Lanes), d = Vector512.LoadUnsafe(ref sum, 3 * Lanes);
            for (var input = 0; input < inputs; input += 2)
            {
                var both = Both(ref value);
                a += Avx512BW.MultiplyAddAdjacent(both, Vector512.LoadUnsafe(ref weight));
                b += Avx512BW.MultiplyAddAdjacent(both, Vector512.LoadUnsafe(ref weight, 2 * Lanes));
                c += Avx512BW.MultiplyAddAdjacent(both, Vector512.LoadUnsafe(ref weight, 4 * Lanes));
                d += Avx512BW.MultiplyAddAdjacent(both, Vector512.LoadUnsafe(ref weight, 6 * Lanes));
                value = ref Unsafe.Add(ref value, 2);
                weight = ref Unsafe.Add(ref weight, 2 * outputs);
            }

            a.StoreUnsafe(ref sum);
            b.StoreUnsafe(ref sum, Lanes);
            c.StoreUnsafe(ref sum, 2 * Lanes);
            d.StoreUnsafe(ref sum, 3 * Lanes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OneByTwo(ref short value, ref short weight, ref int sum)
    {
        unchecked
        {
            Vector512<int> a = Vector512.LoadUnsafe(ref sum), b = Vector512.LoadUnsafe(ref sum, Lanes);
            for (var input = 0; input < inputs; input += 2)
            {
                var both = Both(ref value);
                a += Avx512BW.MultiplyAddAdjacent(both, Vector512.LoadUnsafe(ref weight));
                b += Avx512BW.MultiplyAddAdjacent(both, Vector512.LoadUnsafe(ref weight, 2 * Lanes));
                value = ref Unsafe.Add(ref value, 2);
                weight = ref Unsafe.Add(ref weight, 2 * outputs);
            }

            a.StoreUnsafe(ref sum);
            b.StoreUnsafe(ref sum, Lanes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OneByOne(ref short value, ref short weight, ref int sum)
    {
        unchecked
        {
            var a = Vector512.LoadUnsafe(ref sum);
            for (var input = 0; input < inputs; input += 2)
            {
                a += Avx512BW.MultiplyAddAdjacent(Both(ref value), Vector512.LoadUnsafe(ref weight));
                value = ref Unsafe.Add(ref value, 2);
                weight = ref Unsafe.Add(ref weight, 2 * outputs);
            }

            a.StoreUnsafe(ref sum);
        }
    }
}
