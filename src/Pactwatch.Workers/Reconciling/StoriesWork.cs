using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Reconciliation;
using Pactwatch.Storage;
using Pactwatch.Storage.Kept;
using Pactwatch.Storage.Watching;
using Pactwatch.Storage.Work;
using Pactwatch.Watching.Rounds;

namespace Pactwatch.Workers.Reconciling;

/// <summary>
/// Finds which of a store's reports tell of one agreement, once all of them are read, and asks for the accords that aren't at
/// hand: the one step that needs the whole store, and so the one that is done in one place.
/// </summary>
/// <param name="openForReading">Opens the store beside the one that work is taken from.</param>
/// <param name="run">Names the run.</param>
public sealed class StoriesWork(StoreTurns store, Func<IReportStore> openForReading, Pipeline pipeline, int threads, TimeProvider clock, string run) : IJobWork
{
    private static readonly JobKind[] Reading = [JobKind.Analyse];
    private static readonly Duration UntilRead = Duration.FromMilliseconds(500);

    // Whoever reads the store next writes what is still missing; here nobody is waited for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <inheritdoc/>
    public async Task<JobEffect?> Do(Job job, Func<Task<bool>> begin, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(begin);
        var (state, unread) = await store.Do(held => (held.State(), held.Pending(Reading).Count), stop).ConfigureAwait(false);
        // The store is another one by now: what made it so asked for this anew.
        if (!ReportWork.IsOf(job, state)) return new JobEffect(JobEnd.Done, Now);
        if (unread > 0) return new JobEffect(JobEnd.HandedBack(Now + UntilRead), Now);
        if (!await begin().ConfigureAwait(false)) return null;

        var toMake = Missing();
        stop.ThrowIfCancellationRequested();
        return new JobEffect(JobEnd.Done, Now)
        {
            Accords = [.. toMake.Where(accord => accord.MakeHere is not null).Select(accord => KeptAccords.Row(accord.Key, accord.Brief.Story, accord.MakeHere!(), run, clock))],
            Jobs = [.. toMake.Where(accord => accord.MakeHere is null).Select(accord => ReconcileWork.For(accord, job, Now))],
        };
    }

    private ImmutableArray<AccordToMake> Missing()
    {
        using var reading = openForReading();
        using var kept = new KeptWork(reading, Patience, clock, run);
        var all = pipeline.Prepare(reading.Reports(), asOf: null, threads, kept.Claims).ToMake(reading.Judgements());
        var held = reading.HeldAccords([.. all.Select(accord => accord.Key)]);
        return [.. all.Where(accord => !held.Contains(accord.Key))];
    }
}
