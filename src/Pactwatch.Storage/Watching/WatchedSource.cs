using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Storage.Watching;

/// <summary>A followed address and how the last rounds went there.</summary>
/// <param name="Address">As it was added, canonical, without secrets.</param>
public sealed record WatchedSource(string Address, SourceKind Kind, Instant AddedAt)
{
    /// <summary>How often a source is asked of which nothing is known yet.</summary>
    public const int FirstMinutesBetween = 60;

    /// <summary>Follows from the address.</summary>
    public string Id { get; } = IdOf(Address);

    public string? Title { get; init; }

    public Following Following { get; init; }

    /// <summary>Minutes between two requests as a person wants it, from 1; null leaves it to what the source does.</summary>
    public int? MinutesBetween { get; init; }

    /// <summary>Where it moved for good, else its address.</summary>
    public string CurrentAddress { get; init; } = Address;

    /// <summary>As the server gave it at the last success.</summary>
    public string? ETag { get; init; }

    /// <summary>As the server wrote it at the last success.</summary>
    public string? LastModified { get; init; }

    /// <summary>When it is due next.</summary>
    public Instant NextAt { get; init; } = AddedAt;

    public Instant? LastTryAt { get; init; }

    public Instant? LastSuccessAt { get; init; }

    /// <summary>When it last named something new.</summary>
    public Instant? LastNewsAt { get; init; }

    /// <summary>Minutes between two requests as its own pace suggests.</summary>
    public int MinutesLearnt { get; init; } = FirstMinutesBetween;

    /// <summary>Failures in a row.</summary>
    public int Failures { get; init; }

    /// <summary>Stable code of the last failure; null after a success.</summary>
    public string? Code { get; init; }

    /// <summary>The last failure in words; null after a success.</summary>
    public string? Why { get; init; }

    public static string IdOf(string address) => "w-" + ContentHash.Of("source", address);
}
