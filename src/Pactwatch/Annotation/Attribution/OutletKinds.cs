using System.Collections.Frozen;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Tells the kind of an outlet by the noun that describes it or by the last word of its name, by outlet-kinds.tsv.</summary>
internal sealed class OutletKinds
{
    private readonly FrozenDictionary<string, string> byNoun;
    private readonly FrozenDictionary<string, string> byTail;

    private OutletKinds(IReadOnlyCollection<string[]> rows)
    {
        byNoun = Words(rows, 1);
        byTail = Words(rows, 2);
    }

    public static OutletKinds English { get; } = new([.. Lexicon.Rows("Derivation/English/outlet-kinds.tsv")]);

    /// <summary>The kind that a noun in lower case tells of ("newspaper"); null where it fits outlets of every kind ("outlet").</summary>
    public string? OfNoun(string noun) => byNoun.GetValueOrDefault(noun);

    /// <summary>The kind that the last word of a name tells of ("The Helm Courier"), or null.</summary>
    public string? OfName(string name) => byTail.GetValueOrDefault(name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant());

    /// <summary>False where both kinds are known and differ. A site may call itself anything.</summary>
    public static bool CanBe(string? kind, string? described) => kind is null or "" or "site" || described is null || kind == described;

    /// <summary>A word that stands in several rows tells no kind.</summary>
    private static FrozenDictionary<string, string> Words(IReadOnlyCollection<string[]> rows, int column) =>
        rows.SelectMany(row => Lexicon.List(row[column]).Select(word => (Word: word, Kind: row[0])))
            .GroupBy(pair => pair.Word, StringComparer.Ordinal).Where(group => group.Count() == 1)
            .ToFrozenDictionary(group => group.Key, group => group.First().Kind, StringComparer.Ordinal);
}
