using System.Runtime.CompilerServices;

namespace Pactwatch.Derivation.Reuse;

/// <summary>
/// Chooses the fingerprints of a text (Schleimer, Wilkerson and Aiken, "Winnowing", 2003): of each eight shingles
/// in a row the one with the smallest hash. Two texts that share a run of ten words share a fingerprint; about two
/// shingles in nine are kept. A shingle is three words, so that a text with one word in ten replaced keeps 73 in a
/// hundred of them (of shingles of five it would keep 59).
/// </summary>
internal static class Winnowing
{
    public const int ShingleWords = 3;

    /// <summary>A power of two.</summary>
    public const int Window = 8;

    /// <summary>A run of this many words that two texts share is sure to give both one fingerprint.</summary>
    public const int SureRun = ShingleWords + Window - 1;

    private const ulong LeftOut = ulong.MaxValue;

    /// <summary>Writes the fingerprints, each once, in the order of the text.</summary>
    /// <param name="isPublic">Empty, or for each word whether it is of a public statement: no shingle holds such a word.</param>
    /// <returns>How many were written.</returns>
    public static int Choose(ReadOnlySpan<uint> words, ReadOnlySpan<bool> isPublic, Span<uint> fingerprints)
    {
        var shingles = words.Length - ShingleWords + 1;
        Span<ulong> window = stackalloc ulong[Window];
        window.Fill(LeftOut);
        var (count, smallest, smallestAt, chosen) = (0, LeftOut, -1, -1);
        for (var at = 0; at < shingles; at++)
        {
            var hash = !isPublic.IsEmpty && (isPublic[at] || isPublic[at + 1] || isPublic[at + 2]) ? LeftOut : Shingle(words[at], words[at + 1], words[at + 2]);
            window[at & (Window - 1)] = hash;
            // The last of equals: long runs of one shingle then give few fingerprints.
            if (hash <= smallest) (smallest, smallestAt) = (hash, at);
            else if (smallestAt <= at - Window) (smallest, smallestAt) = Smallest(window, at);
            var isFull = at >= Window - 1 || at == shingles - 1;
            if (!isFull || smallest == LeftOut || smallestAt == chosen) continue;
            chosen = smallestAt;
            var fingerprint = unchecked((uint)smallest);
            if (!fingerprints[..count].Contains(fingerprint)) fingerprints[count++] = fingerprint;
        }

        return count;
    }

    private static (ulong Hash, int At) Smallest(Span<ulong> window, int at)
    {
        var (smallest, smallestAt) = (LeftOut, at);
        for (var back = 0; back < Window; back++)
        {
            if (window[(at - back) & (Window - 1)] < smallest) (smallest, smallestAt) = (window[(at - back) & (Window - 1)], at - back);
        }

        return (smallest, smallestAt);
    }

    /// <summary>The upper half orders the shingles, the lower half names them: the smallest of eight are few in the upper half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Shingle(uint first, uint second, uint third)
    {
        unchecked
        {
            var hash = (((ulong)first << 32) | second) * 0x9E3779B97F4A7C15UL;
            hash = (hash ^ (hash >> 29) ^ third) * 0xBF58476D1CE4E5B9UL;
            return hash ^ (hash >> 32);
        }
    }
}
