using System.Diagnostics;
using Pactwatch.Storage;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Watching.Rounds;

/// <summary>
/// The store, in turns: opened when somebody needs it, kept for as long as there is much to do, and closed soon after, so
/// that a person can read reports in or judge beside a round that goes on for hours. Who finds it taken waits.
/// </summary>
/// <param name="open">Opens it for writing.</param>
/// <param name="patience">How long to wait for a store that another process has; null for as long as it takes.</param>
/// <param name="isShared">True of a store that several processes may write to at a time: it is kept open, nobody waits for it.</param>
public sealed class StoreTurns(Func<IWatchStore> open, TimeSpan? patience = null, bool isShared = false) : IDisposable
{
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Stopwatch turn = new();
    private IWatchStore? store;
    private long uses;
    private bool gives;

    /// <summary>Does something with the store, alone.</summary>
    /// <exception cref="StoreInUseException">Another process has it for longer than there is patience.</exception>
    public async Task<T> Do<T>(Func<IWatchStore, T> work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        await gate.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            store ??= await Open(stop).ConfigureAwait(false);
            var result = work(store);
            if (isShared) return result;
            if (turn.Elapsed > LongestTurn)
            {
                Close();
                gives = true;
            }
            else _ = CloseWhenIdle(++uses);
            return result;
        }
        catch (StoreException)
        {
            // A full disk or a damaged file: the next turn begins anew.
            Close();
            throw;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The same where nothing comes back.</summary>
    public Task Do(Action<IWatchStore> work, CancellationToken stop) => Do(
        store =>
        {
            work(store);
            return true;
        },
        stop);

    /// <summary>Closes the store; it may be used again afterwards, and is opened then.</summary>
    public void Dispose()
    {
        gate.Wait();
        Close();
        gate.Release();
    }

    private async Task<IWatchStore> Open(CancellationToken stop)
    {
        // After a long turn it is others' turn, if there are any.
        if (gives) await Task.Delay(BetweenTries, stop).ConfigureAwait(false);
        gives = false;
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                var opened = open();
                turn.Restart();
                return opened;
            }
            catch (StoreInUseException) when (patience is not { } longest || waited.Elapsed < longest)
            {
                await Task.Delay(BetweenTries, stop).ConfigureAwait(false);
            }
        }
    }

    private async Task CloseWhenIdle(long use)
    {
        await Task.Delay(Idle).ConfigureAwait(false);
        await gate.WaitAsync().ConfigureAwait(false);
        if (uses == use) Close();
        gate.Release();
    }

    private void Close()
    {
        store?.Dispose();
        store = null;
    }
}
