namespace Pactwatch.Collecting.Fetching;

/// <summary>What one request brought: a fault, or a head and, for an answer of the 200s, a body.</summary>
internal sealed record Answer
{
    /// <summary>Null where all went well.</summary>
    public FetchFault? Fault { get; init; }

    /// <summary>Null where no head came.</summary>
    public int? Status { get; init; }

    /// <summary>As the server wrote it, with blanks escaped.</summary>
    public string? Location { get; init; }

    public string? MediaType { get; init; }

    public string? Charset { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    public bool IsRedirection => Status is 301 or 302 or 303 or 307 or 308;
}
