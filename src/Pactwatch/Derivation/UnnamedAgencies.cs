using System.Collections.Frozen;
using System.Globalization;
using Pactwatch.Text;

namespace Pactwatch.Derivation;

/// <summary>Credits that name no agency ("— Agencies", "wire reports"), by generic-credits.tsv.</summary>
public static class UnnamedAgencies
{
    private static readonly FrozenDictionary<string, (string Name, int Most)> Credits =
        Lexicon.Rows("Derivation/English/generic-credits.tsv").ToFrozenDictionary(row => row[0], row => (row[1], int.Parse(row[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Names = Credits.Values.Select(credit => credit.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The name shown for such a credit, or null where the words are none.</summary>
    public static string? NameOf(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Credits.TryGetValue(words.ToLowerInvariant(), out var credit) ? credit.Name : null;
    }

    /// <summary>True for a name that stands for agencies not named.</summary>
    public static bool IsOne(string origin) => Names.Contains(origin);

    /// <summary>The most originals that the words of a report so credited can rest on; 2 where the credit is not known.</summary>
    public static int MostBehind(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Credits.TryGetValue(words.ToLowerInvariant(), out var credit) ? credit.Most : 2;
    }
}
