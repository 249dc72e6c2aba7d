using System.Runtime.CompilerServices;

namespace Pactwatch.Derivation.Reuse;

/// <summary>
/// Cuts text into the words that reuse is measured on and hashes each in the same pass. A word is a run of letters
/// and digits; a point, a comma between digits or an apostrophe inside it belongs to it but doesn't count ("it's",
/// "U.S", "2,500"). Capital and small letters are the same.
/// </summary>
internal static class WordHasher
{
    private const uint Seed = 0x811C9DC5, Multiplier = 0x01000193;

    /// <summary>For each ASCII character the small letter or digit it counts as, or 0.</summary>
    private static ReadOnlySpan<byte> Folded =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 0, 0, 0, 0, 0, 0,
        0, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 0, 0, 0, 0, 0,
        0, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 0, 0, 0, 0, 0,
    ];

    /// <summary>Appends the words of a part of a text to a buffer.</summary>
    /// <param name="text">The whole text: spans count from its start.</param>
    public static void Append(ReadOnlySpan<char> text, int start, int end, WordBuffer words)
    {
        text = text[..end];
        unchecked
        {
            var at = start;
            while ((uint)at < (uint)text.Length)
            {
                var folded = Fold(text[at]);
                if (folded == 0)
                {
                    at++;
                    continue;
                }

                var first = at;
                var hash = Seed;
                do
                {
                    hash = (hash ^ folded) * Multiplier;
                    at++;
                    if ((uint)at >= (uint)text.Length) break;
                    folded = Fold(text[at]);
                    if (folded == 0 && IsInsideWord(text, at)) folded = Fold(text[++at]);
                }
                while (folded != 0);
                words.Add(Mixed(hash), first, at);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Fold(char character)
    {
        return character < 128 ? Folded[character] : FoldOther(character);
    }

    private static uint FoldOther(char character) => char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : 0U;

    /// <summary>The next character is then a letter or digit.</summary>
    private static bool IsInsideWord(ReadOnlySpan<char> text, int at)
    {
        var mark = text[at];
        if (mark is ' ' || mark is not ('\'' or '’' or '.' or ',')) return false;
        return (uint)(at + 1) < (uint)text.Length && Fold(text[at + 1]) != 0 && (mark != ',' || char.IsDigit(text[at + 1]));
    }

    /// <summary>Spreads the last letter over all bits; one to one.</summary>
    private static uint Mixed(uint hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
            hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
            return hash ^ (hash >> 16);
        }
    }
}
