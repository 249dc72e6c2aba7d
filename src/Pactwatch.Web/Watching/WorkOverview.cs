using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Storage.Watching;
using Pactwatch.Storage.Work;

namespace Pactwatch.Web.Watching;

/// <summary>The work on a store's reports, and who takes it, at one moment.</summary>
/// <param name="Workers">Those that run first, then those that are missing; of those that ended the last few.</param>
/// <param name="Waiting">Jobs that wait or are in hand, by kind; kinds of which there are none left out.</param>
/// <param name="SetAside">Work on reports that is left alone, newest first.</param>
public sealed record WorkOverview(ImmutableArray<SeenWorker> Workers, ImmutableArray<(JobKind Kind, int Count)> Waiting, ImmutableArray<SetAsideJob> SetAside)
{
    private const int EndedShown = 3;

    /// <summary>A worker shows itself every half minute, and may be in the middle of something for a while.</summary>
    private static readonly Duration MissingAfter = Duration.FromMinutes(3);

    public static WorkOverview Nothing { get; } = new([], [], []);

    /// <summary>True where no worker is known and nothing is left alone.</summary>
    public bool IsEmpty => Workers.IsEmpty && SetAside.IsEmpty;

    /// <summary>Looks into a store.</summary>
    public static WorkOverview Of(IWatchStore store, Instant now)
    {
        ArgumentNullException.ThrowIfNull(store);
        var workers = store.Workers().Select(worker => new SeenWorker(worker, StateOf(worker, now))).ToLookup(worker => worker.State);
        return new WorkOverview(
            [.. workers[WorkerState.Working], .. workers[WorkerState.Missing], .. workers[WorkerState.Ended].Take(EndedShown)],
            [.. ReportWork.Kinds.Select(kind => (kind, store.Pending([kind]).Count)).Where(waiting => waiting.Count > 0)],
            [.. store.SetAsideJobs().Where(job => ReportWork.Kinds.Contains(job.Kind))]);
    }

    private static WorkerState StateOf(WorkerProcess worker, Instant now) =>
        worker.EndedAt is not null ? WorkerState.Ended : now - worker.SeenAt > MissingAfter ? WorkerState.Missing : WorkerState.Working;
}
