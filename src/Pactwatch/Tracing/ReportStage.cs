namespace Pactwatch.Tracing;

/// <summary>The stages of a report's way, in order. The names of spans and measures follow from these.</summary>
public enum ReportStage
{
    /// <summary>From the first request for its page until its bytes were there. A file has no such stage.</summary>
    Collect,

    /// <summary>Bytes became text.</summary>
    Read,

    /// <summary>It was written to the disk.</summary>
    Store,

    /// <summary>Its claims were found.</summary>
    Analyse,

    /// <summary>It became part of a ledger.</summary>
    Reconcile,

    /// <summary>What it changed was told to subscribers.</summary>
    Publish,
}
