using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Storage;

/// <summary>The claims of one report as some extractor wrote them; the store doesn't look into <see cref="Body"/>.</summary>
/// <param name="Anchor">The published belief that relative times were resolved against, in any fixed notation.</param>
/// <param name="Run">Name of the run that extracted them.</param>
public sealed record CachedClaims(ReportId Report, string ExtractorVersion, string Anchor, byte[] Body, string Run, Instant RecordedAt);
