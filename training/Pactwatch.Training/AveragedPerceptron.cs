using Pactwatch.Language.Models;

namespace Pactwatch.Training;

/// <summary>
/// A multi-class perceptron over hashed features with averaged weights (Collins 2002), in whole numbers
/// throughout. <see cref="Quantise"/> scales the averages to signed bytes.
/// </summary>
internal sealed class AveragedPerceptron(int rows, int classes)
{
    private readonly int[] weights = new int[rows * classes];
    private readonly long[] timedWeights = new long[rows * classes];
    private readonly uint mask = (uint)(rows - 1);
    private long step = 1;

    public int Classes => classes;

    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var row = weights.AsSpan((int)(feature & mask) * classes, classes);
            for (var i = 0; i < row.Length; i++) scores[i] += row[i];
        }
    }

    public void Tick() => step++;

    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            var row = (int)(feature & mask) * classes;
            weights[row + right]++;
            timedWeights[row + right] += step;
            weights[row + wrong]--;
            timedWeights[row + wrong] -= step;
        }
    }

    /// <summary>The averaged weights as signed bytes: one step is 1/<paramref name="steps"/> of a perceptron update; larger values are cut off.</summary>
    public LinearModel Quantise(int steps)
    {
        var bytes = new sbyte[weights.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            // average = w - u/c; times steps, rounded half away from zero.
            var scaled = ((weights[i] * step) - timedWeights[i]) * steps;
            var rounded = (Math.Abs(scaled) + (step / 2)) / step * Math.Sign(scaled);
            bytes[i] = (sbyte)Math.Clamp(rounded, -127, 127);
        }

        return new LinearModel(bytes, classes);
    }
}
