using Pactwatch.Training.Network;

namespace Pactwatch.Training.Tests;

public sealed class MatrixProductTests
{
    [Theory]
    [InlineData(1, 16, 1)]
    [InlineData(5, 16, 7)]
    [InlineData(6, 32, 3)]
    [InlineData(7, 48, 20)]
    [InlineData(13, 80, 33)]
    public void A_product_is_the_chain_of_fused_multiply_adds_of_each_cell(int rows, int columns, int inner)
    {
        var random = new RandomNumbers(3);
        float[] a = Numbers(random, rows * inner), b = Numbers(random, inner * columns), c = Numbers(random, rows * columns);
        var sum = c.ToArray();
        MatrixProduct.Multiply(rows, columns, inner, new(a, inner), new(b, columns), new(sum, columns), adds: true);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var cell = c[(row * columns) + column];
                for (var k = 0; k < inner; k++) cell = MathF.FusedMultiplyAdd(a[(row * inner) + k], b[(k * columns) + column], cell);
                sum[(row * columns) + column].ShouldBe(cell);
            }
        }
    }

    [Fact]
    public void The_left_side_may_be_transposed()
    {
        var random = new RandomNumbers(4);
        float[] a = Numbers(random, 9 * 16), b = Numbers(random, 9 * 32), direct = new float[16 * 32], transposed = new float[16 * 32];
        var swapped = new float[16 * 9];
        for (var i = 0; i < 9; i++) for (var j = 0; j < 16; j++) swapped[(j * 9) + i] = a[(i * 16) + j];
        MatrixProduct.Multiply(16, 32, 9, new MatrixProduct.View(a, 16).Transposed, new(b, 32), new(transposed, 32), adds: false);
        MatrixProduct.Multiply(16, 32, 9, new(swapped, 9), new(b, 32), new(direct, 32), adds: false);
        transposed.ShouldBe(direct);
    }

    private static float[] Numbers(RandomNumbers random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextShare() - 0.5f)];
}
