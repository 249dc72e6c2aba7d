using System.Collections.Frozen;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>The nouns of groups.tsv that can act: forces, officials, workers, bodies.</summary>
internal static class Groups
{
    private static readonly FrozenSet<string> Actors = Lexicon.Rows("Annotation/Parties/English/groups.tsv")
        .Where(row => row[3] is "armed" or "civilian" or "official" or "captive" or "worker" or "institution")
        .SelectMany(row => new[] { row[0], row[1] })
        .Where(noun => noun.Length > 0)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Countable = Lexicon.Rows("Annotation/Parties/English/groups.tsv")
        .Where(row => row[3] is not "institution")
        .SelectMany(row => new[] { row[0], row[1], row[2] })
        .Where(noun => noun.Length > 0)
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool IsActor(string lemma) => Actors.Contains(lemma);

    /// <summary>True for people, vehicles, weapons and goods: even a small count of them says something.</summary>
    public static bool IsCountable(string noun) => Countable.Contains(noun);
}
