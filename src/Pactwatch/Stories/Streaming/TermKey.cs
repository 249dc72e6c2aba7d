namespace Pactwatch.Stories.Streaming;

/// <summary>
/// What a word is compared by: a 64-bit hash (FNV-1a) of its stem in lower case. A hash rather than a number given in the
/// order of coming, so that nothing depends on which report was read first.
/// </summary>
internal static class TermKey
{
    private const ulong Offset = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    private const ulong PrimeSquared = unchecked(Prime * Prime);

    /// <summary>Longer words are compared by their beginning.</summary>
    private const int LongestWord = 40;

    /// <summary>The key of a word as written.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord];
        return OfStem(Stem(word, lower));
    }

    /// <summary>The stem of a word as written.</summary>
    public static string StemOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord];
        return Stem(word, lower).ToString();
    }

    /// <summary>The key of a stem in lower case.</summary>
    public static ulong OfStem(ReadOnlySpan<char> stem)
    {
        var hash = Offset;
        foreach (var character in stem)
        {
            // The second byte of most characters is zero and changes nothing before it is multiplied.
            hash = unchecked(character < 256
                ? (hash ^ character) * PrimeSquared
                : (((hash ^ (character & 0xFFu)) * Prime) ^ ((uint)character >> 8)) * Prime);
        }

        return hash;
    }

    /// <summary>A word in lower case without the endings of number, tense and possession: rough, and the same for all forms of most words.</summary>
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> written, Span<char> buffer)
    {
        if (written.Length > LongestWord) written = written[..LongestWord];
        var word = Lower(written, buffer);
        if (word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '\u2019') word = word[..^2];
        if (word.Length > 4 && word.EndsWith("ies"))
        {
            word[^3] = 'y';
            return word[..^2];
        }

        if (word.Length > 5 && word.EndsWith("ing")) word = word[..^3];
        else if (word.Length > 4 && word.EndsWith("ed")) word = word[..^2];
        else if (word.Length > 3 && word[^1] == 's' && word[^2] != 's') word = word[..^1];
        return word.Length > 4 && word[^1] == 'e' ? word[..^1] : word;
    }

    private static Span<char> Lower(ReadOnlySpan<char> written, Span<char> buffer)
    {
        for (var at = 0; at < written.Length; at++)
        {
            var character = written[at];
            if (!char.IsAscii(character))
            {
                written.ToLowerInvariant(buffer);
                break;
            }

            buffer[at] = char.IsAsciiLetterUpper(character) ? (char)(character | 0x20) : character;
        }

        return buffer[..written.Length];
    }
}
