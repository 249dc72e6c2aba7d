using System.Runtime.InteropServices;

namespace Pactwatch.Derivation.Reuse;

/// <summary>A run of the same words in two texts: where it starts in each, in words, and how long it is.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Tile(int A, int B, int Length)
{
    public int EndA => A + Length;

    public int EndB => B + Length;
}
