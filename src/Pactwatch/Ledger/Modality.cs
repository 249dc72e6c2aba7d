namespace Pactwatch.Ledger;

/// <summary>How firmly an undertaking is told.</summary>
public enum Modality
{
    Agreed,
    Planned,
    Promised,
    Required,
    Expected,
}
