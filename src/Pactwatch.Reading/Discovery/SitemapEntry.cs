using NodaTime;

namespace Pactwatch.Reading.Discovery;

/// <summary>A page or a further sitemap that a sitemap names. Null where it says nothing.</summary>
/// <param name="Address">Whole, of http or https.</param>
/// <param name="LastModified">As written.</param>
/// <param name="Published">A news sitemap's publication date, as written.</param>
/// <param name="PublishedOn">The day that this names, where it names one clearly.</param>
/// <param name="Title">A news sitemap's title, in one line.</param>
public sealed record SitemapEntry(string Address, string? LastModified, string? Published, LocalDate? PublishedOn, string? Title);
