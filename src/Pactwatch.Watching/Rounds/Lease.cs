using NodaTime;
using Pactwatch.Storage;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Watching.Rounds;

/// <summary>
/// The lease of a job in hand: told anew while the work goes on, so that work may take longer than a lease and a process that
/// was killed still gives its job up soon. Where another has the job the work is stopped: nothing of it could be stored.
/// </summary>
internal sealed class Lease : IDisposable
{
    private readonly StoreTurns store;
    private readonly Job job;
    private readonly Duration length;
    private readonly Duration between;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource held;
    private readonly CancellationTokenSource ended = new();
    private Task beating = Task.CompletedTask;

    public Lease(StoreTurns store, Job job, Duration length, Duration between, TimeProvider clock, CancellationToken stop)
    {
        (this.store, this.job, this.length, this.between, this.clock) = (store, job, length, between, clock);
        held = CancellationTokenSource.CreateLinkedTokenSource(stop);
    }

    /// <summary>Cancelled when the lease is lost, or all work is stopped.</summary>
    public CancellationToken Held => held.Token;

    public bool IsLost { get; private set; }

    /// <summary>Says that the work is under way, and goes on saying so.</summary>
    /// <returns>False where another has the job.</returns>
    public async Task<bool> Begin()
    {
        if (!await Tell().ConfigureAwait(false)) return false;
        if (beating.IsCompleted) beating = Beat();
        return true;
    }

    /// <summary>Says nothing more.</summary>
    public async Task End()
    {
        await ended.CancelAsync().ConfigureAwait(false);
        await beating.ConfigureAwait(false);
    }

    public void Dispose()
    {
        ended.Cancel();
        held.Dispose();
        ended.Dispose();
    }

    private Task<bool> Tell()
    {
        var until = Instant.FromDateTimeOffset(clock.GetUtcNow()) + length;
        return store.Do(opened => opened.Begin(job, until), Held);
    }

    private async Task Beat()
    {
        try
        {
            while (true)
            {
                await Task.Delay(between.ToTimeSpan(), clock, ended.Token).ConfigureAwait(false);
                if (await Tell().ConfigureAwait(false)) continue;
                IsLost = true;
                await held.CancelAsync().ConfigureAwait(false);
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // It came to its end.
        }
        catch (StoreException)
        {
            // The end is committed, or fails, with the same store.
        }
    }
}
