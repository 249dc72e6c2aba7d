using System.Diagnostics.Metrics;
using NodaTime;
using Pactwatch.Storage;
using Pactwatch.Storage.Watching;
using Pactwatch.Tracing;

namespace Pactwatch.Cli.Telemetry;

/// <summary>
/// How much work waits in a store and how large it is, looked up when measures are read, at most once in some seconds. A
/// store that can't be read tells nothing; /health/ready tells why.
/// </summary>
/// <param name="open">Opens it for reading.</param>
/// <param name="size">Bytes on the disk; null where they aren't known.</param>
internal sealed class StoreGauges : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly Meter meter = new(ReportTrace.SourceName);
    private readonly Func<IWatchStore> open;
    private readonly TimeProvider clock;
    private long lookedAt;
    private Look? last;

    public StoreGauges(Func<IWatchStore> open, Func<long?> size, TimeProvider clock)
    {
        (this.open, this.clock) = (open, clock);
        meter.CreateObservableGauge("pactwatch.jobs.pending", () => Now().Jobs.Select(job => new Measurement<long>(job.Count, KindOf(job.Kind))), "{job}", "Jobs that wait or are worked on, by kind.");
        meter.CreateObservableGauge("pactwatch.jobs.oldest_due", () => Now().Jobs.Select(job => new Measurement<double>(job.DueFor.TotalSeconds, KindOf(job.Kind))), "s", "How long the job that waits longest has been due, by kind; 0 where none is.");
        meter.CreateObservableGauge("pactwatch.jobs.set_aside", () => Now().SetAside.Select(set => new Measurement<long>(set.Count, KindOf(set.Kind))), "{job}", "Jobs that are left alone after two tries that failed (dead letters), by kind.");
        meter.CreateObservableGauge("pactwatch.hosts.backed_off", () => Now().Hosts.Select(hosts => new Measurement<long>(hosts)), "{host}", "Hosts that asked to be left alone for now.");
        meter.CreateObservableGauge("pactwatch.reports.aside", () => Now().Aside.Select(aside => new Measurement<long>(aside)), "{report}", "Reports held beside the ledger.");
        meter.CreateObservableGauge("pactwatch.store.size", () => size() is { } bytes ? [new Measurement<long>(bytes)] : Array.Empty<Measurement<long>>(), "By", "Bytes that the store takes.");
    }

    /// <summary>Those of a store; where it is a file also its size and the room that is left on its disk, which of a server its own measures tell.</summary>
    public static StoreGauges Of(StoreAddress store, TimeProvider clock)
    {
        var path = store.IsOnServer ? null : store.Beside;
        var gauges = new StoreGauges(() => store.OpenForReading(), () => path is null ? null : SizeOf(path, path + "-wal"), clock);
        if (path is not null) gauges.meter.CreateObservableGauge("pactwatch.store.disk_free", () => FreeBeside(path), "By", "Bytes that are free on the store's disk.");
        return gauges;
    }

    public void Dispose() => meter.Dispose();

    private static long? SizeOf(params string[] files) => files.Select(file => new FileInfo(file)).Where(file => file.Exists).Select(file => (long?)file.Length).Sum();

    private static IEnumerable<Measurement<long>> FreeBeside(string path)
    {
        try
        {
            return [new Measurement<long>(new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(path))!).AvailableFreeSpace)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }

    private static KeyValuePair<string, object?> KindOf(JobKind kind) => new("pactwatch.job.kind", kind.ToString().ToLowerInvariant());

    private Look Now()
    {
        lock (gate)
        {
            if (last is not null && clock.GetElapsedTime(lookedAt) < Kept) return last;
            lookedAt = clock.GetTimestamp();
            return last = Read();
        }
    }

    private Look Read()
    {
        try
        {
            using var store = open();
            var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
            var jobs = Enum.GetValues<JobKind>().Select(kind => (Kind: kind, Pending: store.Pending([kind])));
            var setAside = store.SetAsideJobs().CountBy(job => job.Kind).ToDictionary();
            return new Look(
                [.. jobs.Select(job => (job.Kind, (long)job.Pending.Count, Duration.Max(Duration.Zero, now - (job.Pending.NextAt ?? now))))],
                [.. Enum.GetValues<JobKind>().Select(kind => (kind, (long)setAside.GetValueOrDefault(kind)))],
                [store.Hosts(now).Length],
                [store.AsideCount()]);
        }
        catch (StoreException)
        {
            return new Look([], [], [], []);
        }
    }

    private sealed record Look((JobKind Kind, long Count, Duration DueFor)[] Jobs, (JobKind Kind, long Count)[] SetAside, long[] Hosts, long[] Aside);
}
