namespace Pactwatch.Ledger;

/// <summary>How a plan changed.</summary>
public enum RevisionKind
{
    Extension,
    Renewal,
    Postponement,
    Replacement,
    Correction,
    OneSided,
}
