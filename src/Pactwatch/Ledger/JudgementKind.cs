namespace Pactwatch.Ledger;

/// <summary>What a person ruled. Appended, superseded, never erased.</summary>
public enum JudgementKind
{
    /// <summary>A claim that the machine doesn't make, with the words that carry it.</summary>
    Add,

    /// <summary>A claim was read rightly. It changes no cell; it says who has looked.</summary>
    Confirm,

    /// <summary>A cell of a claim is filled or emptied.</summary>
    Edit,

    /// <summary>A claim doesn't count.</summary>
    Reject,

    /// <summary>Two claims tell of one thing, or two reports of one agreement.</summary>
    Same,

    /// <summary>Two claims tell of two things.</summary>
    Different,

    /// <summary>A question left open.</summary>
    Doubt,

    /// <summary>A report taken out of the ledger; its bytes stay.</summary>
    Remove,

    /// <summary>The judgement that it supersedes is taken back.</summary>
    Restore,
}
