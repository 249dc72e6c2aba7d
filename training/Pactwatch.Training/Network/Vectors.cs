using System.Runtime.Intrinsics;

namespace Pactwatch.Training.Network;

/// <summary>Sums and products of runs of cells, whose lengths are multiples of 16.</summary>
internal static class Vectors
{
    public static void Add(Span<float> to, ReadOnlySpan<float> cells)
    {
        for (var i = 0; i < cells.Length; i += MatrixProduct.Step) (Vector512.Create<float>(to[i..]) + Vector512.Create(cells[i..])).CopyTo(to[i..]);
    }

    public static void Multiply(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> product)
    {
        for (var i = 0; i < a.Length; i += MatrixProduct.Step) (Vector512.Create(a[i..]) * Vector512.Create(b[i..])).CopyTo(product[i..]);
    }
}
