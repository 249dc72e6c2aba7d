namespace Pactwatch.Ledger;

/// <summary>What a clause of an agreement's own text is for, as its form shows.</summary>
public enum ClauseRole
{
    /// <summary>A sentence or several, binding or not.</summary>
    Text,

    /// <summary>A heading: a number, a title or both.</summary>
    Heading,

    /// <summary>The beginning of a list, up to its colon.</summary>
    ListHead,

    /// <summary>What stands before the first number: the parties and why they agree.</summary>
    Preamble,

    /// <summary>What stands at the end: where, when and by whom it was signed, and in which languages.</summary>
    Signatures,
}
