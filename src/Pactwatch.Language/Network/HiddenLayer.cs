namespace Pactwatch.Language.Network;

/// <summary>A linear layer over states, whose results are kept at <see cref="FixedPoint.HiddenBits"/>; negative ones become 0 if asked.</summary>
internal sealed class HiddenLayer(ByteLayer layer, bool isPositive)
{
    private readonly ByteMatrix matrix = layer.Matrix();
    private readonly int[] shifts = layer.ShiftsTo(FixedPoint.HiddenBits);
    private readonly int least = isPositive ? 0 : short.MinValue;

    public int Outputs => matrix.Outputs;

    /// <param name="sums">Room for a sum an output and row.</param>
    public void Run(ReadOnlySpan<byte> states, int rows, Span<short> results, Span<int> sums)
    {
        var width = Outputs;
        for (var row = 0; row < rows; row++) layer.Bias.CopyTo(sums.Slice(row * width, width));
        matrix.MultiplyAdd(states, matrix.Inputs, sums, width, rows);
        for (var row = 0; row < rows; row++)
        {
            var sum = sums.Slice(row * width, width);
            var result = results.Slice(row * width, width);
            for (var i = 0; i < result.Length; i++) result[i] = (short)Math.Clamp(sum[i] >> shifts[i], least, short.MaxValue);
        }
    }
}
