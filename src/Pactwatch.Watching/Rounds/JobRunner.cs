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

    /// <summary>So often within a lease it is told that the work goes on.</summary>
    private const int BeatsPerLease = 4;

    private readonly HostTurns hosts = new(settings.MostPerHost);
    private bool isBegun;

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
                while (inHand.Count < settings.AtOnce && await Take(kinds, hosts.NotNow(Now), null, stop).ConfigureAwait(false) is { } job)
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

    /// <summary>Does one job that asks no host, if one is due; several at a time may be done so, also while <see cref="Run"/> goes on.</summary>
    /// <param name="key">Of a job that others told of; null for the one that waits longest.</param>
    /// <returns>Null where it isn't, or was lost to another.</returns>
    /// <exception cref="OperationCanceledException">It was stopped, and the job handed back.</exception>
    public async Task<JobResult?> RunOne(string? key, IReadOnlyCollection<JobKind> kinds, CancellationToken stop)
    {
        if (await Take(kinds, [], key, stop).ConfigureAwait(false) is not { } job) return null;
        var inHand = new Dictionary<Task<JobResult?>, Job> { [Task.Run(() => Do(job, stop), CancellationToken.None)] = job };
        try
        {
            var done = inHand.Keys.Single();
            await Task.WhenAny(done).WaitAsync(stop).ConfigureAwait(false);
            var result = await done.ConfigureAwait(false);
            inHand.Clear();
            if (result is not null) Told(result);
            return result;
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
            // What this process still has from a round before is what it could not hand back, the disk being full.
            if (!isBegun) held.HandBack(ProcessName.Own, [.. works.Keys]);
            held.Release([.. held.LeaseOwners().Where(ProcessName.HasEnded)]);
            return held.Hosts(Now);
        }, stop).ConfigureAwait(false))
            hosts.NotBefore(host, readyAt);
        isBegun = true;
    }

    private Task<Job?> Take(IReadOnlyCollection<JobKind> kinds, IReadOnlyCollection<string> exceptHosts, string? key, CancellationToken stop)
    {
        var now = Now;
        var request = new JobRequest(ProcessName.Own, now, now + settings.Lease, kinds, exceptHosts) { Key = key };
        return store.Do(held => held.Take(request), stop);
    }

    /// <summary>When a host may be asked for which there is work; null where there is none, or not soon.</summary>
    private async Task<Instant?> NextTime(IReadOnlyCollection<JobKind> kinds, CancellationToken stop)
    {
        var now = Now;
        // Another process may have asked a host in between.
        var (waiting, asked) = await store.Do(held => (held.WaitingHosts(kinds, now), held.Hosts(now)), stop).ConfigureAwait(false);
        foreach (var (host, readyAt) in asked) hosts.NotBefore(host, readyAt);
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
        hosts.NotBefore(job.Host, NextOf(job.Host));
        if (await done.ConfigureAwait(false) is not { } result) return;
        foreach (var (host, readyAt) in result.Effect.Hosts) hosts.NotBefore(host, readyAt);
        Told(result);
    }

    private Instant NextOf(string host) => Now + Duration.Max(settings.BetweenRequests, Duration.FromTimeSpan(DelayOf(host) ?? TimeSpan.Zero));

    private async Task<JobResult?> Do(Job job, CancellationToken stop)
    {
        using var span = new JobSpan(job);
        using var lease = new Lease(store, job, settings.Lease, settings.Lease / BeatsPerLease, clock, stop);
        JobEffect? effect;
        try
        {
            effect = await works[job.Kind].Do(job, lease.Begin, lease.Held).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (lease.IsLost)
        {
            effect = null;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreException))
        {
            effect = new JobEffect(JobEnd.Failed(Now + AfterFault, $"This should not have happened: {fault.GetType().Name}: {fault.Message}"), Now);
        }

        await lease.End().ConfigureAwait(false);
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
        // So that no other process asks the host too soon.
        if (job.Host.Length > 0) effect = effect with { Hosts = [.. effect.Hosts, (job.Host, NextOf(job.Host))] };
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
