using Microsoft.Extensions.Logging;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Cli.Watching;
using Pactwatch.Storage;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Rounds;
using Pactwatch.Workers;
using Pactwatch.Workers.Analysing;
using Pactwatch.Workers.Reconciling;

namespace Pactwatch.Cli.Working;

/// <summary>A store and all that taking its work takes, put together.</summary>
internal sealed class WorkedStore : IDisposable
{
    /// <summary>A store in a file is another process's for seconds at most; it is waited for, however often.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>In seconds: a worker that was killed holds its jobs for so long where nobody can see that it ended.</summary>
    private const int LeaseSeconds = 60;

    private readonly Terminal terminal;
    private readonly StoreTurns store;
    private readonly Worker worker;
    private int read;
    private int made;

    public WorkedStore(StoreAddress address, World world, Terminal terminal, IReadOnlyCollection<string> kinds, int atOnce, TimeSpan lookAgain, bool untilIdle)
    {
        this.terminal = terminal;
        var pipeline = NamesOption.PipelineBeside(address);
        var run = HeldWork.Run(world.Clock);
        store = new StoreTurns(() => world.OpenForWriting(address), Patience, address.IsOnServer);
        var works = new Dictionary<JobKind, IJobWork>();
        if (kinds.Contains(KindsOption.Analyse)) works[JobKind.Analyse] = new AnalyseWork(store, pipeline, world.Clock, run);
        if (kinds.Contains(KindsOption.Reconcile))
        {
            works[JobKind.Stories] = new StoriesWork(store, address.OpenForReading, pipeline, atOnce, world.Clock, run);
            works[JobKind.Reconcile] = new ReconcileWork(address.OpenForReading, pipeline, world.Clock, run);
        }

        var settings = new RunnerSettings { AtOnce = atOnce, Lease = NodaTime.Duration.FromSeconds(LeaseSeconds), PatienceForHosts = NodaTime.Duration.Zero };
        var runner = new JobRunner(store, works, settings, world.Clock) { Told = Tell };
        worker = new Worker(store, runner, world.Words, pipeline.Version, works.Keys, new WorkerSettings { AtOnce = atOnce, LookAgain = lookAgain, UntilIdle = untilIdle }, world.Clock, said => terminal.Log(LogLevel.Warning, said));
    }

    public async Task Run(CancellationToken stop)
    {
        try
        {
            await worker.Run(stop);
        }
        finally
        {
            terminal.ShowProgress("");
            terminal.Log(LogLevel.Information, $"{Summary()}.");
        }
    }

    public void Dispose()
    {
        worker.Dispose();
        store.Dispose();
    }

    private void Tell(JobResult result)
    {
        worker.Count();
        var effect = result.Effect;
        Interlocked.Add(ref read, effect.Claims.Count);
        Interlocked.Add(ref made, effect.Accords.Count);
        if (effect.End.CountsAsTry || effect.End.IsPoison) terminal.Log(LogLevel.Warning, $"{result.Job.Key}: {effect.End.Reason}", $"A job failed: {result.Job.Kind}.");
        terminal.ShowProgress($"{Summary()} …");
    }

    private string Summary() => $"{LedgerText.Count(Volatile.Read(ref read), "report")} read, {LedgerText.Count(Volatile.Read(ref made), "accord")} made";
}
