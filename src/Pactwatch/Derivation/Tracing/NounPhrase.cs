using Pactwatch.Annotation.Attribution;

namespace Pactwatch.Derivation.Tracing;

/// <summary>A description of a speaker, cut at its first preposition: "the | defence ministry | in | Mirzel".</summary>
/// <param name="Whole">The words without what points ("the", "its", "a"), as written.</param>
/// <param name="Core">The words before the first preposition, in lower case.</param>
/// <param name="Head">The last word of these.</param>
/// <param name="Behind">The words behind "for", "of", "from" or "by", or null.</param>
internal readonly record struct NounPhrase(string Whole, string Core, string Head, string? Behind)
{
    public static NounPhrase Of(string words)
    {
        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = 0;
        while (first < all.Length - 1 && IsPointer(all[first])) first++;
        var end = first + 1;
        while (end < all.Length && (ClauseWords.English[all[end].ToLowerInvariant()] & (WordClass.Preposition | WordClass.Relative)) == WordClass.None) end++;
        if (first >= all.Length) return new NounPhrase(words, words, words, null);
        var core = string.Join(' ', all, first, end - first).ToLowerInvariant();
        var behind = end + 1 < all.Length && all[end].ToLowerInvariant() is "for" or "of" or "from" or "by" ? string.Join(' ', all[(end + 1)..]) : null;
        return new NounPhrase(string.Join(' ', all, first, all.Length - first), core, all[end - 1].ToLowerInvariant(), behind);
    }

    private static bool IsPointer(string word) => (ClauseWords.English[word.ToLowerInvariant()] & (WordClass.Determiner | WordClass.Pronoun)) != WordClass.None;
}
