namespace Pactwatch.Ledger;

/// <summary>By what the original behind some words is known.</summary>
public enum OriginBasis
{
    /// <summary>Nothing leads elsewhere: the outlet's own reporting.</summary>
    OwnReporting,

    /// <summary>Said to the report's own outlet.</summary>
    ToldToOutlet,

    /// <summary>An agency or outlet stands in the chain of tellers.</summary>
    TellerInChain,

    /// <summary>A party said it in public, or a document says it.</summary>
    Statement,

    /// <summary>The report it was taken from tells the same: it has the originals of that.</summary>
    SameInOriginal,

    /// <summary>The words stand in a passage that was taken over.</summary>
    CopiedPassage,

    /// <summary>The whole report was taken over.</summary>
    WholeReport,

    /// <summary>A credit names originals for parts of the report and doesn't say which.</summary>
    PartsUnknown,

    /// <summary>A credit speaks of agencies and names none.</summary>
    UnnamedAgencies,

    /// <summary>Its original took it back or put it right.</summary>
    Withdrawn,
}
