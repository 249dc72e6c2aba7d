namespace Pactwatch.Collecting.Fetching;

/// <summary>How far one request has come; each stage has its own time.</summary>
internal enum ExchangeStage
{
    /// <summary>Asking for the host's addresses, connecting, securing the connection.</summary>
    Connecting,

    /// <summary>The request is on its way; the head of the answer isn't read yet.</summary>
    AwaitingHead,

    /// <summary>Reading the body.</summary>
    ReadingBody,
}
