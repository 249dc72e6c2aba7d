using System.Runtime.Intrinsics.X86;
using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Language.Network;

namespace Pactwatch.Language.Tests.Network;

public sealed class IntegerMatrixTests
{
    [Fact]
    public void A_row_times_a_matrix_is_added_to_the_sums()
    {
        var matrix = new IntegerMatrix([.. Enumerable.Range(0, 2 * 16).Select(i => (short)i)], 2, 16);
        var sums = new int[16];
        sums[3] = 1000;
        matrix.MultiplyAdd([10, -1], 2, sums, 16, 1);
        sums[0].ShouldBe((10 * 0) - 16);
        sums[3].ShouldBe(1000 + (10 * 3) - 19);
    }

    [Fact]
    public void Wide_vectors_narrow_ones_and_none_give_the_same_sums() =>
        Prop.ForAll(Shapes().ToArbitrary(), shape =>
        {
            var (rows, inputs, outputs, seed) = shape;
            var cells = Numbers(seed, inputs * outputs, 2000);
            var values = Numbers(seed + 1, rows * inputs, short.MaxValue);
            var matrix = new IntegerMatrix(cells, inputs, outputs);
            int[] chosen = new int[rows * outputs], plain = new int[rows * outputs];
            matrix.MultiplyAdd(values, inputs, chosen, outputs, rows);
            IntegerMatrix.MultiplyPlain(matrix.Pairs, inputs, outputs, values, inputs, plain, outputs, rows);
            chosen.ShouldBe(plain);
            if (!Avx2.IsSupported) return;
            var narrow = new int[rows * outputs];
            IntegerMatrix.MultiplyNarrow(matrix.Pairs, inputs, outputs, values, inputs, narrow, outputs, rows);
            narrow.ShouldBe(plain);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261126, 297));

    [Theory]
    [InlineData(3, 16, 48)]
    [InlineData(2, 15, 30)]
    [InlineData(2, 16, 31)]
    public void Shapes_that_the_vectors_cannot_hold_are_refused(int inputs, int outputs, int cells) =>
        Should.Throw<InvalidDataException>(() => new IntegerMatrix(new short[cells], inputs, outputs));

    private static Gen<(int Rows, int Inputs, int Outputs, int Seed)> Shapes() =>
        from rows in Gen.Choose(1, 20)
        from inputs in Gen.Choose(1, 20)
        from outputs in Gen.Choose(1, 9)
        from seed in Gen.Choose(0, 1 << 20)
        select (rows, inputs * 2, outputs * 16, seed);

    private static short[] Numbers(int seed, int count, int most)
    {
        var state = (uint)seed + 1;
        var numbers = new short[count];
        for (var i = 0; i < count; i++)
        {
            state = unchecked((state * 1664525) + 1013904223);
            numbers[i] = (short)((int)(state >> 8) % (most + 1) * ((state & 1) == 0 ? 1 : -1));
        }

        return numbers;
    }
}
