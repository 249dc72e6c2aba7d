using System.Collections.Immutable;
using System.Security.Cryptography;
using NodaTime;
using Pactwatch.Collecting;
using Pactwatch.Publishing;
using Pactwatch.Reading;
using Pactwatch.Text;

namespace Pactwatch.Evaluation.Stories;

/// <summary>Takes a folder of reports the way <c>pactwatch read</c> and <c>export</c> do, in memory.</summary>
internal static class StoryReader
{
    /// <exception cref="InvalidDataException">A file of the folder can't be read; a story is scored whole or not at all.</exception>
    public static IReadOnlyList<Report> Read(string folder)
    {
        var reports = new SortedDictionary<ReportId, Report>();
        foreach (var collected in FileCollector.Collect([folder]))
        {
            var file = collected.Found ?? throw new InvalidDataException($"{collected.Refused!.Path}: {collected.Refused.Why}");
            var opened = FileCollector.ReadBytes(file, ReportReader.MaxBytes);
            var bytes = opened.Bytes ?? throw new InvalidDataException($"{file.Path}: {opened.Refused!.Why}");
            var outcome = ReportReader.Read(bytes, file.Source, new ReadingHints());
            var reading = outcome.Reading ?? throw new InvalidDataException(outcome.Refusal);
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
            var id = ReportId.OfSha256(sha256);
            ImmutableArray<string> sources = reports.TryGetValue(id, out var held) ? [.. held.Sources.Append(file.Source).Order(StringComparer.Ordinal)] : [file.Source];
            reports[id] = new Report(id, sha256, sources, ReportKind.Report, Handling.Public, reading);
        }

        return [.. reports.Values];
    }

    /// <summary>The exported ledger, with texts, as of a day; null takes the latest day of the reports.</summary>
    public static byte[] Export(IReadOnlyList<Report> reports, LocalDate? asOf, int threads)
    {
        using var stream = new MemoryStream();
        LedgerJsonWriter.Write(stream, Pipeline.English.Reconcile(reports, [], asOf, threads), new LedgerExport("evaluation", WithText: true));
        return stream.ToArray();
    }
}
