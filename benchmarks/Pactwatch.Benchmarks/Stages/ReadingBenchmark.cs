using System.Collections.Immutable;
using System.Security.Cryptography;
using Pactwatch.Benchmarks.Measuring;
using Pactwatch.Reading;
using Pactwatch.Text;

namespace Pactwatch.Benchmarks.Stages;

/// <summary>Bytes to stored text.</summary>
internal static class ReadingBenchmark
{
    public static Throughput Measure(GeneratedReports reports, BestOf best)
    {
        var (seconds, characters) = best.Measure(() => reports.Files.Sum(file => (long)ReadOne(file.Name, file.Bytes).Text.Length));
        return new Throughput("reading: bytes to text", seconds, reports.Bytes, reports.Files.Length, "reports", FormattableString.Invariant($"{characters:N0} characters"));
    }

    /// <summary>All reports as a store would hand them out.</summary>
    public static ImmutableArray<Report> ReadAll(GeneratedReports reports) =>
        [.. reports.Files.Select(file =>
        {
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes));
            return new Report(ReportId.OfSha256(sha256), sha256, [file.Name], ReportKind.Report, Handling.Public, ReadOne(file.Name, file.Bytes));
        })];

    private static ReportReading ReadOne(string name, byte[] bytes) =>
        ReportReader.Read(bytes, name, new ReadingHints()) is { Reading: { } reading } ? reading : throw new InvalidDataException($"{name} was not read.");
}
