namespace Pactwatch.Language.Names;

/// <summary>What the lists of words say of one word, without regard to its case.</summary>
[Flags]
internal enum WordClue : uint
{
    None = 0,
    FirstName = 1,
    Surname = 2,
    Particle = 4,
    Title = 8,
    OrganizationHead = 16,
    OrganizationOpener = 32,
    CompanyEnding = 64,
    FacilityHead = 128,
    PlaceHead = 256,
    NotName = 512,
    FunctionWord = 1024,
}
