using System.Numerics;

namespace Pactwatch.Derivation.Reuse;

/// <summary>Where each run of three words stands in one text; filled again for the next text without new memory.</summary>
internal sealed class ShinglePlaces
{
    // Both hold a place + 1: the last of a bucket, and the one before it in the same bucket.
    private int[] last = new int[256];
    private int[] before = new int[256];
    private int mask = 255;

    public void Fill(ReadOnlySpan<uint> words)
    {
        var count = Math.Max(0, words.Length - Winnowing.ShingleWords + 1);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count));
        if (size > last.Length) (last, before) = (new int[size], new int[size]);
        last.AsSpan(0, size).Clear();
        mask = size - 1;
        // From the back, so that the first place of a run is the first that is looked at.
        for (var at = count - 1; at >= 0; at--)
        {
            var bucket = Bucket(words, at);
            before[at] = last[bucket];
            last[bucket] = at + 1;
        }
    }

    /// <summary>The first place whose three words may be the given ones, or −1.</summary>
    public int First(ReadOnlySpan<uint> words, int at) => last[Bucket(words, at)] - 1;

    /// <summary>The next such place, or −1.</summary>
    public int Next(int place) => before[place] - 1;

    private int Bucket(ReadOnlySpan<uint> words, int at)
    {
        var hash = unchecked((words[at] * 0x9E3779B1) ^ (words[at + 1] * 0x85EBCA77) ^ (words[at + 2] * 0xC2B2AE3D));
        return (int)((hash ^ (hash >> 15)) & (uint)mask);
    }
}
