using System.Collections.Frozen;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Parties;

/// <summary>Plural nouns by shape and by a short list of exceptions; a tag, where there is one, decides against a verb.</summary>
public static class PluralNouns
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Irregular =
        Lexicon.Rows("Annotation/Parties/English/irregular-plurals.tsv", 2)
            .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotPlural =
        Lexicon.Set("Annotation/Parties/English/not-plurals.txt")
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string> Plurals =
        Lexicon.Rows("Annotation/Parties/English/irregular-plurals.tsv", 2)
            .DistinctBy(row => row[1], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(row => row[1], row => row[0], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Sibilants = ["sses", "shes", "ches", "xes", "zes"];

    /// <summary>True for "troops", "people", "aircraft"; false for "crisis", "says", "US".</summary>
    public static bool IsPlural(ReadOnlySpan<char> word, string? upos = null)
    {
        if (upos is "VERB" or "AUX" or "ADP" or "ADV" or "DET" or "PRON") return false;
        if (Irregular.ContainsKey(word)) return true;
        if (word.Length < 4 || word[^1] is not 's' || !char.IsLetter(word[0])) return false;
        return word[^2] is not ('s' or 'u' or '\'' or '’') && !NotPlural.Contains(word);
    }

    /// <summary>The plural of a singular, in lower case: "members", "countries", "men".</summary>
    public static string PluralOf(ReadOnlySpan<char> word)
    {
        var lower = word.ToString().ToLowerInvariant();
        if (Plurals.TryGetValue(lower, out var irregular)) return irregular;
        if (lower is [.., var before, 'y'] && before is not ('a' or 'e' or 'o' or 'u')) return lower[..^1] + "ies";
        return Sibilants.Any(end => lower.EndsWith(end[..^2], StringComparison.Ordinal)) ? lower + "es" : lower + "s";
    }

    /// <summary>The singular of a plural: "day" for "days", "country" for "countries"; the word itself where it is none.</summary>
    public static string SingularOf(ReadOnlySpan<char> word)
    {
        if (Irregular.TryGetValue(word, out var singular)) return singular;
        var lower = word.ToString().ToLowerInvariant();
        if (!IsPlural(lower)) return lower;
        if (lower.EndsWith("ies", StringComparison.Ordinal) && lower.Length > 4) return lower[..^3] + "y";
        return Sibilants.Any(end => lower.EndsWith(end, StringComparison.Ordinal)) ? lower[..^2] : lower[..^1];
    }
}
