using System.Collections.Frozen;
using Pactwatch.Annotation.Parties;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Phrases of one to five words and what they mean, found in a report by their words without regard to case; the longest wins.</summary>
internal sealed class PhraseTable<T>
{
    private const int MostTokens = 6;
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> meanings;

    public PhraseTable(IEnumerable<(string Phrase, T Meaning)> rows, bool ignoreCase = true)
    {
        var byPhrase = new Dictionary<string, T>(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var (phrase, meaning) in rows) byPhrase.TryAdd(phrase, meaning);
        meanings = byPhrase.ToFrozenDictionary(byPhrase.Comparer).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest phrase that begins with the token: its meaning and the token behind it.</summary>
    public (T Meaning, int End)? StartingAt(ReportWords words, int token)
    {
        for (var end = Math.Min(words.SentenceAround(token).End, token + MostTokens); end > token; end--)
            if (Find(words, token, end, out var meaning)) return (meaning, end);
        return null;
    }

    /// <summary>The longest phrase that ends with the token: its meaning and the token it begins at.</summary>
    public (T Meaning, int First)? EndingAt(ReportWords words, int token)
    {
        var sentence = words.SentenceAround(token);
        if (!sentence.Contains(token)) return null;
        for (var first = Math.Max(sentence.First, token - MostTokens + 1); first <= token; first++)
            if (Find(words, first, token + 1, out var meaning)) return (meaning, first);
        return null;
    }

    // Words are parted by one blank in the table; a line break or a no-break space between two words makes no other phrase.
    private bool Find(ReportWords words, int first, int end, out T meaning)
    {
        var slice = words.SpanOf(first, end).SliceOf(words.Text);
        if (meanings.TryGetValue(slice, out meaning!)) return true;
        if (end - first < 2 || slice.Length > 64) return false;
        Span<char> plain = stackalloc char[slice.Length];
        for (var i = 0; i < slice.Length; i++) plain[i] = char.IsWhiteSpace(slice[i]) ? ' ' : slice[i];
        return meanings.TryGetValue(plain, out meaning!);
    }
}
