using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Storage.CrashWriter;

/// <summary>Reports that follow from their number alone, so that the process that writes and the one that checks agree on every byte.</summary>
public static class NumberedReports
{
    /// <summary>Reports in a batch: after a crash a store holds a multiple of it.</summary>
    public const int BatchSize = 8;

    public const string ReaderVersion = "numbered/1";

    private static readonly Instant RecordedAt = Instant.FromUtc(2026, 3, 3, 12, 0);

    public static ImmutableArray<ReportToStore> Batch(int first) => [.. Enumerable.Range(first, BatchSize).Select(Of)];

    public static ReportToStore Of(int number)
    {
        var bytes = Encoding.ASCII.GetBytes(Words(number));
        var text = ReportText.Raw($"Report {number}. " + Encoding.ASCII.GetString(bytes, 0, 200));
        var reading = new ReportReading(text, $"Report {number}", null, null, null, "en", PublishedBelief.Unknown, null, []);
        return new ReportToStore(
            bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), $"numbered/{number}.txt", ReportKind.Report, Handling.Public, reading, ReaderVersion, "run-numbered", RecordedAt);
    }

    // About 4 KB that hardly pack, so that batches span many pages.
    private static string Words(int number)
    {
        var text = new StringBuilder();
        var hash = SHA256.HashData(BitConverter.GetBytes(number));
        while (text.Length < 4_096)
        {
            text.Append(Convert.ToBase64String(hash)).Append('\n');
            hash = SHA256.HashData(hash);
        }

        return text.ToString();
    }
}
