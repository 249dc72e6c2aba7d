using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Storage;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;
using Pactwatch.Watching.Polling;
using Pactwatch.Watching.Triage;

namespace Pactwatch.Watching.Rounds;

/// <summary>
/// One round of collecting: the sources that are due are asked, what they name is fetched, pages that are due are looked at
/// again, and what lies beside the ledger is decided on anew where what is followed has changed.
/// </summary>
public sealed class Round(StoreTurns store, JobRunner runner, ReportTriage triage, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <summary>Jobs of a round; deliveries follow when it is known what there is to tell.</summary>
    public static readonly ImmutableArray<JobKind> Kinds = [JobKind.Poll, JobKind.Page];

    /// <summary>Jobs that were done this long ago and can't be asked for again are forgotten.</summary>
    private static readonly Duration Remembered = Duration.FromDays(30);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Runs the round.</summary>
    /// <param name="ledger">Gives the ledger of what the store holds, without protected reports or with them; null where it holds nothing.</param>
    /// <param name="isForced">Asks every followed source, due or not.</param>
    /// <exception cref="OperationCanceledException">It was stopped; the next round does the rest.</exception>
    /// <exception cref="StoreException">The store takes nothing more.</exception>
    public async Task Run(Func<SourcedLedger?> ledger, bool isForced, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        using var span = new RoundSpan();
        await Follow(ledger, stop).ConfigureAwait(false);
        await store.Do(held => Schedule(held, isForced), stop).ConfigureAwait(false);
        await runner.Run(Kinds, stop).ConfigureAwait(false);
        await store.Do(held => held.Forget(Now - Remembered), stop).ConfigureAwait(false);
        span.End();
    }

    /// <summary>When something is due next; null where nothing ever is.</summary>
    public Task<Instant?> NextAt(CancellationToken stop) => store.Do(
        held =>
        {
            var times = held.Sources().Where(IsAsked).Select(source => (Instant?)source.NextAt).Append(held.Pending([JobKind.Poll, JobKind.Page, JobKind.Deliver]).NextAt).Append(held.NextPageAt());
            return times.Min();
        },
        stop);

    private static bool IsAsked(WatchedSource source) => source is { Following: Following.Followed, Kind: not SourceKind.List };

    private void Schedule(IWatchStore held, bool isForced)
    {
        var now = Now;
        var sources = held.Sources().Where(IsAsked).ToList();
        if (isForced)
        {
            sources = sources.ConvertAll(source => source.NextAt > now ? source with { NextAt = now } : source);
            held.Put(sources);
        }

        held.Enqueue([.. sources.Where(source => source.NextAt <= now).Select(SourcePoll.JobFor)]);
        held.Enqueue([.. held.DuePages(now, AtOnce).Select(page => NamedItem.JobFor(page, payload: null, now))]);
    }

    /// <summary>Takes up what is followed by now, and decides again on what was decided on before.</summary>
    private async Task Follow(Func<SourcedLedger?> ledger, CancellationToken stop)
    {
        var words = await store.Do(held => held.FollowedWords(), stop).ConfigureAwait(false);
        triage.Follow(ledger(), words);
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var undecided = await store.Do(held => held.AsideUnderOther(triage.Mark, AtOnce), stop).ConfigureAwait(false);
            if (undecided.IsEmpty) return;
            var decisions = new List<(ReportId, AsideReport?)>();
            foreach (var report in undecided)
            {
                stop.ThrowIfCancellationRequested();
                decisions.Add((report.Report.Id, triage.Decide(report.Report)));
            }

            await store.Do(held => held.Decide(decisions, Now), stop).ConfigureAwait(false);
        }
    }
}
