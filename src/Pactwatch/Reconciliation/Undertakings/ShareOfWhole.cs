namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>How much of a whole an undertaking is told to be about.</summary>
public enum ShareOfWhole
{
    Untold,

    /// <summary>A number, exact or vague ("214", "hundreds").</summary>
    Amount,

    /// <summary>A part of unnamed size ("many", "most").</summary>
    Some,
    All,

    /// <summary>What is left after an earlier part ("the remainder", "the last").</summary>
    Rest,
}
