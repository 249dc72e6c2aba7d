using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Storage;
using Pactwatch.Storage.Watching;
using Pactwatch.Storage.Work;
using Pactwatch.Text;
using Pactwatch.Watching.Rounds;
using Pactwatch.Workers.Words;

namespace Pactwatch.Workers;

/// <summary>
/// Takes work of a store for as long as there is any, or until it is stopped. Any number of them, on any machines, share one
/// store: who has a job is decided there, and what comes of it is stored with its end. Words of a broker say where to look first.
/// </summary>
/// <param name="version">Names what it reads reports with.</param>
/// <param name="said">Told what an operator should know.</param>
public sealed class Worker(StoreTurns store, JobRunner runner, IWordOfWork words, string version, IReadOnlyCollection<JobKind> kinds, WorkerSettings settings, TimeProvider clock, Action<string> said) : IDisposable
{
    private static readonly Duration ShownAsAlive = Duration.FromSeconds(30);

    /// <summary>Workers not seen, and work done, for so long are forgotten.</summary>
    private static readonly Duration Remembered = Duration.FromDays(30);

    private static readonly Duration ShortestPause = Duration.FromMilliseconds(100);

    private readonly SemaphoreSlim slots = new(settings.AtOnce, settings.AtOnce);
    private readonly Instant startedAt = Instant.FromDateTimeOffset(clock.GetUtcNow());
    private Instant lookedAt;
    private Instant shownAt;
    private long wordsTaken;
    private int done;
    private CancellationToken stopping;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Counts a job that ended.</summary>
    public void Count() => Interlocked.Increment(ref done);

    /// <summary>Works until it is stopped, or until nothing is left where it was asked to end then.</summary>
    public async Task Run(CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        stopping = ended.Token;
        var listening = Task.CompletedTask;
        try
        {
            await Trying(Begin, stop).ConfigureAwait(false);
            listening = words.Listen(kinds, settings.AtOnce, Hear, ended.Token);
            while (true)
            {
                var (left, nextAt) = await Trying(Look, stop).ConfigureAwait(false);
                if (left == 0 && settings.UntilIdle) return;
                await Quiet(nextAt, stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What was in hand is handed back.
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await listening.ConfigureAwait(false);
            await Leave().ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => slots.Dispose();

    /// <summary>Goes on the list of workers, and asks for all that nobody asked for while none was on it.</summary>
    /// <returns>How many jobs that were.</returns>
    private async Task<int> Begin(CancellationToken stop)
    {
        await Show(endedAt: null, stop).ConfigureAwait(false);
        return await store.Do(
            held =>
            {
                var state = held.State();
                var cause = ReportWork.Cause(version, state);
                var unread = held.NotYetRead(version).Chunk(ReportWork.BatchSize).Select(batch => ReportWork.Analyse(batch, $"{cause}:{ContentHash.Of([.. batch.Select(id => id.Value)])}", Now));
                held.Forget(Now - Remembered);
                return held.Enqueue([.. unread, ReportWork.Stories(cause, state, Now)]);
            },
            stop).ConfigureAwait(false);
    }

    /// <summary>Does all that the store has to do just now.</summary>
    /// <returns>How many jobs wait or are in other hands, and when the first that waits is due.</returns>
    private async Task<(int Left, Instant? NextAt)> Look(CancellationToken stop)
    {
        // Words wait meanwhile: what they speak of is found here, too.
        for (var slot = 0; slot < settings.AtOnce; slot++) await slots.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            await runner.Run(kinds, stop).ConfigureAwait(false);
            lookedAt = Now;
            if (Now - shownAt > ShownAsAlive) await Show(endedAt: null, stop).ConfigureAwait(false);
            return await store.Do(held => held.Pending(kinds), stop).ConfigureAwait(false);
        }
        finally
        {
            slots.Release(settings.AtOnce);
        }
    }

    /// <summary>Waits until no word came for a while, or a job that was put off is due.</summary>
    private async Task Quiet(Instant? nextAt, CancellationToken stop)
    {
        long before;
        do
        {
            before = Interlocked.Read(ref wordsTaken);
            var pause = nextAt is { } next ? Duration.Min(Duration.Max(next - Now, ShortestPause), Duration.FromTimeSpan(settings.LookAgain)) : Duration.FromTimeSpan(settings.LookAgain);
            await Task.Delay(pause.ToTimeSpan(), clock, stop).ConfigureAwait(false);
        }
        while (before != Interlocked.Read(ref wordsTaken) && nextAt is null);
    }

    /// <summary>Deals with a word.</summary>
    private async Task<WordOutcome> Hear(string key)
    {
        try
        {
            await slots.WaitAsync(stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return WordOutcome.Again;
        }

        try
        {
            Interlocked.Increment(ref wordsTaken);
            var ended = await runner.RunOne(key, kinds, stopping).ConfigureAwait(false);
            // However many words come, what waits longest is not forgotten over them.
            if (Now - lookedAt > Duration.FromTimeSpan(settings.LookAgain))
            {
                lookedAt = Now;
                await runner.RunOne(key: null, kinds, stopping).ConfigureAwait(false);
                if (Now - shownAt > ShownAsAlive) await Show(endedAt: null, stopping).ConfigureAwait(false);
            }

            // Most words are of jobs that were done here: the store need not be asked what became of them.
            if (ended?.Effect.End is { IsPoison: false, CountsAsTry: false }) return WordOutcome.Settled;
            return await store.Do(held => held.IsSetAside(key), stopping).ConfigureAwait(false) ? WordOutcome.Dead : WordOutcome.Settled;
        }
        catch (Exception fault) when (fault is StoreException or OperationCanceledException)
        {
            return WordOutcome.Again;
        }
        finally
        {
            slots.Release();
        }
    }

    /// <summary>Does something with the store, again and again where it is away for a time.</summary>
    private async Task<T> Trying<T>(Func<CancellationToken, Task<T>> work, CancellationToken stop)
    {
        for (var toldOf = ""; ;)
        {
            try
            {
                return await work(stop).ConfigureAwait(false);
            }
            catch (StoreException fault) when (fault is not StoreUnusableException)
            {
                // Once, not every few seconds.
                if (fault.Message != toldOf) said($"{fault.Message} Going on in {settings.AfterFault.TotalSeconds:0} seconds; nothing is lost.");
                toldOf = fault.Message;
                await Task.Delay(settings.AfterFault, clock, stop).ConfigureAwait(false);
            }
        }
    }

    private Task Show(Instant? endedAt, CancellationToken stop)
    {
        shownAt = Now;
        var shown = new WorkerProcess(ProcessName.Own, version, [.. kinds], startedAt, Now, endedAt, Volatile.Read(ref done));
        return store.Do(held => held.Put(shown), stop);
    }

    private async Task Leave()
    {
        try
        {
            await Show(Now, CancellationToken.None).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            // It is shown as gone once it was not seen for a while.
        }
    }
}
