using System.Collections.Immutable;

namespace Pactwatch.Stories.Streaming;

/// <summary>The words behind the keys, to show to people. Of a stem's forms the same is kept whichever report came first.</summary>
internal sealed class TermWords
{
    private readonly Dictionary<ulong, string> words = [];

    public void Add(ulong key, ReadOnlySpan<char> word)
    {
        if (!words.TryGetValue(key, out var held) || Precedes(word, held)) words[key] = word.ToString();
    }

    // Names with one capital before words in small letters before headlines in capitals.
    private static bool Precedes(ReadOnlySpan<char> word, ReadOnlySpan<char> held)
    {
        var (own, its) = (IsShouted(word), IsShouted(held));
        return own == its ? word.SequenceCompareTo(held) < 0 : its;
    }

    private static bool IsShouted(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[1]);

    /// <summary>The words of the keys with the greatest weights, those that are known.</summary>
    public ImmutableArray<string> Heaviest(IEnumerable<(ulong Key, long Weight)> terms, int most) =>
    [
        .. terms.Where(term => term.Weight > 0 && words.ContainsKey(term.Key))
            .OrderByDescending(term => term.Weight).ThenBy(term => words[term.Key], StringComparer.Ordinal)
            .Take(most)
            .Select(term => words[term.Key]),
    ];
}
