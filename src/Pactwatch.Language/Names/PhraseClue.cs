namespace Pactwatch.Language.Names;

/// <summary>What the lists of names say of a phrase; where a phrase is in several, the first of these holds.</summary>
internal enum PhraseClue : byte
{
    None,
    State,
    Group,
    Organization,
    Company,
    City,
    Region,
    Nature,
    Facility,
    Norp,
    Person,
    Other,
}
