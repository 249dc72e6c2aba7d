using NodaTime;

namespace Pactwatch.Reading.Containers;

/// <summary>
/// What a container says of a document in it: a feed of its item, a table of its row, a web archive of the page. Told
/// before the document speaks for itself, but for what is named a fallback. Null where it says nothing.
/// </summary>
public sealed record ContainerMetadata
{
    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Byline { get; init; }

    public string? Language { get; init; }

    /// <summary>When published, in the container's words.</summary>
    public string? Published { get; init; }

    /// <summary>When changed, in the container's words.</summary>
    public string? Modified { get; init; }

    /// <summary>Believed where the document has no title of its own: a mail's subject.</summary>
    public string? FallbackTitle { get; init; }

    /// <summary>Believed where the document names no outlet: a newsletter's sender.</summary>
    public string? FallbackOutlet { get; init; }

    public string? FallbackByline { get; init; }

    /// <summary>The day (UTC) on which the document was fetched or had arrived: it can't have been published later.</summary>
    public LocalDate? RetrievedOn { get; init; }

    /// <summary>The day on which the file was made, as it says: a hint for people, no date of the report.</summary>
    public LocalDate? MadeOn { get; init; }

    /// <summary>The charset that the transfer named.</summary>
    public string? Charset { get; init; }

    /// <summary>This metadata with what it lacks filled from the container further out.</summary>
    public ContainerMetadata Within(ContainerMetadata? outer) => outer is null ? this : this with
    {
        Url = Url ?? outer.Url,
        Outlet = Outlet ?? outer.Outlet,
        Language = Language ?? outer.Language,
        RetrievedOn = RetrievedOn ?? outer.RetrievedOn,
        FallbackOutlet = FallbackOutlet ?? outer.FallbackOutlet,
    };
}
