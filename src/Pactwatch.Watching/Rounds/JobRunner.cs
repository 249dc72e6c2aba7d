using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Storage;
using Pactwatch.Storage.Watching;
using Pactwatch.Tracing;
using Pactwatch.Watching.Hosts;

namespace Pactwatch.Watching.Rounds;

/// <summary>
/// Does the jobs that are due, several at a time and one for each host, until none is. What came of a job is stored with
/// its end; a job in hand when it is stopped is handed back, and one whose process was killed is free again at the next start.
/// </summary>
public sealed class JobRunner(StoreTurns store, IReadOnlyDictionary<JobKind, IJobWork> works, RunnerSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan LongestEnding = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);
    private static readonly Duration AfterFault = Duration.FromMinutes(1);

    private readonly HostTurns hosts = new(settings.MostPerHost);

    /// <summary>Told of each job that ended.</summary>
    public Action<JobResult> Told { get; init; } = _ => { };

    /// <summary>The time between two requests that a host asks for itself; null where it asks for none.</summary>
    public Func<string, TimeSpan?> DelayOf { get; init; } = _ => null;

    /// <summary>Hosts that were asked as often as a round allows, and have work left.</summary>
    public IEnumerable<string> Exhausted => hosts.Exhausted;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <exception cref="OperationCanceledException">It was stopped; what was in hand is handed back.</exception>
    /// <exception cref="StoreException">The store takes nothing more: it is full, for instance. Nothing that was acknowledged is lost.</exception>
    public async Task Run(IReadOnlyCollection<JobKind> kinds, CancellationToken stop)
    {
        await Prepare(stop).ConfigureAwait(false);
        var inHand = new Dictionary<Task<JobResult?>, Job>();
        try
        {
            while (true)
            {
                while (inHand.Count < settings.AtOnce && await Take(kinds, stop).ConfigureAwait(false) is { } job)
                {
                    hosts.Begin(job.Host);
                    inHand.Add(Task.Run(() => Do(job, stop), CancellationToken.None), job);
                }

                if (inHand.Count == 0)
                {
                    if (await NextTime(kinds, stop).ConfigureAwait(false) is not { } next) return;
                    await settings.Pause(Duration.Max(next - Now, Duration.FromMilliseconds(1)), stop).ConfigureAwait(false);
                    continue;
                }

                await OneOf(inHand.Keys, stop).ConfigureAwait(false);
                foreach (var done in inHand.Keys.Where(task => task.IsCompleted).ToList()) await End(done, inHand).ConfigureAwait(false);
            }
        }
        finally
        {
            await Leave(inHand).ConfigureAwait(false);
        }
    }

    private async Task Prepare(CancellationToken stop)
    {
        hosts.Begin();
        foreach (var (host, readyAt) in await store.Do(held =>
        {
            // What this process still has is what it could not hand back, the disk being full.
            held.HandBack(ProcessName.Own);
            held.Release([.. held.LeaseOwners().Where(ProcessName.HasEnded)]);
            return held.Hosts(Now);
        }, stop).ConfigureAwait(false))
            hosts.NotBefore(host, readyAt);
    }

    private Task<Job?> Take(IReadOnlyCollection<JobKind> kinds, CancellationToken stop)
    {
        var now = Now;
        var request = new JobRequest(ProcessName.Own, now, now + settings.Lease, kinds, hosts.NotNow(now));
        return store.Do(held => held.Take(request), stop);
    }

    /// <summary>When a host may be asked for which there is work; null where there is none, or not soon.</summary>
    private async Task<Instant?> NextTime(IReadOnlyCollection<JobKind> kinds, CancellationToken stop)
    {
        var now = Now;
        var waiting = await store.Do(held => held.WaitingHosts(kinds, now), stop).ConfigureAwait(false);
        return hosts.Soonest(waiting) is { } soonest && soonest <= now + settings.PatienceForHosts ? soonest : null;
    }

    private async Task OneOf(IReadOnlyCollection<Task<JobResult?>> inHand, CancellationToken stop)
    {
        // A host may become ready before any of these is done.
        IEnumerable<Task> awaited = inHand.Count < settings.AtOnce ? inHand.Append<Task>(Task.Delay(LookAgain, stop)) : inHand;
        await Task.WhenAny(awaited).WaitAsync(stop).ConfigureAwait(false);
    }

    private async Task End(Task<JobResult?> done, Dictionary<Task<JobResult?>, Job> inHand)
    {
        inHand.Remove(done, out var job);
        hosts.End(job!.Host);
        hosts.NotBefore(job.Host, Now + Duration.Max(settings.BetweenRequests, Duration.FromTimeSpan(DelayOf(job.Host) ?? TimeSpan.Zero)));
        if (await done.ConfigureAwait(false) is not { } result) return;
        foreach (var (host, readyAt) in result.Effect.Hosts) hosts.NotBefore(host, readyAt);
        Told(result);
    }

    private async Task<JobResult?> Do(Job job, CancellationToken stop)
    {
        using var span = new JobSpan(job);
        JobEffect? effect;
        try
        {
            effect = await works[job.Kind].Do(job, () => store.Do(held => held.Begin(job, Now + settings.Lease), stop), stop).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreException))
        {
            effect = new JobEffect(JobEnd.Failed(Now + AfterFault, $"This should not have happened: {fault.GetType().Name}: {fault.Message}"), Now);
        }

        if (effect is null || await Commit(job, effect, stop).ConfigureAwait(false) is not { } stored)
        {
            span.Lose();
            return null;
        }

        span.End(effect);
        return new JobResult(job, effect, stored);
    }

    private async Task<ImmutableArray<AddOutcome>?> Commit(Job job, JobEffect effect, CancellationToken stop)
    {
        using var storing = effect.Reports.Count == 0 ? null : ReportTrace.StartBatch(ReportStage.Store);
        var outcomes = await store.Do(held => held.Commit(job, effect), stop).ConfigureAwait(false);
        ReportTrace.Tell(storing, ReportStage.Store, effect.Reports.Zip(outcomes ?? []).Where(pair => pair.Second.Result != AddResult.AlreadyHeld).Select(pair => pair.First.Report.Sha256));
        return outcomes;
    }

    /// <summary>What is still in hand is handed back: done by another, or by the next round, from its beginning.</summary>
    private async Task Leave(Dictionary<Task<JobResult?>, Job> inHand)
    {
        if (inHand.Count == 0) return;
        await Task.WhenAny(Task.WhenAll(inHand.Keys), Task.Delay(LongestEnding, CancellationToken.None)).ConfigureAwait(false);
        ImmutableArray<Job> left = [.. inHand.Where(task => !task.Key.IsCompletedSuccessfully).Select(task => task.Value)];
        try
        {
            await store.Do(held =>
            {
                foreach (var job in left) held.Commit(job, new JobEffect(JobEnd.HandedBack(Now), Now));
            }, CancellationToken.None).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            // Their leases end by themselves.
        }
    }
}
