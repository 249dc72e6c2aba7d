using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Pages;
using Pactwatch.Cli.Telemetry;
using Pactwatch.Cli.Terminals;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Ledger;
using Pactwatch.Storage;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;
using Pactwatch.Tracing;
using Pactwatch.Watching.Digests;
using Pactwatch.Watching.Finding;
using Pactwatch.Watching.Hosts;
using Pactwatch.Watching.Importing;
using Pactwatch.Watching.Pages;
using Pactwatch.Watching.Polling;
using Pactwatch.Watching.Rounds;
using Pactwatch.Watching.Settings;
using Pactwatch.Watching.Triage;

namespace Pactwatch.Cli.Watching;

/// <summary>A store and all that watching for it takes, put together.</summary>
internal sealed class WatchedStore : IDisposable
{
    /// <summary>So long a short command waits while another process writes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Duration LongestSleep = Duration.FromMinutes(1);

    /// <summary>What is due but whose host must not be asked yet makes no round follow the other at once.</summary>
    private static readonly Duration ShortestSleep = Duration.FromSeconds(15);

    private static readonly Duration AfterFault = Duration.FromMinutes(1);

    private readonly StoreAddress address;
    private readonly Terminal terminal;
    private readonly World world;
    private readonly StoreTurns store;
    private readonly PoliteFetcher polite;
    private readonly ServedLedgers ledgers;
    private readonly ServedExports exports;
    private readonly WatchSettings settings;
    private readonly PublishedReports published = new();
    private SourcedLedger? told;

    private WatchedStore(StoreAddress address, World world, Terminal terminal, ServedLedgers ledgers)
    {
        (this.address, this.world, this.terminal, this.ledgers) = (address, world, terminal, ledgers);
        exports = new ServedExports(address, ledgers);
        store = new StoreTurns(() => world.OpenForWriting(address), Patience, address.IsOnServer);
        settings = WatchSettings.Beside(address.Beside);
        Secrets = new WatchSecrets(address.Beside);
        Fetcher = world.Fetcher(settings.Fetcher);
        polite = new PoliteFetcher(Fetcher, world.Clock);
        Finder = new SourceFinder(polite, world.Clock);
        Importer = new Importer(store, world.Clock);
    }

    public SourceFinder Finder { get; }

    public Importer Importer { get; }

    public IFetcher Fetcher { get; }

    public WatchSecrets Secrets { get; }

    public Instant Now => Instant.FromDateTimeOffset(world.Clock.GetUtcNow());

    /// <summary>The store is opened when it is needed, and made where there is none.</summary>
    public static WatchedStore Open(StoreAddress address, World world, Terminal terminal) => new(address, world, terminal, new ServedLedgers(address));

    public bool HasSources() => Sources().Any(source => source.Following == Following.Followed);

    public ImmutableArray<WatchedSource> Sources() => Do(held => held.Sources());

    public void Put(IReadOnlyList<WatchedSource> sources) => Do(held =>
    {
        held.Put(sources);
        return true;
    });

    public void Follow(string words, bool isFollowed) => Do(held =>
    {
        held.Follow(words, isFollowed, Now);
        return true;
    });

    public IReadOnlyList<string> SetAside() => Do(held => held.SetAsideJobs().Select(job => job.Key).ToList());

    public bool Retry(string key) => Do(held => held.Retry(key, Now));

    /// <summary>Takes a report into the ledger.</summary>
    /// <returns>What was done, in words.</returns>
    /// <exception cref="UsageException">No report beside the ledger is meant.</exception>
    public string Take(string words) => Do(held =>
    {
        var meant = held.AsideReports(int.MaxValue).Select(aside => aside.Report.Report).Where(report => report.Id.Value.StartsWith(words, StringComparison.Ordinal)).Take(2).ToList();
        if (meant.Count != 1) throw new UsageException(meant.Count == 0 ? $"No report beside the ledger has an id that begins with '{words}'. See them: pactwatch watch aside" : $"Several reports' ids begin with '{words}'. Give more of it.");
        held.Decide([(meant[0].Id, null)], Now);
        return $"{meant[0].Id} is part of the ledger now: {meant[0].Reading.Title ?? meant[0].Source}";
    });

    /// <summary>Runs one round and sums it up.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Collect(bool isForced, CancellationToken stop)
    {
        var tally = new RoundTally();
        var round = RoundFor(tally, out var runner);
        try
        {
            await round.Run(Ledger, isForced, stop);
            await Tell(runner, stop);
        }
        finally
        {
            terminal.ShowProgress("");
            Sum(tally, runner);
        }

        return ExitCode.Of(tally.SourcesFailed, tally.SourcesAsked + (tally.SourcesFailed == 0 ? 1 : 0));
    }

