using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Reading;

/// <summary>What the person gave who read the file; it fills what the file lacks, and a given date stands above all others.</summary>
public sealed record ReadingHints(LocalDate? PublishedOn = null, string? Outlet = null, string? Url = null);

/// <summary>A reading, or why there is none (exactly one of the two is null).</summary>
public sealed record ReadOutcome(ReportReading? Reading, string? Refusal);

/// <summary>Turns the bytes of one file into a report's text and what it tells of itself. Never throws on any bytes.</summary>
public static class ReportReader
{
    /// <summary>Raised when a change to the reader changes what is stored.</summary>
    public const string Version = "reader/1";

    /// <summary>The largest file that is read; a larger one is refused with this limit named.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    public static ReadOutcome Read(ReadOnlySpan<byte> bytes, string source, ReadingHints hints) =>
        new(null, "not yet");
}
