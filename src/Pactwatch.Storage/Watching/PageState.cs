namespace Pactwatch.Storage.Watching;

/// <summary>What became of an address that a source named.</summary>
public enum PageState
{
    /// <summary>Not fetched yet.</summary>
    Waiting,

    /// <summary>Its text is held as a report.</summary>
    Held,

    /// <summary>What came is a paywall, a consent page, a login or a robot check; only what the source itself said of it is known.</summary>
    Walled,

    /// <summary>Its site wants no visits there (robots.txt), or our own rules allow none.</summary>
    Refused,

    /// <summary>It is not there any more.</summary>
    Gone,

    /// <summary>It could not be fetched or read, after all tries.</summary>
    Failed,

    /// <summary>Reading it ended the program twice, or failed twice in a way that should not be; it is left alone.</summary>
    Poison,
}
