using System.Collections.Frozen;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Words found without regard to case. Most of what is asked for is no member, and is told by its first letter and its length.</summary>
internal sealed class WordSet
{
    private const int Letters = 128;
    private const int MostLength = 31;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> members;

    // For each first letter, a bit for each length.
    private readonly uint[] lengths = new uint[Letters];

    /// <param name="words">Words of ASCII letters, each shorter than 32.</param>
    public WordSet(IEnumerable<string> words)
    {
        var set = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        foreach (var word in set)
        {
            lengths[char.ToLowerInvariant(word[0])] |= 1u << word.Length;
            lengths[char.ToUpperInvariant(word[0])] |= 1u << word.Length;
        }

        members = set.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool Contains(ReadOnlySpan<char> word) =>
        word is [var first, ..] && first < Letters && word.Length <= MostLength && (lengths[first] >> word.Length & 1u) != 0u && members.Contains(word);
}
