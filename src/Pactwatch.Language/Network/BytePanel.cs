using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pactwatch.Language.Network;

/// <summary>
/// The innermost loops of <see cref="ByteMatrix"/> over one panel of weights, for processors that multiply unsigned
/// by signed bytes (<see cref="AvxVnni"/>): as many rows at once as there are registers for. Bounds are the caller's.
/// </summary>
/// <param name="inputs">Of the matrix.</param>
/// <param name="valueStep">From one row of values to the next.</param>
/// <param name="startStep">From one row of starts to the next.</param>
/// <param name="sumStep">From one row of sums to the next.</param>
internal readonly struct BytePanel(int inputs, int valueStep, int startStep, int sumStep)
{
    /// <summary>Inputs that one instruction takes together.</summary>
    public const int Group = 4;

    /// <summary>Outputs of a panel: two registers of sums.</summary>
    public const int Outputs = 2 * Lanes;

    private const int Lanes = 8, Row = Group * Outputs, Right = Group * Lanes;

    private readonly nint groups = inputs / Group, valueStep = valueStep, startStep = startStep, sumStep = sumStep;

    // In full at once: a run of the program is over before the runtime would compile these loops a second time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void SixRows(ref byte value, ref sbyte weight, ref int offset, ref int start, ref int sum)
    {
        unchecked
        {
            Vector256<int> left = Vector256.LoadUnsafe(ref offset), right = Vector256.LoadUnsafe(ref offset, Lanes);
            Vector256<int> a0 = left + Start(ref start, 0), b0 = right + Start(ref start, Lanes);
            Vector256<int> a1 = left + Start(ref start, startStep), b1 = right + Start(ref start, startStep + Lanes);
            Vector256<int> a2 = left + Start(ref start, 2 * startStep), b2 = right + Start(ref start, (2 * startStep) + Lanes);
            Vector256<int> a3 = left + Start(ref start, 3 * startStep), b3 = right + Start(ref start, (3 * startStep) + Lanes);
            Vector256<int> a4 = left + Start(ref start, 4 * startStep), b4 = right + Start(ref start, (4 * startStep) + Lanes);
            Vector256<int> a5 = left + Start(ref start, 5 * startStep), b5 = right + Start(ref start, (5 * startStep) + Lanes);
            nint step = valueStep, step2 = 2 * step, step3 = 3 * step, step4 = 4 * step, step5 = 5 * step;
            for (var left4 = groups; left4 > 0; left4--)
            {
                var low = Vector256.LoadUnsafe(ref weight);
                var high = Vector256.LoadUnsafe(ref weight, Right);
                var four = Four(ref value, 0);
                a0 = AvxVnni.MultiplyWideningAndAdd(a0, four, low);
                b0 = AvxVnni.MultiplyWideningAndAdd(b0, four, high);
                four = Four(ref value, step);
                a1 = AvxVnni.MultiplyWideningAndAdd(a1, four, low);
                b1 = AvxVnni.MultiplyWideningAndAdd(b1, four, high);
                four = Four(ref value, step2);
                a2 = AvxVnni.MultiplyWideningAndAdd(a2, four, low);
                b2 = AvxVnni.MultiplyWideningAndAdd(b2, four, high);
                four = Four(ref value, step3);
                a3 = AvxVnni.MultiplyWideningAndAdd(a3, four, low);
                b3 = AvxVnni.MultiplyWideningAndAdd(b3, four, high);
                four = Four(ref value, step4);
                a4 = AvxVnni.MultiplyWideningAndAdd(a4, four, low);
                b4 = AvxVnni.MultiplyWideningAndAdd(b4, four, high);
                four = Four(ref value, step5);
                a5 = AvxVnni.MultiplyWideningAndAdd(a5, four, low);
                b5 = AvxVnni.MultiplyWideningAndAdd(b5, four, high);
                value = ref Unsafe.Add(ref value, Group);
                weight = ref Unsafe.Add(ref weight, Row);
            }

            Store(ref sum, 0, a0, b0);
            Store(ref sum, sumStep, a1, b1);
            Store(ref sum, 2 * sumStep, a2, b2);
            Store(ref sum, 3 * sumStep, a3, b3);
            Store(ref sum, 4 * sumStep, a4, b4);
            Store(ref sum, 5 * sumStep, a5, b5);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void ThreeRows(ref byte value, ref sbyte weight, ref int offset, ref int start, ref int sum)
    {
        unchecked
        {
            Vector256<int> left = Vector256.LoadUnsafe(ref offset), right = Vector256.LoadUnsafe(ref offset, Lanes);
            Vector256<int> a0 = left + Start(ref start, 0), b0 = right + Start(ref start, Lanes);
            Vector256<int> a1 = left + Start(ref start, startStep), b1 = right + Start(ref start, startStep + Lanes);
            Vector256<int> a2 = left + Start(ref start, 2 * startStep), b2 = right + Start(ref start, (2 * startStep) + Lanes);
            for (var left4 = groups; left4 > 0; left4--)
            {
                var low = Vector256.LoadUnsafe(ref weight);
                var high = Vector256.LoadUnsafe(ref weight, Right);
                var four = Four(ref value, 0);
                a0 = AvxVnni.MultiplyWideningAndAdd(a0, four, low);
                b0 = AvxVnni.MultiplyWideningAndAdd(b0, four, high);
                four = Four(ref value, valueStep);
                a1 = AvxVnni.MultiplyWideningAndAdd(a1, four, low);
                b1 = AvxVnni.MultiplyWideningAndAdd(b1, four, high);
                four = Four(ref value, 2 * valueStep);
                a2 = AvxVnni.MultiplyWideningAndAdd(a2, four, low);
                b2 = AvxVnni.MultiplyWideningAndAdd(b2, four, high);
                value = ref Unsafe.Add(ref value, Group);
                weight = ref Unsafe.Add(ref weight, Row);
            }

            Store(ref sum, 0, a0, b0);
            Store(ref sum, sumStep, a1, b1);
            Store(ref sum, 2 * sumStep, a2, b2);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void OneRow(ref byte value, ref sbyte weight, ref int offset, ref int start, ref int sum)
    {
        unchecked
        {
            Vector256<int> a = Vector256.LoadUnsafe(ref offset) + Start(ref start, 0), b = Vector256.LoadUnsafe(ref offset, Lanes) + Start(ref start, Lanes);
            for (var left4 = groups; left4 > 0; left4--)
            {
                var four = Four(ref value, 0);
                a = AvxVnni.MultiplyWideningAndAdd(a, four, Vector256.LoadUnsafe(ref weight));
                b = AvxVnni.MultiplyWideningAndAdd(b, four, Vector256.LoadUnsafe(ref weight, Right));
                value = ref Unsafe.Add(ref value, Group);
                weight = ref Unsafe.Add(ref weight, Row);
            }

            Store(ref sum, 0, a, b);
        }
    }

    /// <summary>One row with this panel and the three behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void FourPanels(ref byte value, ref sbyte weight, nint panel, ref int offset, ref int start, ref int sum)
    {
        unchecked
        {
            Vector256<int> a0 = Vector256.LoadUnsafe(ref offset) + Start(ref start, 0), b0 = Vector256.LoadUnsafe(ref offset, Lanes) + Start(ref start, Lanes);
            Vector256<int> a1 = Vector256.LoadUnsafe(ref offset, 2 * Lanes) + Start(ref start, 2 * Lanes), b1 = Vector256.LoadUnsafe(ref offset, 3 * Lanes) + Start(ref start, 3 * Lanes);
            Vector256<int> a2 = Vector256.LoadUnsafe(ref offset, 4 * Lanes) + Start(ref start, 4 * Lanes), b2 = Vector256.LoadUnsafe(ref offset, 5 * Lanes) + Start(ref start, 5 * Lanes);
            Vector256<int> a3 = Vector256.LoadUnsafe(ref offset, 6 * Lanes) + Start(ref start, 6 * Lanes), b3 = Vector256.LoadUnsafe(ref offset, 7 * Lanes) + Start(ref start, 7 * Lanes);
            for (var left4 = groups; left4 > 0; left4--)
            {
                var four = Four(ref value, 0);
                a0 = AvxVnni.MultiplyWideningAndAdd(a0, four, Vector256.LoadUnsafe(ref weight));
                b0 = AvxVnni.MultiplyWideningAndAdd(b0, four, Vector256.LoadUnsafe(ref weight, Right));
                ref var next = ref Unsafe.Add(ref weight, panel);
                a1 = AvxVnni.MultiplyWideningAndAdd(a1, four, Vector256.LoadUnsafe(ref next));
                b1 = AvxVnni.MultiplyWideningAndAdd(b1, four, Vector256.LoadUnsafe(ref next, Right));
                next = ref Unsafe.Add(ref next, panel);
                a2 = AvxVnni.MultiplyWideningAndAdd(a2, four, Vector256.LoadUnsafe(ref next));
                b2 = AvxVnni.MultiplyWideningAndAdd(b2, four, Vector256.LoadUnsafe(ref next, Right));
                next = ref Unsafe.Add(ref next, panel);
                a3 = AvxVnni.MultiplyWideningAndAdd(a3, four, Vector256.LoadUnsafe(ref next));
                b3 = AvxVnni.MultiplyWideningAndAdd(b3, four, Vector256.LoadUnsafe(ref next, Right));
                value = ref Unsafe.Add(ref value, Group);
                weight = ref Unsafe.Add(ref weight, Row);
            }

            Store(ref sum, 0, a0, b0);
            Store(ref sum, 2 * Lanes, a1, b1);
            Store(ref sum, 4 * Lanes, a2, b2);
            Store(ref sum, 6 * Lanes, a3, b3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Four(ref byte value, nint at) => Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref value, at))).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Start(ref int start, nint at) => Vector256.LoadUnsafe(ref Unsafe.Add(ref start, at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref int sum, nint at, Vector256<int> left, Vector256<int> right)
    {
        ref var place = ref Unsafe.Add(ref sum, at);
        left.StoreUnsafe(ref place);
        right.StoreUnsafe(ref place, Lanes);
    }
}
