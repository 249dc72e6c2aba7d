using System.Runtime.CompilerServices;

namespace Pactwatch.Language.Models;

/// <summary>
/// Hashes of features to 32 bits, the same on every machine (FNV-1a over code units, then mixed with the
/// template's number). A feature is its hash: the model keeps no names.
/// </summary>
internal static class FeatureHash
{
    public const uint Missing = 0x9E3779B9;

    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var unit in text) hash = unchecked((hash ^ unit) * 16777619u);
        return Mix(hash);
    }

    public static uint Join(uint template, uint value) => Mix(unchecked((template * 0x85EBCA6Bu) ^ value));

    public static uint Join(uint template, uint first, uint second) => Mix(unchecked((Join(template, first) * 31) ^ second));

    public static uint Join(uint template, uint first, uint second, uint third) => Mix(unchecked((Join(template, first, second) * 31) ^ third));

    // The finaliser of MurmurHash3: every bit of the input reaches the low bits that choose the row.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint hash)
    {
        unchecked
        {
            hash ^= hash >> 16;
            hash *= 0x85EBCA6Bu;
            hash ^= hash >> 13;
            hash *= 0xC2B2AE35u;
            return hash ^ (hash >> 16);
        }
    }
}
