namespace Pactwatch.Language.Models;

/// <summary>
/// A linear classifier over hashed features. Weights are signed bytes and sums are integers, so that every
/// machine decides alike; on equal sums the lower class number wins.
/// </summary>
internal sealed class LinearModel
{
    private readonly sbyte[] weights;
    private readonly uint mask;

    /// <param name="weights">Rows of <paramref name="classes"/> weights; the number of rows is a power of two.</param>
    public LinearModel(sbyte[] weights, int classes)
    {
        var rows = weights.Length / classes;
        if (rows == 0 || (rows & (rows - 1)) != 0 || rows * classes != weights.Length)
            throw new ArgumentException($"{weights.Length} weights are no power of two of rows of {classes}.", nameof(weights));
        this.weights = weights;
        Classes = classes;
        mask = (uint)(rows - 1);
    }

    public int Classes { get; }

    public ReadOnlySpan<sbyte> Weights => weights;

    /// <summary>Sums the weights of the features into <paramref name="scores"/>, one for each class.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var row = weights.AsSpan((int)(feature & mask) * Classes, Classes);
            for (var i = 0; i < row.Length; i++) scores[i] += row[i];
        }
    }
}
