namespace Pactwatch.Training.Network;

/// <summary>
/// Sizes of the network and how it is regularised. Sizes are multiples of 16; the numbers of tags and
/// relations are rounded up to one.
/// </summary>
internal sealed record NetworkShape
{
    public required int EmbeddingRows { get; init; }

    public required int Tags { get; init; }

    public required int Relations { get; init; }

    public int Embedding { get; init; } = 128;

    public int Cells { get; init; } = 192;

    public int Arc { get; init; } = 160;

    public int Label { get; init; } = 96;

    public float DroppedInput { get; init; } = 0.33f;

    public float DroppedState { get; init; } = 0.25f;

    public float DroppedOutput { get; init; } = 0.33f;

    public static int RoundUp(int size) => (size + MatrixProduct.Step - 1) / MatrixProduct.Step * MatrixProduct.Step;
}
