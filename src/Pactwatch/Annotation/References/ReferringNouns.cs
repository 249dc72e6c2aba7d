using System.Collections.Frozen;
using Pactwatch.Annotation.Parties;
using Pactwatch.Text;

namespace Pactwatch.Annotation.References;

/// <summary>Nouns that refer to a named party (referring-nouns.tsv), and whether a name is what one asks for.</summary>
internal static class ReferringNouns
{
    private static readonly FrozenDictionary<string, ReferringNoun> Nouns = Lexicon.Rows("Annotation/References/English/referring-nouns.tsv", 3)
        .ToFrozenDictionary(row => row[0], row => new ReferringNoun(Kind(row[1]), row[2]), StringComparer.Ordinal);

    public static ReferringNoun? Find(string lemma) => Nouns.GetValueOrDefault(lemma);

    /// <summary>True where the name is of the kind that the noun asks for.</summary>
    public static bool Fits(ReferringNoun noun, EntityMention name) => noun.Kind switch
    {
        PartyKind.State => name.StandsForState && name.Type == EntityType.Location,
        PartyKind.Organization => name.Type == EntityType.Organization && !name.StandsForState && Says(noun, name.Name),
        PartyKind.ArmedGroup or PartyKind.Company => name.Type == EntityType.Organization && !name.StandsForState,
        PartyKind.City or PartyKind.Place => name is { Type: EntityType.Location, StandsForState: false } && Says(noun, name.Name),
        PartyKind.Facility => name.Type == EntityType.Facility && Says(noun, name.Name),
        _ => name.Type == EntityType.Person && name.Role is { } role && Says(noun, role),
    };

    private static bool Says(ReferringNoun noun, string words) => words.Contains(noun.Word, StringComparison.OrdinalIgnoreCase);

    private static PartyKind Kind(string word) => Enum.Parse<PartyKind>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
