using System.Collections.Frozen;
using Pactwatch.Annotation.Parties;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Phrases of one to six words and what they mean, found in a report by their words; the longest wins.</summary>
internal sealed class PhraseTable<T>
{
    private const int MostTokens = 6;
    private const int Letters = 128;
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> meanings;

    // The longest phrase that begins or ends with a letter: most looks are over without one comparison.
    private readonly int[] longestByFirst = new int[Letters];
    private readonly int[] longestByLast = new int[Letters];

    public PhraseTable(IEnumerable<(string Phrase, T Meaning)> rows, bool ignoreCase = true)
    {
        var byPhrase = new Dictionary<string, T>(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var (phrase, meaning) in rows)
        {
            byPhrase.TryAdd(phrase, meaning);
            Count(longestByFirst, phrase[0], phrase.Length);
            Count(longestByLast, phrase[^1], phrase.Length);
        }

        meanings = byPhrase.ToFrozenDictionary(byPhrase.Comparer).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What exactly these characters mean; the default where they are no phrase.</summary>
    public T? Find(ReadOnlySpan<char> phrase) => meanings.TryGetValue(phrase, out var meaning) ? meaning : default;

    /// <summary>The longest phrase that begins with the token: its meaning and the token behind it.</summary>
    public (T Meaning, int End)? StartingAt(ReportWords words, int token)
    {
        if (words[token] is not [var letter, ..] || longestByFirst[Slot(letter)] is var longest && longest == 0) return null;
        for (var end = Math.Min(words.SentenceAround(token).End, token + MostTokens); end > token; end--)
        {
            if (words.SpanOf(token, end) is var span && span.Length <= longest && Find(span.SliceOf(words.Text), end - token, out var meaning)) return (meaning, end);
        }

        return null;
    }

    /// <summary>The longest phrase that ends with the token: its meaning and the token it begins at.</summary>
    public (T Meaning, int First)? EndingAt(ReportWords words, int token)
    {
        if (words[token] is not [.., var letter] || longestByLast[Slot(letter)] is var longest && longest == 0) return null;
        var sentence = words.SentenceAround(token);
        if (!sentence.Contains(token)) return null;
        for (var first = Math.Max(sentence.First, token - MostTokens + 1); first <= token; first++)
        {
            if (words.SpanOf(first, token + 1) is var span && span.Length <= longest && Find(span.SliceOf(words.Text), token + 1 - first, out var meaning)) return (meaning, first);
        }

        return null;
    }

    // Words are parted by one blank in the table; a line break or a no-break space between two words makes no other phrase.
    private bool Find(ReadOnlySpan<char> slice, int tokens, out T meaning)
    {
        if (meanings.TryGetValue(slice, out meaning!)) return true;
        if (tokens < 2 || !slice.ContainsAny('\n', '\u00A0', '\u202F')) return false;
        Span<char> plain = stackalloc char[slice.Length];
        for (var i = 0; i < slice.Length; i++) plain[i] = char.IsWhiteSpace(slice[i]) ? ' ' : slice[i];
        return meanings.TryGetValue(plain, out meaning!);
    }

    private static void Count(int[] longest, char letter, int length)
    {
        longest[Slot(letter)] = Math.Max(longest[Slot(letter)], length);
        longest[Slot(char.ToUpperInvariant(letter))] = Math.Max(longest[Slot(char.ToUpperInvariant(letter))], length);
        longest[Slot(char.ToLowerInvariant(letter))] = Math.Max(longest[Slot(char.ToLowerInvariant(letter))], length);
    }

    // Letters outside ASCII share a slot by their last bits.
    private static int Slot(char letter) => letter % Letters;
}
