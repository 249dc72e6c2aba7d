using System.Collections.Frozen;
using System.Collections.Immutable;
using Pactwatch.Annotation.Parties;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>Words that tell two like things apart: the northern islands and the southern ones, hostages and prisoners.</summary>
public static class Contrasts
{
    private static readonly FrozenDictionary<string, (string Of, int Side)> Sides = (
        from row in Lexicon.Rows("Reconciliation/English/contrasts.tsv").Select((columns, side) => (Of: columns[0], Words: columns[1], Side: side))
        from word in Lexicon.List(row.Words)
        select (word, row.Of, row.Side)).ToFrozenDictionary(entry => entry.word, entry => (entry.Of, entry.Side), StringComparer.Ordinal);

    /// <summary>True where a word of the one excludes one of the other, and they share no word of that kind.</summary>
    public static bool Exclude(IEnumerable<string> one, IEnumerable<string> other)
    {
        var left = SidesOf(one);
        if (left.IsEmpty) return false;
        var right = SidesOf(other);
        return left.Any(side => right.Any(second => second.Of == side.Of)) && !left.Overlaps(right);
    }

    /// <summary>The same for two phrases; null says nothing.</summary>
    public static bool Exclude(string? one, string? other) => one is not null && other is not null && Exclude(PhraseWords.Of(one), PhraseWords.Of(other));

    private static ImmutableHashSet<(string Of, int Side)> SidesOf(IEnumerable<string> words) =>
        [.. words.Where(word => Sides.ContainsKey(word) || Sides.ContainsKey(PluralNouns.SingularOf(word))).Select(word => Sides.TryGetValue(word, out var side) ? side : Sides[PluralNouns.SingularOf(word)])];
}
