namespace Pactwatch.Ledger;

/// <summary>How an original was taken back or put right.</summary>
public enum RetractionKind
{
    Withdrawn,
    Corrected,
    Refiled,

    /// <summary>The page was edited in place, without a word on it.</summary>
    Edited,
}
