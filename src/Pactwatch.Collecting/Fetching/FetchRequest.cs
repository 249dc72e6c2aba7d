namespace Pactwatch.Collecting.Fetching;

/// <summary>An address to be fetched (or sent to), with what for.</summary>
/// <param name="Address">As given by a person, a feed or a page; it is judged by the fetcher.</param>
/// <param name="Purpose">Decides which list of exceptions applies, and what is asked for.</param>
public sealed record FetchRequest(string Address, FetchPurpose Purpose)
{
    /// <summary>The tag of what is already held, as the server wrote it; makes the request conditional.</summary>
    public string? ETag { get; init; }

    /// <summary>The date of what is already held, as the server wrote it; makes the request conditional.</summary>
    public string? LastModified { get; init; }

    /// <summary>Sent to the address's own origin only, and no more once a redirection has left it.</summary>
    public FetchCredential? Credential { get; init; }

    /// <summary>What is sent by POST; null = GET. A request with a body follows no redirection.</summary>
    public FetchBody? Body { get; init; }

    /// <summary>What the answer may take.</summary>
    public FetchLimits Limits { get; init; } = FetchLimits.Default;
}
