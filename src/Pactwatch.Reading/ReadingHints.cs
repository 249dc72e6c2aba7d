using NodaTime;

namespace Pactwatch.Reading;

/// <summary>What the person gave who read the file; it fills what the file lacks, and a given date stands above all others.</summary>
/// <param name="RetrievedOn">The day on which the page was fetched, where an archive or a mail tells it: no page is published later.</param>
/// <param name="Charset">The charset that came with the bytes in a header, as it names it.</param>
public sealed record ReadingHints(LocalDate? PublishedOn = null, string? Outlet = null, string? Url = null, LocalDate? RetrievedOn = null, string? Charset = null);
