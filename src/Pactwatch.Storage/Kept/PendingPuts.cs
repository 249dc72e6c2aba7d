namespace Pactwatch.Storage.Kept;

/// <summary>
/// Rows on their way into a cache, put there a few at a time so that little is lost when the program is ended, and from several
/// threads. A store that can't be written to gets none of them.
/// </summary>
/// <param name="store">Is given them where it is open for writing.</param>
/// <param name="gate">Held while the store is used: it serves one thread at a time.</param>
/// <param name="patience">Where it is not, it is opened once more, and another process that writes is waited for so long.</param>
internal sealed class PendingPuts<T>(IReportStore store, Lock gate, TimeSpan patience, int atOnce, Action<IReportStore, IReadOnlyList<T>> put) : IDisposable
{
    private readonly List<T> pending = [];
    private bool isClosed;

    /// <summary>Asks the store, alone.</summary>
    public TAnswer Ask<TAnswer>(Func<IReportStore, TAnswer> question)
    {
        lock (gate) return question(store);
    }

    public void Add(T row)
    {
        lock (gate)
        {
            if (isClosed) return;
            pending.Add(row);
            if (pending.Count >= atOnce) Put();
        }
    }

    /// <summary>Puts the last ones into the store; what comes afterwards is not kept.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            Put();
            isClosed = true;
        }
    }

    private void Put()
    {
        if (pending.Count == 0) return;
        try
        {
            if (store.IsWritable) put(store, pending);
            else
            {
                using var opened = store.OpenAgainForWriting(patience);
                put(opened, pending);
            }
        }
        catch (StoreException)
        {
            // A cache: another process writes for long, the disk is full or may not be written to, a report was taken out meanwhile.
            isClosed = true;
        }

        pending.Clear();
    }
}
