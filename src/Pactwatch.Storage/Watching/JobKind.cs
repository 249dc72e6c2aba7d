namespace Pactwatch.Storage.Watching;

/// <summary>Kinds of work. A program leaves kinds that it doesn't know to others.</summary>
public enum JobKind
{
    /// <summary>Asks a source for news; the subject is its id.</summary>
    Poll,

    /// <summary>Fetches a page that a source named; the subject is its key.</summary>
    Page,

    /// <summary>Sends a subscriber what is new; the subject is its id.</summary>
    Deliver,
}
