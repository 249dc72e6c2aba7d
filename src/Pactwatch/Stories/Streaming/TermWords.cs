using System.Collections.Immutable;

namespace Pactwatch.Stories.Streaming;

/// <summary>
/// Numbers for the keys of terms, given in the order of coming: they only tell terms apart, and no order of theirs reaches a
/// story. With the words behind them, to show to people: of a stem's forms the same is kept whichever report came first.
/// </summary>
internal sealed class TermWords
{
    private readonly Dictionary<ulong, int> numbers = [];
    private readonly List<string?> words = [null];

    /// <summary>All numbers given are below it.</summary>
    public int Limit => words.Count;

    /// <summary>The number of a key: from 1.</summary>
    public int NumberOf(ulong key)
    {
        if (numbers.TryGetValue(key, out var number)) return number;
        number = words.Count;
        numbers.Add(key, number);
        words.Add(null);
        return number;
    }

    /// <summary>A word that a term is written as.</summary>
    public void Show(int number, ReadOnlySpan<char> word)
    {
        if (words[number] is not { } held || Precedes(word, held)) words[number] = word.ToString();
    }

    // Names with one capital before words in small letters before headlines in capitals.
    private static bool Precedes(ReadOnlySpan<char> word, ReadOnlySpan<char> held)
    {
        var (own, its) = (IsShouted(word), IsShouted(held));
        return own == its ? word.SequenceCompareTo(held) < 0 : its;
    }

    private static bool IsShouted(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[1]);

    /// <summary>The words of the terms with the greatest weights, those that are known.</summary>
    public ImmutableArray<string> Heaviest(IEnumerable<WeightedTerm> terms, int most) =>
    [
        .. terms.Where(term => term.Weight > 0 && words[term.Number] is not null)
            .Select(term => (term.Weight, Word: words[term.Number]!))
            .OrderByDescending(term => term.Weight).ThenBy(term => term.Word, StringComparer.Ordinal)
            .Take(most)
            .Select(term => term.Word),
    ];
}
