namespace Pactwatch.Training.Network;

/// <summary>
/// Sizes of the network and how it is regularised. Sizes are multiples of 16; the numbers of tags and
/// relations are rounded up to one.
/// </summary>
internal sealed record NetworkShape
{
    /// <summary>This and the next two are the training data's own; a shape without them is one of sizes alone.</summary>
    public int EmbeddingRows { get; init; }

    public int Tags { get; init; }

    public int Relations { get; init; }

    public int Embedding { get; init; } = 128;

    public int Cells { get; init; } = 192;

    public int Arc { get; init; } = 160;

    public int Label { get; init; } = 96;

    public float DroppedInput { get; init; } = 0.33f;

    public float DroppedState { get; init; } = 0.25f;

    public float DroppedOutput { get; init; } = 0.33f;

    public static int RoundUp(int size) => (size + MatrixProduct.Step - 1) / MatrixProduct.Step * MatrixProduct.Step;
}
