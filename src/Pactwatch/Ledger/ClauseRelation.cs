namespace Pactwatch.Ledger;

/// <summary>What a report's words make of a clause.</summary>
public enum ClauseRelation
{
    /// <summary>The same in other words, or less of it.</summary>
    Restates,

    /// <summary>A part of it, or more closely: fewer people, a nearer date, a condition that the clause doesn't have.</summary>
    Narrows,

    /// <summary>More than it says: all where it says some.</summary>
    Widens,

    /// <summary>Another amount, day or place: both can't be right.</summary>
    Contradicts,
}
