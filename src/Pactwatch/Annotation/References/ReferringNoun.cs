namespace Pactwatch.Annotation.References;

/// <summary>What a referring noun asks of its party.</summary>
internal enum PartyKind
{
    State,
    Organization,
    ArmedGroup,
    Company,
    Place,
    City,
    Facility,
    Person,
}

/// <param name="Kind">What the party must be.</param>
/// <param name="Word">What its name or role must hold, or empty.</param>
internal sealed record ReferringNoun(PartyKind Kind, string Word);
