using System.Runtime.Intrinsics.X86;
using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Language.Network;

namespace Pactwatch.Language.Tests.Network;

public sealed class ByteMatrixTests
{
    [Fact]
    public void A_row_times_a_matrix_is_added_to_the_sums()
    {
        var matrix = new ByteMatrix([.. Enumerable.Range(0, 4 * 16).Select(i => (sbyte)i)], 4, 16);
        var sums = new int[16];
        sums[3] = 1000;
        matrix.MultiplyAdd([128 + 10, 128 - 1, 128, 128], 4, sums, 16, 1);
        sums[0].ShouldBe((10 * 0) - 16);
        sums[3].ShouldBe(1000 + (10 * 3) - 19);
    }

    [Fact]
    public void All_ways_to_compute_it_give_the_same_sums() =>
        Prop.ForAll(Shapes().ToArbitrary(), shape =>
        {
            var (rows, inputs, outputs, seed) = shape;
            sbyte[] cells = [.. Numbers(seed, inputs * outputs).Select(value => (sbyte)Math.Max(value - 128, -127))];
            byte[] values = [.. Numbers(seed + 1, rows * inputs).Select(value => (byte)value)];
            var matrix = new ByteMatrix(cells, inputs, outputs);
            int[] chosen = new int[rows * outputs], plain = new int[rows * outputs];
            matrix.MultiplyAdd(values, inputs, chosen, outputs, rows);
            matrix.MultiplyPlain(values, inputs, plain, outputs, plain, outputs, rows);
            chosen.ShouldBe(plain);
            int[] bias = [.. Numbers(seed + 2, outputs)], started = new int[rows * outputs];
            matrix.Multiply(values, inputs, bias, 0, started, outputs, rows);
            started.ShouldBe(plain.Select((sum, i) => sum + bias[i % outputs]));
            if (!Avx2.IsSupported) return;
            var pairs = new int[rows * outputs];
            matrix.MultiplyByPairs(values, inputs, pairs, outputs, pairs, outputs, rows);
            pairs.ShouldBe(plain);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261126, 297));

    [Theory]
    [InlineData(6, 16, 96)]
    [InlineData(4, 15, 60)]
    [InlineData(4, 16, 63)]
    public void Shapes_that_the_vectors_cannot_hold_are_refused(int inputs, int outputs, int cells) =>
        Should.Throw<InvalidDataException>(() => new ByteMatrix(new sbyte[cells], inputs, outputs));

    private static Gen<(int Rows, int Inputs, int Outputs, int Seed)> Shapes() =>
        from rows in Gen.Choose(1, 20)
        from inputs in Gen.Choose(1, 20)
        from outputs in Gen.Choose(1, 12)
        from seed in Gen.Choose(0, 1 << 20)
        select (rows, inputs * 4, outputs * 16, seed);

    private static IEnumerable<int> Numbers(int seed, int count)
    {
        var state = (uint)seed + 1;
        for (var i = 0; i < count; i++)
        {
            state = unchecked((state * 1664525) + 1013904223);
            yield return (int)(state >> 24);
        }
    }
}
