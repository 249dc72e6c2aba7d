using System.Collections.Immutable;

namespace Pactwatch.Collecting.Fetching;

/// <summary>What came of a fetch. Nothing in it was written by the other side but the body and what is named below as such.</summary>
/// <param name="Result">Decides what to do next.</param>
/// <param name="Address">As asked for.</param>
public sealed record FetchOutcome(FetchResult Result, string Address)
{
    /// <summary>The last address that was asked, or refused; the same as <see cref="Address"/> without redirections.</summary>
    public string FinalAddress { get; init; } = Address;

    /// <summary>The steps from one to the other, in order.</summary>
    public ImmutableArray<Redirection> Redirections { get; init; } = [];

    /// <summary>The last answer's status; null where there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>The decoded bytes, as sent; empty unless <see cref="FetchResult.Fetched"/>.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>As the server says, in lower case; null where it doesn't.</summary>
    public string? MediaType { get; init; }

    /// <summary>As the server says, in lower case; it may be wrong.</summary>
    public string? Charset { get; init; }

    /// <summary>As the server wrote it, for <see cref="FetchRequest.ETag"/>.</summary>
    public string? ETag { get; init; }

    /// <summary>As the server wrote it, for <see cref="FetchRequest.LastModified"/>.</summary>
    public string? LastModified { get; init; }

    /// <summary>How long to stay away, from now; at most 30 days.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>One of <see cref="FetchCodes"/>; null where all went well.</summary>
    public string? Code { get; init; }

    /// <summary>One or two sentences for a person: what happened, why, what to do. Null where all went well.</summary>
    public string? Why { get; init; }

    /// <summary>The address has moved for good: there were redirections and all were permanent.</summary>
    public bool IsPermanentMove => Redirections.Length > 0 && Redirections.All(step => step.IsPermanent);
}
