namespace Pactwatch.Publishing.Changes;

/// <summary>What became of an entry between two ledgers.</summary>
public enum ChangeKind
{
    /// <summary>An undertaking, figure, quote or event that wasn't told of before.</summary>
    Added,

    /// <summary>A deadline or another slot has another value now.</summary>
    Moved,

    /// <summary>What has become of an undertaking, or how the agreement stands: due, fulfilled, overdue; signed, in force.</summary>
    Stands,

    /// <summary>Reports can't all be right any more.</summary>
    Contradicted,

    /// <summary>A contradiction is gone.</summary>
    Settled,

    /// <summary>An outlet or agency took a report back, corrected it or edited its page.</summary>
    Retracted,

    /// <summary>An entry that no report tells of any more.</summary>
    Gone,
}
