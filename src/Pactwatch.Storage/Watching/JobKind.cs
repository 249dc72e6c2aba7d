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

    /// <summary>Reads a few reports for what they claim; the payload names them.</summary>
    Analyse,

    /// <summary>Finds which reports tell of one agreement, and asks for the accords that aren't at hand.</summary>
    Stories,

    /// <summary>Makes an accord; the subject is its key, the payload what it follows from.</summary>
    Reconcile,
}
