namespace Pactwatch.Language.Names;

/// <summary>Kinds of name, as in the CoNLL and OntoNotes corpora.</summary>
public enum NameType
{
    Person,

    Location,

    Organization,

    /// <summary>What people built: a base, an airport, a bridge.</summary>
    Facility,

    /// <summary>A nationality, religious or political group: "Kenyan", "Shia".</summary>
    Norp,

    /// <summary>An event, a work, a law, a product.</summary>
    Other,
}
