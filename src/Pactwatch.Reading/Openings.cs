using System.Collections.Frozen;

namespace Pactwatch.Reading;

/// <summary>The openings of a word list, found by their first letter: most lines match none, and must not be compared with all.</summary>
internal sealed class Openings(string file)
{
    private readonly FrozenDictionary<char, string[]> byFirst = WordList.Lines(file)
        .GroupBy(opening => opening[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The first opening of the list with which the text starts, in whatever case; null where there is none.</summary>
    public string? Of(string text)
    {
        if (text.Length == 0 || !byFirst.TryGetValue(char.ToLowerInvariant(text[0]), out var candidates)) return null;
        return Array.Find(candidates, opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase));
    }
}
