namespace Pactwatch.Ledger;

/// <summary>The standing of an agreement; a ladder, though it can also fall.</summary>
public enum AgreementStatus
{
    Talks,

    /// <summary>Agreed, but an approval or the announcement is outstanding.</summary>
    AgreedInPrinciple,
    Agreed,
    Announced,
    Signed,
    InForce,
    Postponed,
    Suspended,
    Extended,
    Completed,
    Collapsed,
}
