namespace Pactwatch.Derivation.Reuse;

/// <summary>The words of one text as hashes with their places; cleared and filled again for the next text.</summary>
internal sealed class WordBuffer
{
    private uint[] hashes = new uint[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];

    public int Count { get; private set; }

    /// <summary>A 32-bit hash of each word.</summary>
    public ReadOnlySpan<uint> Hashes => hashes.AsSpan(0, Count);

    /// <summary>The first character of each word.</summary>
    public ReadOnlySpan<int> Starts => starts.AsSpan(0, Count);

    /// <summary>The character behind each word.</summary>
    public ReadOnlySpan<int> Ends => ends.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(uint hash, int start, int end)
    {
        var at = Count;
        if (at == hashes.Length) Grow();
        hashes[at] = hash;
        starts[at] = start;
        ends[at] = end;
        Count = unchecked(at + 1);
    }

    private void Grow()
    {
        Array.Resize(ref hashes, Count * 2);
        Array.Resize(ref starts, Count * 2);
        Array.Resize(ref ends, Count * 2);
    }
}
