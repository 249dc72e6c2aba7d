using System.Collections.Frozen;

namespace Pactwatch.Language;

/// <summary>Singular and plural of English nouns: a short list of irregular ones, else the rules of spelling.</summary>
internal static class NounNumber
{
    private static readonly FrozenDictionary<string, string> PluralsOf =
        EmbeddedLines.Read("English/irregular-nouns.tsv").Select(line => line.Split('\t')).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> SingularsOf =
        PluralsOf.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static string Plural(string noun)
    {
        ArgumentNullException.ThrowIfNull(noun);
        if (PluralsOf.TryGetValue(noun, out var plural)) return plural;
        if (RegularVerbs.EndsInConsonantAndY(noun)) return noun[..^1] + "ies";
        return RegularVerbs.EndsInAny(noun, "s", "x", "z", "ch", "sh") ? noun + "es" : noun + "s";
    }

    public static string Singular(string noun)
    {
        ArgumentNullException.ThrowIfNull(noun);
        if (SingularsOf.TryGetValue(noun, out var singular)) return singular;
        if (noun.Length < 4 || noun[^1] != 's' || RegularVerbs.EndsInAny(noun, "ss", "us", "is")) return noun;
        if (noun.Length > 4 && noun.EndsWith("ies", StringComparison.Ordinal)) return noun[..^3] + "y";
        return RegularVerbs.EndsInAny(noun, "sses", "xes", "zzes", "ches", "shes") ? noun[..^2] : noun[..^1];
    }
}
