using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Reading;
using Pactwatch.Storage;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Text;

namespace Pactwatch.Benchmarks.Accords;

/// <summary>
/// One agreement with very many reports in an embedded store: how long its ledger takes at first, and how long it takes
/// until one more report is read, stored and shown in it. Up to <see cref="MostCompared"/> reports the ledger is then made
/// once more from nothing, and must be the same to the byte.
/// </summary>
internal static class AccordBenchmark
{
    private const int Added = 4;

    /// <summary>In seconds, on a machine that does nothing else: until one more of five thousand reports is in the ledger.</summary>
    private const double LimitOfOneMore = 0.5;

    private const int MostCompared = 1_000;

    /// <exception cref="InvalidDataException">The ledger is not the one that is made from nothing.</exception>
    public static string Measure(int count, TimeProvider clock)
    {
        var folder = Directory.CreateTempSubdirectory("pactwatch-bench-").FullName;
        try
        {
            using var store = SqliteReportStore.OpenForWriting(Path.Combine(folder, "accord.db"));
            return Measure(count, store, new Held(store), clock);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Measure(int count, SqliteReportStore store, Held held, TimeProvider clock)
    {
        var files = GeneratedAccord.Make(count + Added).Files;
        var first = Timed(clock, () => store.Add([.. files.Take(count).Select(Read)]).Length);
        var page = new StringBuilder("\n| one agreement | processor time | wall clock | limit |\n| --- | ---: | ---: | ---: |\n");
        page.Append(Row(FormattableString.Invariant($"{count:N0} pages read and stored"), first));
        SourcedLedger? ledger = null;
        page.Append(Row("their ledger, made at first", Timed(clock, () => (ledger = held.Ledger()).Reports.Length)));
        var more = files.Skip(count).Select(file => Timed(clock, () =>
        {
            store.Add([Read(file)]);
            return (ledger = held.Ledger()).Reports.Length;
        })).OrderBy(time => time.Processor).ToList();
        page.Append(Row(FormattableString.Invariant($"one more: read, stored, in the ledger (least of {Added})"), more[0], LimitOfOneMore));
        page.Append(Row("the same, most", more[^1], LimitOfOneMore));
        using var self = Process.GetCurrentProcess();
        var accord = ledger!.Accords[0];
        page.Append(FormattableString.Invariant($"\n{ledger.Accords.Length} accord(s), the largest of {accord.Reports.Length:N0} reports: {accord.Undertakings.Length} undertakings, {accord.Figures.Length} figures, {accord.Quotes.Length} quotes, {accord.Events.Length:N0} events; {ledger.Derivations.Length:N0} derivations. Most memory of this process so far: {self.PeakWorkingSet64 / 1e6:N0} MB. {Compared(count, ledger, new Held(store))}\n"));
        return page.ToString();
    }

    private static string Compared(int count, SourcedLedger ledger, Held fresh)
    {
        if (count > MostCompared) return "Not compared with one made from nothing: too many reports.";
        return Bytes(ledger).AsSpan().SequenceEqual(Bytes(fresh.Ledger())) ? "The same bytes as made from nothing." : throw new InvalidDataException("The ledger is not the one that is made from nothing.");
    }

    private static byte[] Bytes(SourcedLedger ledger)
    {
        using var stream = new MemoryStream();
        LedgerJsonWriter.Write(stream, ledger, new LedgerExport("bench"));
        return stream.ToArray();
    }

    private static string Row(string what, (double Processor, double Wall) time, double? limit = null) =>
        FormattableString.Invariant($"| {what} | {time.Processor:N2} s | {time.Wall:N2} s | {(limit is { } most ? FormattableString.Invariant($"{most:N2} s, {(time.Wall <= most ? "kept" : "not kept")}") : "–")} |\n");

    private static (double Processor, double Wall) Timed(TimeProvider clock, Func<int> work)
    {
        var (start, before) = (clock.GetTimestamp(), Environment.CpuUsage.TotalTime);
        if (work() == 0) throw new InvalidDataException("The work made nothing; its time says nothing.");
        return ((Environment.CpuUsage.TotalTime - before).TotalSeconds, clock.GetElapsedTime(start).TotalSeconds);
    }

    private static ReportToStore Read((string Name, byte[] Bytes) file)
    {
        var reading = ReportReader.Read(file.Bytes, file.Name, new ReadingHints()).Reading ?? throw new InvalidDataException($"{file.Name} was not read.");
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes));
        return new ReportToStore(file.Bytes, sha256, file.Name, ReportKind.Report, Handling.Public, reading, ReportReader.Version, "n-bench", Instant.FromUnixTimeSeconds(0));
    }

    /// <summary>A store and what was read of its reports so far, as a server keeps them.</summary>
    private sealed class Held(SqliteReportStore store)
    {
        private readonly KnownReports known = new();

        public SourcedLedger Ledger() => Pipeline.English.Reconcile(known.Recognize(store.Reports()), store.Judgements(), null, Environment.ProcessorCount);
    }
}
