using Pactwatch.Storage.Watching;

namespace Pactwatch.Storage.Health;

/// <summary>
/// Tries whether a store can be read and written: reads its state, then writes a row and takes it back, all the way to the
/// disk. The ledger and everything that is kept stay as they were. Asked by many at once, one tries and all get its answer,
/// and for a while after: asking often does not wear out a disk. Safe to use from several threads.
/// </summary>
/// <param name="read">Opens the store for reading.</param>
/// <param name="write">Opens it for writing, and may wait for another process for about as long as <paramref name="limit"/>.</param>
/// <param name="limit">How long an answer may take.</param>
/// <param name="kept">For how long an answer is good.</param>
public sealed class StoreProbe(Func<IWatchStore> read, Func<IWatchStore> write, TimeSpan limit, TimeSpan kept, TimeProvider clock)
{
    private readonly Lock gate = new();
    private Task<Readiness>? trying;
    private long answeredAt;

    /// <summary>The answer; "slow" where there is none in time. A try that hangs goes on, and no second one is begun beside it.</summary>
    public async Task<Readiness> Ask(CancellationToken stop)
    {
        Task<Readiness> task;
        lock (gate)
        {
            if (trying is null || (trying.IsCompleted && clock.GetElapsedTime(answeredAt) >= kept)) trying = Task.Run(Try, CancellationToken.None);
            task = trying;
        }

        try
        {
            return await task.WaitAsync(limit, clock, stop).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            var seconds = limit.TotalSeconds.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
            return new Readiness("slow", $"The store did not answer within {seconds} s.", $"The store could not be read and written within {seconds} s. Look whether its disk or server is overloaded.");
        }
    }

    private Readiness Try()
    {
        try
        {
            using (var store = read()) store.State();
            using (var store = write()) store.Probe();
            return Readiness.Ready;
        }
        catch (StoreException fault)
        {
            return Readiness.Of(fault);
        }
        finally
        {
            lock (gate) answeredAt = clock.GetTimestamp();
        }
    }
}
