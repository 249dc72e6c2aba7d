namespace Pactwatch.Annotation.Parties;

/// <summary>What a known name is; the earlier kind wins where one form has several.</summary>
public enum NameKind
{
    State,
    Metonym,
    Organization,
    Capital,
    Place,
    Facility,
    Adjective,
    Inhabitant,
    Person,
}

/// <summary>One form of a known name.</summary>
/// <param name="Form">As printed: "U.S.", "Kenyans", "Kyiv".</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The full name it stands for: "United States", "Kenyans", "Kyiv".</param>
/// <param name="State">The state it names, lies in or belongs to; null where none or several.</param>
public sealed record GazetteerName(string Form, NameKind Kind, string Name, string? State);
