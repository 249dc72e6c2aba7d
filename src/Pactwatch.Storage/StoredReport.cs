using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Storage;

/// <summary>A report with what the store alone knows of it.</summary>
/// <param name="RemovedWhy">The reason given when it was removed; null while it counts.</param>
public sealed record StoredReport(Report Report, Instant RecordedAt, string Run, long Bytes, string? RemovedWhy);
