using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pactwatch.Training.Network;

/// <summary>
/// Products of matrices in single precision, the same bits on every machine: each cell is one chain of fused
/// multiply-adds in the order of the inner index, whatever the width of the vectors that compute it.
/// </summary>
internal static class MatrixProduct
{
    /// <summary>Columns are computed in steps of this many: numbers of columns and row lengths are multiples of it.</summary>
    public const int Step = 16;

    /// <summary>
    /// <paramref name="c"/> (rows × columns) becomes, or with <paramref name="adds"/> gains, the product of
    /// <paramref name="a"/> (rows × inner) and <paramref name="b"/> (inner × columns).
    /// </summary>
    public static void Multiply(int rows, int columns, int inner, View a, View b, View c, bool adds)
    {
        if (columns % Step != 0) throw new ArgumentException($"{columns} columns are no multiple of {Step}.", nameof(columns));
        if (inner == 0 || rows == 0) return;
        ref var a0 = ref a.First;
        ref var b0 = ref b.First;
        ref var c0 = ref c.First;
        unchecked
        {
            for (var column = 0; column < columns; column += 2 * Step)
            {
                var isPair = column + Step < columns;
                var row = 0;
                for (; row + 6 <= rows; row += 6)
                {
                    if (isPair) Six(inner, ref Unsafe.Add(ref a0, row * a.RowStep), a, ref Unsafe.Add(ref b0, column), b.RowStep, ref Unsafe.Add(ref c0, (row * c.RowStep) + column), c.RowStep, adds);
                    else
                    {
                        for (var one = 0; one < 6; one++)
                            One(inner, ref Unsafe.Add(ref a0, (row + one) * a.RowStep), a, ref Unsafe.Add(ref b0, column), b.RowStep, ref Unsafe.Add(ref c0, ((row + one) * c.RowStep) + column), adds);
                    }
                }

                for (; row < rows; row++)
                {
                    if (isPair) Two(inner, ref Unsafe.Add(ref a0, row * a.RowStep), a, ref Unsafe.Add(ref b0, column), b.RowStep, ref Unsafe.Add(ref c0, (row * c.RowStep) + column), adds);
                    else One(inner, ref Unsafe.Add(ref a0, row * a.RowStep), a, ref Unsafe.Add(ref b0, column), b.RowStep, ref Unsafe.Add(ref c0, (row * c.RowStep) + column), adds);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Six(int inner, ref float a, View av, ref float b, int bStep, ref float c, int cStep, bool adds)
    {
        unchecked
        {
            Vector512<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default;
            Vector512<float> c30 = default, c31 = default, c40 = default, c41 = default, c50 = default, c51 = default;
            if (adds)
            {
                (c00, c01) = (Load(ref c, 0), Load(ref c, Step));
                (c10, c11) = (Load(ref c, cStep), Load(ref c, cStep + Step));
                (c20, c21) = (Load(ref c, 2 * cStep), Load(ref c, (2 * cStep) + Step));
                (c30, c31) = (Load(ref c, 3 * cStep), Load(ref c, (3 * cStep) + Step));
                (c40, c41) = (Load(ref c, 4 * cStep), Load(ref c, (4 * cStep) + Step));
                (c50, c51) = (Load(ref c, 5 * cStep), Load(ref c, (5 * cStep) + Step));
            }

            int r = av.RowStep, p = av.ColumnStep;
            for (var k = 0; k < inner; k++)
            {
                var left = Load(ref b, 0);
                var right = Load(ref b, Step);
                var x = Vector512.Create(a);
                c00 = Vector512.FusedMultiplyAdd(x, left, c00);
                c01 = Vector512.FusedMultiplyAdd(x, right, c01);
                x = Vector512.Create(Unsafe.Add(ref a, r));
                c10 = Vector512.FusedMultiplyAdd(x, left, c10);
                c11 = Vector512.FusedMultiplyAdd(x, right, c11);
                x = Vector512.Create(Unsafe.Add(ref a, 2 * r));
                c20 = Vector512.FusedMultiplyAdd(x, left, c20);
                c21 = Vector512.FusedMultiplyAdd(x, right, c21);
                x = Vector512.Create(Unsafe.Add(ref a, 3 * r));
                c30 = Vector512.FusedMultiplyAdd(x, left, c30);
                c31 = Vector512.FusedMultiplyAdd(x, right, c31);
                x = Vector512.Create(Unsafe.Add(ref a, 4 * r));
                c40 = Vector512.FusedMultiplyAdd(x, left, c40);
                c41 = Vector512.FusedMultiplyAdd(x, right, c41);
                x = Vector512.Create(Unsafe.Add(ref a, 5 * r));
                c50 = Vector512.FusedMultiplyAdd(x, left, c50);
                c51 = Vector512.FusedMultiplyAdd(x, right, c51);
                a = ref Unsafe.Add(ref a, p);
                b = ref Unsafe.Add(ref b, bStep);
            }

            Store(c00, ref c, 0);
            Store(c01, ref c, Step);
            Store(c10, ref c, cStep);
            Store(c11, ref c, cStep + Step);
            Store(c20, ref c, 2 * cStep);
            Store(c21, ref c, (2 * cStep) + Step);
            Store(c30, ref c, 3 * cStep);
            Store(c31, ref c, (3 * cStep) + Step);
            Store(c40, ref c, 4 * cStep);
            Store(c41, ref c, (4 * cStep) + Step);
            Store(c50, ref c, 5 * cStep);
            Store(c51, ref c, (5 * cStep) + Step);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two(int inner, ref float a, View av, ref float b, int bStep, ref float c, bool adds)
    {
        unchecked
        {
            var c0 = adds ? Load(ref c, 0) : default;
            var c1 = adds ? Load(ref c, Step) : default;
            for (var k = 0; k < inner; k++)
            {
                var x = Vector512.Create(a);
                c0 = Vector512.FusedMultiplyAdd(x, Load(ref b, 0), c0);
                c1 = Vector512.FusedMultiplyAdd(x, Load(ref b, Step), c1);
                a = ref Unsafe.Add(ref a, av.ColumnStep);
                b = ref Unsafe.Add(ref b, bStep);
            }

            Store(c0, ref c, 0);
            Store(c1, ref c, Step);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(int inner, ref float a, View av, ref float b, int bStep, ref float c, bool adds)
    {
        unchecked
        {
            var sum = adds ? Load(ref c, 0) : default;
            for (var k = 0; k < inner; k++)
            {
                sum = Vector512.FusedMultiplyAdd(Vector512.Create(a), Load(ref b, 0), sum);
                a = ref Unsafe.Add(ref a, av.ColumnStep);
                b = ref Unsafe.Add(ref b, bStep);
            }

            Store(sum, ref c, 0);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ref float first, int at) => Vector512.LoadUnsafe(ref first, unchecked((nuint)at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> vector, ref float first, int at) => vector.StoreUnsafe(ref first, unchecked((nuint)at));

    /// <summary>A matrix inside an array: cell (r, c) stands at <c>Offset + r·RowStep + c·ColumnStep</c>.</summary>
    internal readonly record struct View(float[] Cells, int RowStep, int Offset = 0, int ColumnStep = 1)
    {
        public ref float First => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Cells), Offset);

        /// <summary>Rows and columns swapped; usable as the left side only.</summary>
        public View Transposed => new(Cells, ColumnStep, Offset, RowStep);
    }
}
