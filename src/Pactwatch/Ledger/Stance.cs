namespace Pactwatch.Ledger;

/// <summary>What a mention does with the statement it carries.</summary>
public enum Stance
{
    Asserts,
    Denies,
    Declines,
    Retracts,
    Reaffirms,
}
