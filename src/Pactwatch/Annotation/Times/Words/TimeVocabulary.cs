using System.Collections.Frozen;

namespace Pactwatch.Annotation.Times.Words;

/// <summary>
/// Every word that the patterns and lists of times know, with a number each, so that a report's words are looked
/// up once and compared as numbers. Keys are lower case; it is filled while the lists are read and then frozen.
/// </summary>
internal sealed class TimeVocabulary
{
    /// <summary>Longer words are none of ours.</summary>
    public const int LongestWord = 24;

    private readonly Dictionary<string, TimeWord> words = new(StringComparer.Ordinal);
    private FrozenDictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>One more than the highest number of a word.</summary>
    public int Size => words.Count + 1;

    public IEnumerable<TimeWord> Words => words.Values;

    /// <summary>The word, made if it is new. Only before <see cref="Freeze"/>.</summary>
    public TimeWord Add(string word)
    {
        if (words.TryGetValue(word, out var known)) return known;
        var made = new TimeWord(words.Count + 1);
        words.Add(word, made);
        return made;
    }

    public void Freeze() => lookup = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word that these characters spell in any case, or null.</summary>
    public TimeWord? Find(ReadOnlySpan<char> characters)
    {
        if (characters.Length > LongestWord) return null;
        Span<char> lower = stackalloc char[LongestWord];
        for (var i = 0; i < characters.Length; i++)
        {
            var character = characters[i];
            lower[i] = character is >= 'A' and <= 'Z' ? (char)(character | 0x20)
                : character == '’' ? '\''
                : character < 128 ? character
                : char.ToLowerInvariant(character);
        }

        return lookup.TryGetValue(lower[..characters.Length], out var word) ? word : null;
    }
}
