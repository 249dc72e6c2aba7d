namespace Pactwatch.Collecting.Fetching;

/// <summary>What became of a fetch, as far as it decides what to do next.</summary>
public enum FetchResult
{
    /// <summary>An answer of the 200s; the body may be empty.</summary>
    Fetched,

    /// <summary>304: what the caller holds is what there is.</summary>
    NotModified,

    /// <summary>404 or 410.</summary>
    Gone,

    /// <summary>429 or 503; <see cref="FetchOutcome.RetryAfter"/> holds when to come back, where it was said.</summary>
    TryLater,

    /// <summary>Our own rules forbid the address, or one that it redirects to; to that one no connection was made.</summary>
    Refused,

    /// <summary>Anything else: no connection, no complete answer, over a limit, another status.</summary>
    Failed,
}