    /// <summary>Goes on by schedule until it is stopped. A store that takes nothing for a time (it is full, or another writes) is no end.</summary>
    public async Task RunOn(CancellationToken stop)
    {
        terminal.Log(LogLevel.Information, $"Watching into {address} (Ctrl-C stops).");
        var said = "";
        while (!stop.IsCancellationRequested)
        {
            var pause = LongestSleep;
            try
            {
                var tally = new RoundTally();
                var round = RoundFor(tally, out var runner);
                await round.Run(Ledger, isForced: false, stop);
                await Tell(runner, stop);
                if (tally.SourcesAsked + tally.SourcesFailed + tally.Looked + tally.Sent > 0) Sum(tally, runner);
                if (await round.NextAt(stop) is { } next) pause = Duration.Min(LongestSleep, Duration.Max(next - Now, ShortestSleep));
                said = "";
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (StoreException fault) when (fault is not StoreUnusableException)
            {
                // Once, not every minute.
                if (fault.Message != said) terminal.Log(LogLevel.Warning, $"{fault.Message} Going on in a minute; nothing is lost.");
                (said, pause) = (fault.Message, AfterFault);
            }

            try
            {
                await Task.Delay(pause.ToTimeSpan(), world.Clock, stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    public void Dispose()
    {
        store.Dispose();
        (Fetcher as IDisposable)?.Dispose();
    }

    private Round RoundFor(RoundTally tally, out JobRunner runner)
    {
        var triage = new ReportTriage(NamesOption.PipelineBeside(address));
        var run = HeldWork.Run(world.Clock);
        var works = new Dictionary<JobKind, IJobWork>
        {
            [JobKind.Poll] = new SourcePoll(store, polite, Secrets, world.Clock),
            [JobKind.Page] = new PageLook(store, polite, triage, world.Clock, run),
            [JobKind.Deliver] = new DigestWork(store, new Delivery(Fetcher, Secrets, settings, world.Clock)),
        };
        runner = new JobRunner(store, works, new RunnerSettings(), world.Clock) { Told = result => Tell(tally, result), DelayOf = polite.DelayOf };
        return new Round(store, runner, triage, world.Clock);
    }

    /// <summary>Tells what the round changed in the ledger, and what its day made due.</summary>
    private async Task Tell(JobRunner runner, CancellationToken stop)
    {
        // Made before the store is held for telling it, and looked at again then: another may have read reports in between.
        if (address.MayBeThere && Exported() is { Reports.IsEmpty: false } ledger && !ReferenceEquals(ledger, told))
        {
            using var span = ReportTrace.StartBatch(ReportStage.Publish);
            var telling = await store.Do(held => Teller.Tell(held, () => told = Exported(), Now), stop);
            if (telling.Rows > 0) published.Tell(span, told ?? ledger);
        }

        await runner.Run([JobKind.Deliver], stop);
    }

    private void Tell(RoundTally tally, JobResult result)
    {
        tally.Count(result);
        terminal.ShowProgress("");
        for (var at = 0; at < result.Reports.Length; at++)
        {
            if (result.Reports[at].Result == AddResult.Added && result.Effect.Reports[at].Aside is null)
                terminal.Data.WriteLine($"{result.Reports[at].Id}\t{PlainText.Of(result.Effect.Reports[at].Report.Source)}");
        }

        terminal.Flush();
        foreach (var source in result.Effect.Sources.Where(source => source.Why is not null)) terminal.Log(LogLevel.Warning, $"{source.Address}: {source.Why} ({source.Code})");
        terminal.ShowProgress($"{tally.SourcesAsked} sources asked, {tally.Looked} pages looked at …");
    }

    private void Sum(RoundTally tally, JobRunner runner)
    {
        terminal.Log(
            LogLevel.Information,
            $"{Count(tally.SourcesAsked, "source")} asked{(tally.SourcesFailed > 0 ? $", {tally.SourcesFailed} failed" : "")}; {Count(tally.Found, "new address", "new addresses")}, {Count(tally.Looked, "page")} looked at; "
            + $"{Count(tally.Added, "report")} added, {tally.Aside} kept beside the ledger{(tally.NotHeld > 0 ? $", {tally.NotHeld} not to be had" : "")}{(tally.PutOff > 0 ? $", {tally.PutOff} put off" : "")}{(tally.Sent > 0 ? $"; {Count(tally.Sent, "digest")} sent" : "")}: {address}");
        if (runner.Exhausted.ToList() is { Count: > 0 } hosts) terminal.Log(LogLevel.Information, $"Asked as often as a round may: {string.Join(", ", hosts)}. What is left there comes with the next rounds.");
    }

    private SourcedLedger Exported() => exports.AsOf(Now.InUtc().Date).Ledger;

    /// <summary>The ledger as of today; null where the store holds nothing yet.</summary>
    private SourcedLedger? Ledger() => address.MayBeThere ? ledgers.AsOf(Now.InUtc().Date) : null;

    private T Do<T>(Func<IWatchStore, T> work) => store.Do(work, CancellationToken.None).GetAwaiter().GetResult();

    private static string Count(int count, string one, string? more = null) => count == 1 ? $"1 {one}" : $"{count} {more ?? one + "s"}";
}
