using NodaTime;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading;

/// <summary>
/// What the person gave who read the file; it fills what the file lacks, and a given date stands above all others.
/// <see cref="Told"/> is what the container says in which the document was found.
/// </summary>
public sealed record ReadingHints(LocalDate? PublishedOn = null, string? Outlet = null, string? Url = null)
{
    public ContainerMetadata? Told { get; init; }
}
