using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Storage.Watching;

/// <summary>An address that a source named, and what became of it.</summary>
/// <param name="Key">Its canonical address; where it has none, the item's own id.</param>
/// <param name="Address">Null where the item is held but leads nowhere.</param>
/// <param name="Source">Id of the source that named it first.</param>
public sealed record WatchedPage(string Key, string? Address, string Source, Instant FoundAt)
{
    /// <summary>As the source says it.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published, as the source says it.</summary>
    public string? Published { get; init; }

    public PageState State { get; init; }

    public string? Code { get; init; }

    /// <summary>Why it is not held, in words.</summary>
    public string? Why { get; init; }

    /// <summary>Where the last request ended.</summary>
    public string? FinalAddress { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>Hash of the text last read, 64 hexadecimal digits.</summary>
    public string? TextSha256 { get; init; }

    /// <summary>The report of its newest version.</summary>
    public ReportId? Report { get; init; }

    /// <summary>How often it was fetched or found unchanged.</summary>
    public int Looks { get; init; }

    /// <summary>How many texts it has had.</summary>
    public int Versions { get; init; }

    /// <summary>Failures in a row.</summary>
    public int Failures { get; init; }

    public Instant? LastLookAt { get; init; }

    /// <summary>When it is looked at next; null where it is not looked at again.</summary>
    public Instant? NextAt { get; init; }
}
