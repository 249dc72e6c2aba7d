namespace Pactwatch.Language.Network;

/// <summary>
/// The embedding: a row of signed bytes for each feature that the training data showed often enough, found by the
/// feature's hash. Row 0 stands for words that it did not show.
/// </summary>
internal sealed class FeatureRows
{
    private readonly uint[] keys;
    private readonly int[] numbers;
    private readonly sbyte[] rows;
    private readonly uint mask;

    /// <param name="features">The hash of each row's feature, in the order of the rows.</param>
    public FeatureRows(ReadOnlySpan<uint> features, sbyte[] rows, int width)
    {
        if (features.Length == 0 || rows.Length != features.Length * width) throw new InvalidDataException($"{features.Length} rows of {width} can't have {rows.Length} cells.");
        (this.rows, Width) = (rows, width);
        // At most half full: an absent feature is missed after a step or two.
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)features.Length * 2);
        mask = (uint)size - 1;
        keys = new uint[size];
        numbers = new int[size];
        for (var row = 0; row < features.Length; row++)
        {
            var at = features[row] & mask;
            while (numbers[at] != 0) at = (at + 1) & mask;
            (keys[at], numbers[at]) = (features[row], row + 1);
        }
    }

    public int Width { get; }

    /// <summary>The row of the feature, or -1.</summary>
    public int Find(uint feature)
    {
        var at = feature & mask;
        while (numbers[at] != 0)
        {
            if (keys[at] == feature) return numbers[at] - 1;
            at = (at + 1) & mask;
        }

        return -1;
    }

    public ReadOnlySpan<sbyte> Row(int row) => rows.AsSpan(row * Width, Width);
}
