using NodaTime;

namespace Pactwatch.Reading;

/// <summary>What the person gave who read the file; it fills what the file lacks, and a given date stands above all others.</summary>
public sealed record ReadingHints(LocalDate? PublishedOn = null, string? Outlet = null, string? Url = null);
