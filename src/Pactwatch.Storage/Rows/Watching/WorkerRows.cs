using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Storage.Watching;
using Pactwatch.Storage.Work;

namespace Pactwatch.Storage.Rows.Watching;

/// <summary>The table worker: who takes work. All of it is to be called within a transaction.</summary>
internal sealed class WorkerRows(StoreConnection connection)
{
    /// <summary>True where a worker was seen of late: then work is asked for.</summary>
    public bool IsAny() => connection.Number("SELECT count(*) FROM (SELECT 1 FROM worker LIMIT 1) AS one") > 0;

    public void Put(WorkerProcess worker) => connection.Execute(
        """
        INSERT INTO worker (owner, version, kinds, started_at, seen_at, ended_at, done) VALUES (@owner, @version, @kinds, @started, @seen, @ended, @done)
        ON CONFLICT (owner) DO UPDATE SET version = excluded.version, kinds = excluded.kinds, seen_at = excluded.seen_at, ended_at = excluded.ended_at, done = excluded.done
        """,
        ("@owner", worker.Owner), ("@version", worker.Version), ("@kinds", string.Join(' ', worker.Kinds.Select(StoredWord.Of))), ("@started", StoredTime.Of(worker.StartedAt)),
        ("@seen", StoredTime.Of(worker.SeenAt)), ("@ended", StoredTime.Of(worker.EndedAt)), ("@done", worker.Done));

    /// <summary>Those that started last first.</summary>
    public ImmutableArray<WorkerProcess> All()
    {
        var workers = ImmutableArray.CreateBuilder<WorkerProcess>();
        using var row = connection.Query("SELECT owner, version, kinds, started_at, seen_at, ended_at, done FROM worker ORDER BY started_at DESC, owner");
        while (row.Read())
        {
            // A kind of a later program is no kind of this one's.
            ImmutableArray<JobKind> kinds = [.. row.GetString(2).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => Enum.TryParse<JobKind>(word, ignoreCase: true, out _)).Select(StoredWord.Parse<JobKind>)];
            workers.Add(new WorkerProcess(row.GetString(0), row.GetString(1), kinds, StoredTime.ParseInstant(row.GetString(3)), StoredTime.ParseInstant(row.GetString(4)), row.InstantOrNull(5), row.GetInt64(6)));
        }

        return workers.ToImmutable();
    }

    public void Forget(Instant seenBefore) => connection.Execute("DELETE FROM worker WHERE seen_at < @before", ("@before", StoredTime.Of(seenBefore)));
}
