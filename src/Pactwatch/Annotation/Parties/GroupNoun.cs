namespace Pactwatch.Annotation.Parties;

/// <summary>What a group noun names.</summary>
public enum GroupKind
{
    Armed,
    Civilian,
    Official,
    Captive,
    Worker,
    Vehicle,
    Weapon,
    Goods,
    Institution,
}

/// <summary>A noun for people or things that act in an agreement, are its object or are counted in it.</summary>
/// <param name="Singular">"serviceman"</param>
/// <param name="Plural">"servicemen"; empty where there is none.</param>
/// <param name="Unit">The plural word that counts of it are told in; near-synonyms share one ("troops").</param>
public sealed record GroupNoun(string Singular, string Plural, string Unit, GroupKind Kind)
{
    /// <summary>Persons, as against things and institutions.</summary>
    public bool IsPeople => Kind is GroupKind.Armed or GroupKind.Civilian or GroupKind.Official or GroupKind.Captive or GroupKind.Worker;
}
