namespace Pactwatch.Annotation.Parties;

/// <summary>Kinds of name, as in the CoNLL and OntoNotes corpora. Norp = nationality, religious or political group ("Kenyan", "Shia").</summary>
public enum EntityType
{
    Person,
    Organization,
    Location,
    Facility,
    Norp,
    Other,
}
