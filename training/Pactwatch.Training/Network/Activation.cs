using System.Runtime.Intrinsics;

namespace Pactwatch.Training.Network;

/// <summary>Exponential, sigmoid and hyperbolic tangent by exact operations alone, so that they give the same bits everywhere.</summary>
internal static class Activation
{
    private const float Log2E = 1.44269504f, Ln2High = 0.693359375f, Ln2Low = -2.12194440e-4f;

    /// <summary>e to the power of each lane; lanes outside ±87 are held there. Polynomial of Cephes' expf (error below 2 ulp).</summary>
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(87f));
        var n = Vector512.Floor((x * Log2E) + Vector512.Create(0.5f));
        var r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-Ln2High), x);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-Ln2Low), r);
        var y = Vector512.Create(1.9875691500e-4f);
        y = Vector512.FusedMultiplyAdd(y, r, Vector512.Create(1.3981999507e-3f));
        y = Vector512.FusedMultiplyAdd(y, r, Vector512.Create(8.3334519073e-3f));
        y = Vector512.FusedMultiplyAdd(y, r, Vector512.Create(4.1665795894e-2f));
        y = Vector512.FusedMultiplyAdd(y, r, Vector512.Create(1.6666665459e-1f));
        y = Vector512.FusedMultiplyAdd(y, r, Vector512.Create(5.0000001201e-1f));
        y = Vector512.FusedMultiplyAdd(y, r * r, r + Vector512<float>.One);
        var scale = Vector512.ShiftLeft(Vector512.ConvertToInt32(n) + Vector512.Create(127), 23).AsSingle();
        return y * scale;
    }

    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    public static Vector512<float> Tanh(Vector512<float> x) => (Sigmoid(x + x) * 2f) - Vector512<float>.One;

    /// <summary>Replaces the scores of a row by their shares (softmax). Entries from <paramref name="count"/> on become 0; the row's length is a multiple of 16.</summary>
    public static void Softmax(Span<float> row, int count)
    {
        var most = float.MinValue;
        for (var i = 0; i < count; i++) most = Math.Max(most, row[i]);
        for (var i = count; i < row.Length; i++) row[i] = float.MinValue;
        for (var i = 0; i < row.Length; i += 16) Exp(Vector512.Create<float>(row[i..]) - Vector512.Create(most)).CopyTo(row[i..]);
        var sum = 0f;
        for (var i = 0; i < count; i++) sum += row[i];
        for (var i = 0; i < row.Length; i++) row[i] = i < count ? row[i] / sum : 0;
    }
}
