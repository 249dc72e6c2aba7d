using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pactwatch.Reading;
using Pactwatch.Text;

namespace Pactwatch.Benchmarks.Accords;

/// <summary>One agreement with very many reports: how long its ledger takes, and how long once one more report came in.</summary>
internal static class AccordBenchmark
{
    public static string Measure(int count, TimeProvider clock)
    {
        var files = GeneratedAccord.Make(count + 1).Files;
        var reports = files.Select(file => Read(file.Name, file.Bytes)).ToImmutableArray();
        var page = new StringBuilder();
        var start = clock.GetTimestamp();
        var ledger = Pipeline.English.Reconcile(reports.RemoveAt(count), [], null, Environment.ProcessorCount);
        page.Append(FormattableString.Invariant($"\n{count:N0} reports: {clock.GetElapsedTime(start).TotalSeconds:N2} s, {ledger.Accords.Length} accords of {string.Join(", ", ledger.Accords.Take(5).Select(accord => accord.Reports.Length))}, undertakings {ledger.Accords.Sum(accord => accord.Undertakings.Length)}, figures {ledger.Accords.Sum(accord => accord.Figures.Length)}, quotes {ledger.Accords.Sum(accord => accord.Quotes.Length)}, events {ledger.Accords.Sum(accord => accord.Events.Length)}, derivations {ledger.Derivations.Length}\n"));
        return page.ToString();
    }

    private static Report Read(string name, byte[] bytes)
    {
        var reading = ReportReader.Read(bytes, name, new ReadingHints()).Reading ?? throw new InvalidDataException($"{name} was not read.");
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new Report(ReportId.OfSha256(sha256), sha256, [name], ReportKind.Report, Handling.Public, reading);
    }
}
