using Pactwatch.Language.Names;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Parties;

/// <summary>A list of words, asked by a slice of text.</summary>
internal sealed class WordList
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words;

    private WordList(IEnumerable<string[]> rows, bool ignoreCase) =>
        words = new HashSet<string>(rows.Select(row => row[0]), ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>"The", "Monday", "Phase": capitals that begin no name.</summary>
    public static WordList NotNames { get; } = new(NameTables.Rows("not-names.txt", 1), ignoreCase: false);

    public static WordList Particles { get; } = new(NameTables.Rows("name-particles.txt", 1), ignoreCase: true);

    /// <summary>Peoples, religions and political groups.</summary>
    public static WordList Peoples { get; } = new(NameTables.Rows("peoples.txt", 1), ignoreCase: false);

    public static WordList FirstNames { get; } = new(NameTables.Rows("first-names.txt", 1), ignoreCase: false);

    public static WordList OrganizationHeads { get; } = new(NameTables.Rows("organization-heads.txt", 1), ignoreCase: false);

    public static WordList OrganizationOpeners { get; } = new(NameTables.Rows("organization-openers.txt", 1), ignoreCase: false);

    public static WordList PlacePrepositions { get; } = new(Lexicon.Rows("Annotation/Parties/English/place-prepositions.tsv", 1), ignoreCase: true);

    public static WordList ActingVerbs { get; } = new(Lexicon.Rows("Annotation/Parties/English/acting-verbs.txt", 1), ignoreCase: true);

    public static WordList ReportingVerbs { get; } = new(Lexicon.Rows("Annotation/Parties/English/reporting-verbs.txt", 1), ignoreCase: true);

    /// <summary>"ian", "ese": what makes an adjective of a place's name.</summary>
    public static WordList AdjectiveEndings { get; } = new(Lexicon.Rows("Annotation/Parties/English/adjective-endings.txt", 1), ignoreCase: false);

    public bool Has(ReadOnlySpan<char> word) => words.Contains(word);
}
