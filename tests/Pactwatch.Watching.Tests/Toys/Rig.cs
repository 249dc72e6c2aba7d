using NodaTime;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Ledger;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;
using Pactwatch.Watching.Hosts;
using Pactwatch.Watching.Pages;
using Pactwatch.Watching.Polling;
using Pactwatch.Watching.Rounds;
using Pactwatch.Watching.Settings;
using Pactwatch.Watching.Triage;

namespace Pactwatch.Watching.Tests.Toys;

/// <summary>A store in a folder of its own, sites in memory and a clock, put together as the program does.</summary>
internal sealed class Rig : IDisposable
{
    public static readonly Instant Start = Instant.FromUtc(2031, 3, 4, 9, 0);

    private readonly string folder = Directory.CreateTempSubdirectory("pactwatch-watching-").FullName;

    private readonly PoliteFetcher fetcher;

    /// <param name="made">Makes another fetcher than that of the sites in memory.</param>
    public Rig(Func<TimeProvider, IFetcher>? made = null)
    {
        Clock = new ToyClock(Start);
        World = new ToyInternet(Clock);
        Fetcher = made?.Invoke(Clock) ?? World;
        Turns = new StoreTurns(() => FullStore.Over(SqliteReportStore.OpenForWriting(StorePath, Clock), () => IsFull));
        Secrets = new WatchSecrets(StorePath);
        Triage = new ReportTriage(Pipeline.English);
        fetcher = new PoliteFetcher(Fetcher, Clock);
        Works = new Dictionary<JobKind, IJobWork>
        {
            [JobKind.Poll] = new SourcePoll(Turns, fetcher, Secrets, Clock),
            [JobKind.Page] = new PageLook(Turns, fetcher, Triage, Clock, "n-test"),
        };
    }

    /// <summary>While it is set the disk takes nothing that comes of jobs.</summary>
    public bool IsFull { get; set; }

    public string StorePath => Path.Combine(folder, "pactwatch.db");

    public ToyClock Clock { get; }

    public WatchSecrets Secrets { get; }

    public ToyInternet World { get; }

    public IFetcher Fetcher { get; }

    public StoreTurns Turns { get; }

    public ReportTriage Triage { get; }

    public Dictionary<JobKind, IJobWork> Works { get; }

    /// <summary>Stops the round that is running.</summary>
    public CancellationTokenSource Stop { get; set; } = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    /// <summary>What the last round did.</summary>
    public RoundTally Tally { get; private set; } = new();

    /// <summary>Waiting moves the clock instead.</summary>
    public RunnerSettings Settings { get; set; } = new();

    public void Follow(string address, SourceKind kind = SourceKind.Feed) => Turns.Do(store => store.Put([new WatchedSource(address, kind, Clock.Now)]), CancellationToken.None).GetAwaiter().GetResult();

    public T Look<T>(Func<IWatchStore, T> look) => Turns.Do(look, CancellationToken.None).GetAwaiter().GetResult();

    public WatchedSource Source(string address) => Look(store => store.Sources()).Single(source => source.Address == address);

    public WatchedPage Page(string address) => Look(store => store.Page(address)) ?? throw new KeyNotFoundException(address);

    /// <summary>Titles of the reports in the ledger, in order.</summary>
    public IReadOnlyList<string> Titles() => Look(store => store.Reports().Select(report => report.Reading.Title ?? "").Order(StringComparer.Ordinal).ToList());

    public async Task Round(bool isForced = false, Func<SourcedLedger?>? ledger = null)
    {
        Clock.Now += Duration.FromSeconds(1);
        Tally = new RoundTally();
        var runner = new JobRunner(Turns, Works, Settings with { Pause = Wait }, Clock) { Told = Tally.Count, DelayOf = fetcher.DelayOf };
        await new Round(Turns, runner, Triage, Clock).Run(ledger ?? (() => null), isForced, Stop.Token);
    }

    /// <summary>The ledger of what the store holds, as of a day.</summary>
    public SourcedLedger Ledger(LocalDate asOf) => Look(store => Pipeline.English.Reconcile(store.Reports(), store.Judgements(), asOf, 2));

    public void Dispose()
    {
        Stop.Dispose();
        Turns.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Task Wait(Duration time, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        Clock.Now += time;
        return Task.CompletedTask;
    }
}
