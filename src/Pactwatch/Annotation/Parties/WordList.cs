using Pactwatch.Text;

namespace Pactwatch.Annotation.Parties;

/// <summary>A list of words, asked by a slice of text.</summary>
internal sealed class WordList(string name, bool ignoreCase)
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words = new HashSet<string>(
        Lexicon.Rows("Annotation/Parties/English/" + name, 1).Select(row => row[0]),
        ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>"The", "Monday", "Phase": capitals that begin no name.</summary>
    public static WordList NotNames { get; } = new("not-names.txt", ignoreCase: false);

    public static WordList Particles { get; } = new("name-particles.txt", ignoreCase: true);

    public static WordList FirstNames { get; } = new("first-names.txt", ignoreCase: false);

    public static WordList OrganizationHeads { get; } = new("organization-heads.txt", ignoreCase: false);

    public static WordList OrganizationOpeners { get; } = new("organization-openers.txt", ignoreCase: false);

    public static WordList PlacePrepositions { get; } = new("place-prepositions.tsv", ignoreCase: true);

    public static WordList ActingVerbs { get; } = new("acting-verbs.txt", ignoreCase: true);

    public static WordList ReportingVerbs { get; } = new("reporting-verbs.txt", ignoreCase: true);

    public bool Has(ReadOnlySpan<char> word) => words.Contains(word);
}
