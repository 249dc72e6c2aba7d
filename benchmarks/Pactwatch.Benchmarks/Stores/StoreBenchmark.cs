using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Pactwatch.Benchmarks.Agreements;
using Pactwatch.Extraction;
using Pactwatch.Generated;
using Pactwatch.Reading;
using Pactwatch.Storage;
using Pactwatch.Storage.Kept;
using Pactwatch.Storage.Rows;
using Pactwatch.Text;

namespace Pactwatch.Benchmarks.Stores;

/// <summary>
/// How a store grows: what a report costs in time and bytes while a thousand, ten thousand and more are held.
/// The reports are the generated ones, stored as they would be read; the claims kept beside them are those of the first
/// few, read once and put under each report's own id, for reading millions of reports is another measure.
/// </summary>
internal static class StoreBenchmark
{
    private const int Batch = 500;

    private const int Read = 64;

    /// <summary>The time a report at the last size may be so many times that at the best one; at the first the program warms up.</summary>
    private const double LimitOfGrowth = 1.5;

    /// <param name="address">A store that holds nothing yet and is kept, such as "postgres://ana@db.example/bench"; null for a file that is thrown away.</param>
    /// <exception cref="ArgumentException">The store holds reports.</exception>
    public static string Measure(int most, string? address, TimeProvider clock)
    {
        if (address is not null) return Measure(most, StoreAddress.Parse(address), clock);
        var folder = Directory.CreateTempSubdirectory("pactwatch-bench-").FullName;
        try
        {
            return Measure(most, StoreAddress.Parse(Path.Combine(folder, "store.db")), clock);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Measure(int most, StoreAddress address, TimeProvider clock)
    {
        var sample = GeneratedAgreements.Reports(Read, AgreementsBenchmark.Seed).Select(report => Pipeline.English.Claims(report.ToReport())).ToArray();
        var packed = sample.Average(claims => KeptClaims.Row(claims, "bench", "n-bench", clock).Body.Length);
        var page = new StringBuilder("\n| reports held | added: processor | added: wall | claims kept: processor | claims kept: wall | bytes a report |\n| ---: | ---: | ---: | ---: | ---: | ---: |\n");
        var costs = new List<double>();
        using var store = address.OpenForWriting();
        if (store.Check().Reports > 0) throw new ArgumentException($"{address} holds reports; this begins with an empty store.", nameof(address));
        using var reports = GeneratedAgreements.Reports(most, AgreementsBenchmark.Seed).GetEnumerator();
        var held = 0L;
        for (var size = Math.Min(1_000, most); held < most; size = (int)Math.Min(size * 10L, most))
        {
            var (adding, keeping) = (new Spent(clock), new Spent(clock));
            var before = held;
            while (held < size)
            {
                var batch = new List<ReportToStore>();
                while (batch.Count < Math.Min(Batch, size - held) && reports.MoveNext()) batch.Add(ToStore(reports.Current));
                adding.Add(() => store.Add(batch));
                var first = held;
                keeping.Add(() => Keep(store, batch, sample, first, clock));
                held += batch.Count;
            }

            // What a server does isn't seen in this process: there the time on the clock is the cost.
            costs.Add((address.IsOnServer ? adding.Wall + keeping.Wall : adding.Processor + keeping.Processor) / (held - before));
            page.Append(FormattableString.Invariant($"| {held:N0} | {adding.Processor / (held - before) * 1e3:N2} ms | {adding.Wall / (held - before) * 1e3:N2} ms | {keeping.Processor / (held - before) * 1e3:N2} ms | {keeping.Wall / (held - before) * 1e3:N2} ms | {Bytes(store, address) / held:N0} |\n"));
            Console.Error.WriteLine(FormattableString.Invariant($"{held:N0} reports held"));
        }

        using var self = Process.GetCurrentProcess();
        var growth = costs[^1] / costs.Min();
        page.Append(FormattableString.Invariant($"\nOf the bytes {packed:N0} are packed claims, the rest of a row and its index apart. Times are those of the reports from one size to the next. {(address.IsOnServer ? "Wall clock" : "Processor time")} a report at the last size is {growth:N2} times that at the best size (limit {LimitOfGrowth:N1}, {(growth <= LimitOfGrowth ? "kept" : "not kept")}). Most memory of this process: {self.PeakWorkingSet64 / 1e6:N0} MB.\n"));
        return page.ToString();
    }

    private static void Keep(RowStore store, List<ReportToStore> batch, ReportClaims[] sample, long first, TimeProvider clock)
    {
        using var kept = new KeptClaims(store, new Lock(), TimeSpan.Zero, clock, "n-bench");
        foreach (var (at, report) in batch.Index())
        {
            var claims = sample[(first + at) % sample.Length];
            var own = new Report(ReportId.OfSha256(report.Sha256), report.Sha256, [report.Source], report.Kind, report.Handling, report.Reading);
            kept.Keep(claims with { Annotated = claims.Annotated with { Report = own } }, "bench");
        }
    }

    /// <summary>What lies on the disk, of a file the log of what was written last with it.</summary>
    private static long Bytes(RowStore store, StoreAddress address) =>
        address.IsOnServer ? store.Check().SizeInBytes : new[] { store.Location, store.Location + "-wal", store.Location + "-shm" }.Sum(path => File.Exists(path) ? new FileInfo(path).Length : 0);

    private static ReportToStore ToStore(GeneratedReport report)
    {
        var bytes = report.ToJsonLine();
        return new ReportToStore(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), report.Address, ReportKind.Report, Handling.Public, report.ToReading(), ReportReader.Version, "n-bench", Instant.FromUnixTimeSeconds(0));
    }

    /// <summary>Time that went into one kind of work.</summary>
    private sealed class Spent(TimeProvider clock)
    {
        /// <summary>In seconds.</summary>
        public double Processor { get; private set; }

        /// <summary>In seconds.</summary>
        public double Wall { get; private set; }

        public void Add(Action work)
        {
            var (start, before) = (clock.GetTimestamp(), Environment.CpuUsage.TotalTime);
            work();
            Processor += (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            Wall += clock.GetElapsedTime(start).TotalSeconds;
        }
    }
}
