using System.Collections.Frozen;
using System.Globalization;

namespace Pactwatch.Reading.Languages;

/// <summary>
/// The languages of one script and how much each small word, ending and letter speaks for each of them. All weights are
/// integers: what few languages have weighs more, and a letter that a language doesn't have speaks against it.
/// </summary>
internal sealed class LanguageScores
{
    private const int WholeWord = 60;
    private const int WholeEnding = 24;
    private const int WholeLetter = 24;
    private const int ForeignLetter = 4;
    private const int FewestWords = 4;
    private const int LongestWord = 24;

    private static readonly Dictionary<Script, LanguageScores> ByScript =
        Enum.GetValues<Script>().ToDictionary(script => script, script => new LanguageScores([.. KnownLanguages.All.Where(language => language.Scripts.Contains(script))]));

    private readonly LanguageWords[] languages;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> endings;
    private readonly FrozenDictionary<char, int[]> letters;
    private readonly int longestEnding;

    private LanguageScores(LanguageWords[] languages)
    {
        this.languages = languages;
        words = Holders(language => language.Words).GetAlternateLookup<ReadOnlySpan<char>>();
        endings = Holders(language => language.Endings).GetAlternateLookup<ReadOnlySpan<char>>();
        longestEnding = languages.SelectMany(language => language.Endings).Select(ending => ending.Length).DefaultIfEmpty().Max();
        letters = Holders(language => language.Letters.Select(letter => letter.ToString())).ToFrozenDictionary(entry => entry.Key[0], entry => entry.Value);
    }

    public static LanguageScores Of(Script script) => ByScript[script];

    /// <summary>The language that the text speaks for, with a margin; null where none does.</summary>
    public string? Clearest(ReadOnlySpan<char> text)
    {
        if (languages.Length == 1) return languages[0].Code;
        if (languages.Length == 0) return null;
        var (scores, hits, count) = Count(text);
        return Best(scores, hits, count);
    }

    /// <summary>
    /// How well the language that it fits best explains the text: its words, and each of its letters beyond ASCII, which
    /// that language has or lacks. What was read in a wrong charset has letters that no one language has. 0 where none of the script is known.
    /// </summary>
    public int Fit(ReadOnlySpan<char> text)
    {
        const int Had = 3;
        const int Lacked = -8;
        if (languages.Length == 0) return 0;
        var scores = Count(text, countsLetters: false).Scores;
        foreach (var character in text)
        {
            if (character < '\u0080' || !letters.TryGetValue(char.ToLowerInvariant(character), out var holders)) continue;
            for (var at = 0; at < scores.Length; at++) scores[at] += Array.IndexOf(holders, at) >= 0 ? Had : Lacked;
        }

        return scores.Max();
    }

    private (int[] Scores, int[] Hits, int Words) Count(ReadOnlySpan<char> text, bool countsLetters = true)
    {
        var scores = new int[languages.Length];
        var hits = new int[languages.Length];
        var count = 0;
        Span<char> lower = stackalloc char[LongestWord];
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && IsOfWord(text[end])) end++;
            if (end > start && end - start <= LongestWord)
            {
                count++;
                Add(lower[..text[start..end].ToLowerInvariant(lower)], countsLetters, scores, hits);
            }

            start = end + 1;
        }

        return (scores, hits, count);
    }

    private static bool IsOfWord(char character) =>
        char.IsLetter(character) || character is '\u200C' or 'ʼ'
        || (character > '\u02FF' && char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private void Add(ReadOnlySpan<char> word, bool countsLetters, int[] scores, int[] hits)
    {
        if (words.TryGetValue(word, out var holders))
        {
            foreach (var holder in holders)
            {
                scores[holder] += WholeWord / holders.Length;
                hits[holder]++;
            }
        }

        for (var length = Math.Min(longestEnding, word.Length - 2); length >= 2; length--)
        {
            if (!endings.TryGetValue(word[^length..], out holders)) continue;
            foreach (var holder in holders) scores[holder] += WholeEnding / holders.Length;
        }

        if (!countsLetters) return;
        foreach (var letter in word) AddLetter(letter, scores);
    }

    private void AddLetter(char letter, int[] scores)
    {
        if (letter < '\u0080' || !letters.TryGetValue(letter, out var holders)) return;
        for (var at = 0; at < scores.Length; at++) scores[at] -= ForeignLetter;
        foreach (var holder in holders) scores[holder] += ForeignLetter + (WholeLetter / holders.Length);
    }

    // One word in eight at least is a small word in running text of any of these languages.
    private string? Best(int[] scores, int[] hits, int count)
    {
        var best = Enumerable.Range(0, scores.Length).MaxBy(at => scores[at]);
        var second = Enumerable.Range(0, scores.Length).Where(at => at != best).Max(at => scores[at]);
        var isClear = hits[best] >= FewestWords && hits[best] * 8 >= count && scores[best] * 8L >= second * 9L && scores[best] > second;
        return isClear ? languages[best].Code : null;
    }

    private FrozenDictionary<string, int[]> Holders(Func<LanguageWords, IEnumerable<string>> values) =>
        Enumerable.Range(0, languages.Length).SelectMany(at => values(languages[at]).Distinct(StringComparer.Ordinal).Select(value => (Value: value, At: at)))
            .GroupBy(entry => entry.Value, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.At).ToArray(), StringComparer.Ordinal);
}
