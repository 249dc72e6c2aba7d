namespace Pactwatch.Ledger;

/// <summary>What a report tells of a condition.</summary>
public enum ConditionOutcome
{
    /// <summary>What was asked for has come: the parliament ratified.</summary>
    Met,

    /// <summary>It was refused, or the time for it ran out.</summary>
    Failed,

    /// <summary>A party gave it up, or goes on without it.</summary>
    Waived,
}
