using System.Collections.Frozen;
using Pactwatch.Annotation.Parties;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Phrases;

/// <summary>Words of a phrase as they are compared: lower case, letters and digits only, plurals as singulars.</summary>
public static class PhraseWords
{
    /// <summary>Kind of thing or people by noun ("soldier" → "military").</summary>
    private static readonly FrozenDictionary<string, string> Kinds = Lexicon.Classes("Extraction/Phrases/English/kinds.tsv");

    /// <summary>Words that say nothing of what an undertaking is of.</summary>
    private static readonly FrozenSet<string> Plain = Lexicon.Rows("Extraction/Phrases/English/plain-words.txt").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly Remembered<string, SortedSet<string>> Names = new(Telling);

    /// <summary>The words in order; a hyphen or an apostrophe inside a word parts it.</summary>
    public static IEnumerable<string> Of(string? phrase)
    {
        if (phrase is null) yield break;
        var start = -1;
        for (var at = 0; at <= phrase.Length; at++)
        {
            if (at < phrase.Length && char.IsLetterOrDigit(phrase[at]))
            {
                if (start < 0) start = at;
            }
            else if (start >= 0)
            {
                yield return phrase[start..at].ToLowerInvariant();
                start = -1;
            }
        }
    }

    /// <summary>The words that say something, each reduced to the kind it belongs to where it has one.</summary>
    public static SortedSet<string> Telling(string? phrase) =>
        new(Of(phrase).Where(word => word.Length > 1 && !Plain.Contains(word)).Select(Stem), StringComparer.Ordinal);

    /// <summary>The same for a name that is compared with many others: read once for each string held.</summary>
    public static IReadOnlySet<string> TellingOf(string name) => Names.Of(name);

    /// <summary>The kind of the last word that has one ("US-led coalition troops" → "military"), or null.</summary>
    public static string? KindOf(string? phrase) => Of(phrase).Reverse().Select(Kind).FirstOrDefault(kind => kind is not null);

    /// <summary>What the word, or its singular, stands for in the table, or null.</summary>
    public static string? Kind(string word) =>
        Kinds.TryGetValue(word, out var kind) || Kinds.TryGetValue(PluralNouns.SingularOf(word), out kind) ? kind : null;

    private static string Stem(string word) => Kind(word) ?? PluralNouns.SingularOf(word);
}
