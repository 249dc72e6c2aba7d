using System.Collections.Frozen;
using Pactwatch.Annotation.Parties;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Quantities;

/// <summary>The words around a number that say how exactly it is meant (modifiers.tsv).</summary>
internal static class Modifiers
{
    private const int MostInARow = 3;
    private const int LongestParticle = 6;

    private static readonly PhraseTable<Approximation> Before = Load("before");

    private static readonly PhraseTable<Approximation> After = Load("after");

    // "hand over three women", "talks about two islands": from the word to the words it belongs to (prepositions-not-bounds.tsv).
    private static readonly FrozenDictionary<string, FrozenSet<string>> Particles =
        Lexicon.Rows("Annotation/Quantities/English/prepositions-not-bounds.tsv", 2)
            .GroupBy(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(rows => rows.Key, rows => rows.SelectMany(Lexicon.List).ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);

    /// <summary>The first token of the modifiers that end before the token, and the approximation they give: a bound outweighs "about".</summary>
    public static (int First, Approximation Approximation) EndingBefore(ReportWords words, int token)
    {
        var approximation = Approximation.Exact;
        for (var i = 0; i < MostInARow; i++)
        {
            if (!words.AreTogether(token, token - 1) || Before.EndingAt(words, token - 1) is not { } found || IsPreposition(words, found.First, token)) break;
            approximation = Stronger(approximation, found.Meaning);
            token = found.First;
        }

        return (token, approximation);
    }

    // Behind a verb or noun of its own, and before "the": "over the two islands" bounds nothing.
    private static bool IsPreposition(ReportWords words, int first, int end)
    {
        if (words[first].Length > LongestParticle || !Particles.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[first], out var before)) return false;
        if (end == first + 1 && IsDefinite(words, end)) return true;
        return end == first + 1 && words.AreTogether(first, first - 1) && before.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[first - 1]);
    }

    private static bool IsDefinite(ReportWords words, int token) => words[token] is "the" or "these" or "those" or "their" or "its" or "his" or "her" or "our";

    /// <summary>The token behind a modifier that begins with the token ("or so", "-odd", "+"), and its approximation; null if there is none.</summary>
    public static (int End, Approximation Approximation)? StartingAt(ReportWords words, int token)
    {
        var at = words.IsHyphen(token) ? token + 1 : token;
        if (!words.AreTogether(token - 1, at) || After.StartingAt(words, at) is not { } found) return null;
        return (found.End, found.Meaning);
    }

    public static Approximation Stronger(Approximation first, Approximation second) =>
        first is Approximation.AtLeast or Approximation.AtMost ? first : second is Approximation.Exact ? first : second;

    private static PhraseTable<Approximation> Load(string place) => new(
        Lexicon.Rows("Annotation/Quantities/English/modifiers.tsv", 3)
            .Where(row => row[2].Equals(place, StringComparison.Ordinal))
            .Select(row => (row[0], Enum.Parse<Approximation>(row[1], ignoreCase: true))));
}
