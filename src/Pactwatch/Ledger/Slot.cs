using Pactwatch.Language;

namespace Pactwatch.Ledger;

/// <summary>How a slot of a claim came by its value.</summary>
public enum SlotBasis
{
    /// <summary>The words stand in the claim's own clause.</summary>
    Said,

    /// <summary>Shared with a coordinated clause ("leave A and reduce B by September").</summary>
    Shared,

    /// <summary>Filled from an earlier sentence of the same report.</summary>
    Context,
}

/// <summary>One slot of a claim: the value, and the words it was read from (null where it was elided).</summary>
public readonly record struct Slot<T>(T Value, TextSpan? Words, SlotBasis Basis = SlotBasis.Said);
