using System.Collections.Frozen;

namespace Pactwatch.Reading.Languages;

/// <summary>
/// Tells in which language a text is written, by its script or by counting function words of some twenty languages.
/// A guess: null where the text is too short or two languages come too close.
/// </summary>
internal static class LanguageRecognizer
{
    private const int LookedAt = 20_000;
    private const int FewestHits = 4;

    private static readonly (string Language, FrozenSet<string> Words)[] Languages =
        [.. WordList.Rows("function-words.tsv").Select(row => (row.Name, row.Forms.ToFrozenSet(StringComparer.Ordinal)))];

    public static string? Recognize(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, LookedAt));
        return ByScript(head) ?? ByFunctionWords(head);
    }

    private static string? ByFunctionWords(ReadOnlySpan<char> text)
    {
        var hits = new int[Languages.Length];
        var lookups = Array.ConvertAll(Languages, language => language.Words.GetAlternateLookup<ReadOnlySpan<char>>());
        Span<char> lower = stackalloc char[24];
        var words = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            if (end > start && end - start <= lower.Length)
            {
                var length = text[start..end].ToLowerInvariant(lower);
                words++;
                for (var i = 0; i < lookups.Length; i++)
                {
                    if (lookups[i].Contains(lower[..length])) hits[i]++;
                }
            }

            start = end + 1;
        }

        return Clearest(hits, words);
    }

    private static string? Clearest(int[] hits, int words)
    {
        var best = 0;
        for (var i = 1; i < hits.Length; i++)
        {
            if (hits[i] > hits[best]) best = i;
        }

        var second = 0;
        for (var i = 0; i < hits.Length; i++)
        {
            if (i != best) second = Math.Max(second, hits[i]);
        }

        // One word in eight at least is a function word in running text of any of these languages.
        return hits[best] >= FewestHits && hits[best] * 8 >= words && hits[best] * 9 >= second * 10 && hits[best] > second ? Languages[best].Language : null;
    }

    private static string? ByScript(ReadOnlySpan<char> text)
    {
        int han = 0, kana = 0, hangul = 0, letters = 0;
        foreach (var character in text)
        {
            if (!char.IsLetter(character)) continue;
            letters++;
            if (character is >= '\u3040' and <= '\u30FF') kana++;
            else if (character is >= '\u4E00' and <= '\u9FFF') han++;
            else if (character is >= '\uAC00' and <= '\uD7A3') hangul++;
        }

        if ((han + kana + hangul) * 2 <= letters || letters < FewestHits) return null;
        if (hangul * 2 > letters) return "ko";
        return kana * 10 > letters ? "ja" : "zh";
    }
}
