using System.Collections.Frozen;
using System.Collections.Immutable;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Attribution;

/// <summary>The agencies and outlets of agencies.tsv, found by name, abbreviation, site or description.</summary>
public sealed class AgencyDirectory
{
    private const int LongestName = 8;
    private readonly FrozenDictionary<string, Agency> byName;
    private readonly FrozenDictionary<string, Agency> byDomain;
    private readonly FrozenSet<string> describing;

    private AgencyDirectory(ImmutableArray<Agency> agencies)
    {
        Agencies = agencies;
        var names = new Dictionary<string, Agency>(StringComparer.Ordinal);
        var domains = new Dictionary<string, Agency>(StringComparer.Ordinal);
        foreach (var agency in agencies)
        {
            names.TryAdd(agency.Name, agency);
            if (agency.Name.StartsWith("The ", StringComparison.Ordinal)) names.TryAdd(agency.Name[4..], agency);
            foreach (var domain in agency.Domains) domains.TryAdd(domain.ToLowerInvariant(), agency);
        }

        // A short form that two agencies bear names neither.
        foreach (var shortForm in agencies.SelectMany(agency => agency.Abbreviations.Select(form => (Form: form, Agency: agency))).GroupBy(pair => pair.Form, StringComparer.Ordinal))
        {
            if (shortForm.Select(pair => pair.Agency).Distinct().Count() == 1) names.TryAdd(shortForm.Key, shortForm.First().Agency);
        }

        describing = agencies.SelectMany(agency => agency.Descriptions).SelectMany(description => description.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
        byName = names.ToFrozenDictionary(StringComparer.Ordinal);
        byDomain = domains.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>True where the word, in lower case, is part of how some agency is paraphrased ("british").</summary>
    public bool IsDescribedAs(string lower) => describing.Contains(lower);

    /// <summary>The agencies known in English.</summary>
    public static AgencyDirectory English { get; } = new([.. Lexicon.Rows("Derivation/English/agencies.tsv").Select(Read)]);

    public ImmutableArray<Agency> Agencies { get; }

    /// <summary>The agency of that name or abbreviation, written exactly so (a leading "the" is left out), or null.</summary>
    public Agency? Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (byName.TryGetValue(name, out var agency)) return agency;
        return name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? byName.GetValueOrDefault(name[4..]) : null;
    }

    /// <summary>The agency whose site this host is, with or without further labels before it ("www.apnews.com"), or null.</summary>
    public Agency? AtDomain(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var rest = host.ToLowerInvariant();
        while (true)
        {
            if (byDomain.TryGetValue(rest, out var agency)) return agency;
            var dot = rest.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0) return null;
            rest = rest[(dot + 1)..];
        }
    }

    /// <summary>The agency whose name starts at this word, the longest one, with the number of words; null where there is none.</summary>
    public (Agency Agency, int Words)? StartingAt(ReadOnlySpan<string> words)
    {
        for (var length = Math.Min(LongestName, words.Length); length > 0; length--)
        {
            if (words[0].Length == 0 || !(char.IsUpper(words[0][0]) || char.IsDigit(words[0][0]))) return null;
            if (byName.TryGetValue(string.Join(' ', words[..length]), out var agency)) return (agency, length);
        }

        return null;
    }

    /// <summary>The name it is shown under, where it is known; else the name as given.</summary>
    public string Canonical(string name) => (Named(name) ?? (LooksLikeHost(name) ? AtDomain(name) : null))?.Name ?? name;

    private static bool LooksLikeHost(string name) => name.Contains('.', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal);

    private static Agency Read(string[] row) => new(
        row[0],
        [.. List(row, 1)],
        [.. List(row, 2)],
        row.Length > 3 ? row[3] : "",
        row.Length > 4 && row[4].Length > 0 ? row[4] : null,
        [.. List(row, 5).Select(description => description.ToLowerInvariant())]);

    /// <summary>The list in one column; empty where the row is shorter.</summary>
    private static IEnumerable<string> List(string[] row, int column) => column < row.Length ? Lexicon.List(row[column]) : [];
}
