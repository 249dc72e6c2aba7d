namespace Pactwatch.Ledger;

/// <summary>What a person ruled. Appended, superseded, never erased.</summary>
public enum JudgementKind
{
    Add,
    Confirm,
    Edit,
    Reject,
    Same,
    Different,
    Doubt,

    /// <summary>A report taken out of the ledger; its bytes stay.</summary>
    Remove,
    Restore,
}
