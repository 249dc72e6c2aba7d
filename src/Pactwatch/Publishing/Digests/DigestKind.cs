namespace Pactwatch.Publishing.Digests;

/// <summary>What became of a thing, those that a reader wants to hear of first, first.</summary>
public enum DigestKind
{
    /// <summary>Reports can't all be right any more.</summary>
    Contradicted,

    /// <summary>An outlet or agency took a report back or corrected it.</summary>
    TakenBack,

    /// <summary>It fell due, is overdue, was kept or broken; an agreement stands otherwise.</summary>
    Stands,

    /// <summary>Its date is another one.</summary>
    Moved,

    /// <summary>It was not told of before, or is told of again.</summary>
    New,

    /// <summary>Another value of it is another one.</summary>
    Changed,

    /// <summary>It is off, settled, or told by no report any more.</summary>
    NoLongerTold,
}
