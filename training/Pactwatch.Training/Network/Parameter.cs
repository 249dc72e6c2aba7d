using System.Runtime.Intrinsics;

namespace Pactwatch.Training.Network;

/// <summary>
/// A matrix of weights that is learned: value, gradient of each shard of a batch, the moments of Adam
/// (Kingma and Ba 2015), and the moving average of the values, which is what is kept in the end.
/// </summary>
internal sealed class Parameter
{
    public const int Shards = 2;
    private const float Beta1 = 0.9f, Beta2 = 0.95f, Epsilon = 1e-8f;

    private readonly float[] mean;
    private readonly float[] variance;

    public Parameter(int rows, int columns)
    {
        if (columns % MatrixProduct.Step != 0) throw new ArgumentException($"{columns} columns are no multiple of {MatrixProduct.Step}.", nameof(columns));
        (Rows, Columns) = (rows, columns);
        Values = new float[rows * columns];
        Average = new float[rows * columns];
        Gradients = [new float[rows * columns], new float[rows * columns]];
        mean = new float[rows * columns];
        variance = new float[rows * columns];
        Transposed = [];
    }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Values { get; private set; }

    public float[] Average { get; private set; }

    public float[][] Gradients { get; }

    /// <summary>The values with rows and columns swapped; row length <see cref="TransposedStep"/>. Empty until <see cref="Transpose"/>.</summary>
    public float[] Transposed { get; private set; }

    public int TransposedStep => (Rows + MatrixProduct.Step - 1) / MatrixProduct.Step * MatrixProduct.Step;

    public MatrixProduct.View View => new(Values, Columns);

    public MatrixProduct.View TransposedView => new(Transposed, TransposedStep);

    public MatrixProduct.View Gradient(int shard) => new(Gradients[shard], Columns);

    public Parameter Fill(RandomNumbers random, float bound)
    {
        for (var i = 0; i < Values.Length; i++) Values[i] = ((2 * random.NextShare()) - 1) * bound;
        Values.CopyTo(Average, 0);
        return this;
    }

    /// <summary>Uniform in ±√(6 / (inputs + outputs)) (Glorot and Bengio 2010).</summary>
    public Parameter FillByShape(RandomNumbers random, int outputs) => Fill(random, MathF.Sqrt(6f / (Rows + outputs)));

    public void Transpose()
    {
        if (Transposed.Length == 0) Transposed = new float[Columns * TransposedStep];
        var step = TransposedStep;
        for (var row = 0; row < Rows; row++)
        {
            var line = Values.AsSpan(row * Columns, Columns);
            for (var column = 0; column < line.Length; column++) Transposed[(column * step) + row] = line[column];
        }
    }

    /// <summary>Trades the values for their averages, and back.</summary>
    public void SwapAverage() => (Values, Average) = (Average, Values);

    /// <summary>The squared length of the summed gradient; sums the shards into the first one.</summary>
    public double SumShards(int firstRow, int endRow)
    {
        double sum = 0;
        float[] first = Gradients[0], second = Gradients[1];
        for (var i = firstRow * Columns; i < endRow * Columns; i++)
        {
            first[i] += second[i];
            second[i] = 0;
            sum += (double)first[i] * first[i];
        }

        return sum;
    }

    /// <summary>One step of Adam on the rows from <paramref name="firstRow"/> on; clears their gradient.</summary>
    public void Step(int firstRow, int endRow, float rate, float scale, int step)
    {
        var gradient = Gradients[0];
        var correction = rate * MathF.Sqrt(1 - Power(Beta2, step)) / (1 - Power(Beta1, step));
        for (var i = firstRow * Columns; i < endRow * Columns; i += MatrixProduct.Step)
        {
            var g = Vector512.LoadUnsafe(ref gradient[i]) * scale;
            var m = (Vector512.LoadUnsafe(ref mean[i]) * Beta1) + (g * (1 - Beta1));
            var v = (Vector512.LoadUnsafe(ref variance[i]) * Beta2) + (g * g * (1 - Beta2));
            var value = Vector512.LoadUnsafe(ref Values[i]) - (m * correction / (Vector512.Sqrt(v) + Vector512.Create(Epsilon)));
            m.StoreUnsafe(ref mean[i]);
            v.StoreUnsafe(ref variance[i]);
            value.StoreUnsafe(ref Values[i]);
            Vector512<float>.Zero.StoreUnsafe(ref gradient[i]);
        }
    }

    /// <summary>Moves the average of the rows towards the values.</summary>
    public void MoveAverage(int firstRow, int endRow, float share)
    {
        for (var i = firstRow * Columns; i < endRow * Columns; i += MatrixProduct.Step)
        {
            var average = Vector512.LoadUnsafe(ref Average[i]);
            (average + ((Vector512.LoadUnsafe(ref Values[i]) - average) * share)).StoreUnsafe(ref Average[i]);
        }
    }

    private static float Power(float value, int exponent)
    {
        // Beyond some thousand steps the power is below what a float can tell from 0.
        if (exponent > 4000) return 0;
        double power = 1;
        for (var i = 0; i < exponent; i++) power *= value;
        return (float)power;
    }
}
