using System.Globalization;
using System.Text;
using Pactwatch.Searching;

namespace Pactwatch.Storage.Postgres;

/// <summary>
/// The words of a reading in the notation of a tsvector ("'norland':1 'withdraws':2"), cut and folded as every search of
/// Pactwatch does it. One tsvector holds positions up to 16,383, 255 of one word, and 1 MB; so a long text has several, each
/// of which begins with the last words of the one before: a phrase across the border is found in the second.
/// </summary>
internal static class SearchedWords
{
    /// <summary>Words of a phrase that are looked for in a row. A longer phrase is looked for in pieces that overlap.</summary>
    public const int LongestPhrase = 120;

    private const int MostOfOneWord = 250;
    private const int MostPositions = 12_000;
    private const int MostCharacters = 300_000;

    /// <summary>Characters of a word that count: a lexeme holds 2,046 bytes.</summary>
    private const int LongestWord = 500;

    /// <summary>The parts in order; none where there are no words.</summary>
    /// <param name="texts">Title, outlet, byline, text: no phrase reaches from one into the next.</param>
    public static IEnumerable<string> Parts(params IReadOnlyList<string?> texts)
    {
        var words = Positions(texts);
        for (var first = 0; first < words.Count;)
        {
            var end = EndOfPart(words, first);
            yield return Part(words, first, end);
            first = end == words.Count ? end : end - LongestPhrase;
        }
    }

    /// <summary>A term in the notation of a tsquery.</summary>
    public static string Query(SearchTerm term)
    {
        var pieces = new List<string>();
        for (var first = 0; ; first += LongestPhrase / 2)
        {
            var end = Math.Min(first + LongestPhrase, term.Words.Length);
            var isLast = end == term.Words.Length;
            pieces.Add(string.Join(" <-> ", term.Words[first..end].Select(Quoted)) + (term.IsPrefix && isLast ? ":*" : ""));
            if (isLast) return string.Join(" & ", pieces.Select(piece => $"({piece})"));
        }
    }

    private static List<(string Word, int Position)> Positions(IReadOnlyList<string?> texts)
    {
        var words = new List<(string Word, int Position)>();
        var position = 0;
        foreach (var text in texts)
        {
            foreach (var (word, _) in FoldedText.Words(text ?? "")) words.Add((word, ++position));
            position++;
        }

        return words;
    }

    private static int EndOfPart(List<(string Word, int Position)> words, int first)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var characters = 0;
        for (var at = first; at < words.Count; at++)
        {
            var (word, position) = words[at];
            counts[word] = counts.GetValueOrDefault(word) + 1;
            characters += Math.Min(word.Length, LongestWord);
            if (counts[word] > MostOfOneWord || position - words[first].Position > MostPositions || (characters > MostCharacters && at > first + (2 * LongestPhrase))) return at;
        }

        return words.Count;
    }

    private static string Part(List<(string Word, int Position)> words, int first, int end)
    {
        var part = new StringBuilder();
        for (var at = first; at < end; at++)
        {
            var place = words[at].Position - words[first].Position + 1;
            part.Append(Quoted(words[at].Word)).Append(':').Append(place.ToString(CultureInfo.InvariantCulture)).Append(' ');
        }

        return part.ToString();
    }

    // Words are letters and digits alone: nothing in them ends the quotation.
    private static string Quoted(string word) => $"'{(word.Length > LongestWord ? word[..LongestWord] : word)}'";
}
