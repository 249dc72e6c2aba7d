using NodaTime;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading;

/// <summary>What the person gave who read the file; it fills what the file lacks, and a given date stands above all others.</summary>
public sealed record ReadingHints(LocalDate? PublishedOn = null, string? Outlet = null, string? Url = null)
{
    /// <summary>True where the file is an agreement's own text: then nothing of it is taken for a byline, a dateline or a credit.</summary>
    public bool IsInstrument { get; init; }

    /// <summary>What the container says in which the document was found; null for a file by itself.</summary>
    public ContainerMetadata? Told { get; init; }
}
