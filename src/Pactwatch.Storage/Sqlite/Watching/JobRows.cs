using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NodaTime;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Storage.Sqlite.Watching;

/// <summary>The table job: work to be done, with its leases. All of it is to be called within a transaction.</summary>
internal sealed class JobRows(StoreConnection connection)
{
    /// <summary>Work that was begun this often and came to no end is left alone.</summary>
    private const int MostTries = 2;

    private const string EndedMeanwhile = "The program ended while it worked on this, twice.";

    public int Enqueue(IReadOnlyList<JobToDo> jobs, Instant at)
    {
        var added = 0;
        foreach (var job in jobs)
        {
            connection.Execute(
                """
                INSERT OR IGNORE INTO job (key, kind, subject, host, payload, made_at, state, not_before, tries, again, token, is_begun)
                VALUES (@key, @kind, @subject, @host, @payload, @made_at, 'waiting', @not_before, 0, 0, 0, 0)
                """,
                ("@key", job.Key), ("@kind", StoredWord.Of(job.Kind)), ("@subject", job.Subject), ("@host", job.Host), ("@payload", job.Payload),
                ("@made_at", StoredTime.Of(at)), ("@not_before", StoredTime.Of(job.NotBefore)));
            added += (int)connection.Number("SELECT changes()");
        }

        return added;
    }

    public Job? Take(JobRequest request)
    {
        Free("leased_until <= @value", StoredTime.Of(request.Now), request.Now);
        long number;
        Job job;
        using (var row = connection.Query(
            """
            SELECT number, key, kind, subject, host, payload, made_at, tries, again, token + 1 FROM job
            WHERE state = 'waiting' AND not_before <= @now AND kind IN (SELECT value FROM json_each(@kinds)) AND host NOT IN (SELECT value FROM json_each(@hosts))
            ORDER BY not_before, number LIMIT 1
            """,
            ("@now", StoredTime.Of(request.Now)), ("@kinds", JsonSerializer.Serialize(request.Kinds.Select(StoredWord.Of))), ("@hosts", JsonSerializer.Serialize(request.ExceptHosts))))
        {
            if (!row.Read()) return null;
            number = row.GetInt64(0);
            job = new Job(row.GetString(1), StoredWord.Parse<JobKind>(row.GetString(2)), row.GetString(3), row.GetString(4), row.TextOrNull(5), StoredTime.ParseInstant(row.GetString(6)), row.GetInt32(7), row.GetInt32(8), row.GetInt64(9));
        }

        connection.Execute(
            "UPDATE job SET state = 'leased', token = @token, owner = @owner, leased_until = @until, is_begun = 0 WHERE number = @number",
            ("@token", job.Token), ("@owner", request.Owner), ("@until", StoredTime.Of(request.LeasedUntil)), ("@number", number));
        return job;
    }

    public bool Begin(Job job, Instant leasedUntil) => IsChanged(
        "UPDATE job SET is_begun = 1, leased_until = @until WHERE key = @key AND token = @token AND state = 'leased'",
        ("@until", StoredTime.Of(leasedUntil)), ("@key", job.Key), ("@token", job.Token));

    /// <returns>False where the lease was lost.</returns>
    public bool End(Job job, JobEnd end, Instant at)
    {
        var isPoison = end.IsPoison || (end.CountsAsTry && job.Tries + 1 >= MostTries);
        var state = isPoison ? "poison" : end.AgainAt is null ? "done" : "waiting";
        return IsChanged(
            """
            UPDATE job SET state = @state, not_before = coalesce(@not_before, not_before), tries = tries + @tried, again = again + @again, owner = NULL, leased_until = NULL, is_begun = 0,
                reason = @reason, ended_at = @ended_at
            WHERE key = @key AND token = @token AND state = 'leased'
            """,
            ("@state", state), ("@not_before", StoredTime.Of(isPoison ? null : end.AgainAt)), ("@tried", end.CountsAsTry ? 1 : 0), ("@again", end.AgainAt is null || end.CountsAsTry ? 0 : 1), ("@reason", end.Reason),
            ("@ended_at", state == "waiting" ? null : StoredTime.Of(at)), ("@key", job.Key), ("@token", job.Token));
    }

    public ImmutableArray<string> Owners()
    {
        var owners = ImmutableArray.CreateBuilder<string>();
        using var row = connection.Query("SELECT DISTINCT owner FROM job WHERE state = 'leased' ORDER BY owner");
        while (row.Read()) owners.Add(row.GetString(0));
        return owners.ToImmutable();
    }

    public void Release(IReadOnlyCollection<string> owners, Instant now)
    {
        foreach (var owner in owners) Free("owner = @value", owner, now);
    }

    public (int Count, Instant? NextAt) Pending(IReadOnlyCollection<JobKind> kinds)
    {
        using var row = connection.Query(
            "SELECT count(*), min(CASE state WHEN 'waiting' THEN not_before END) FROM job WHERE state IN ('waiting', 'leased') AND kind IN (SELECT value FROM json_each(@kinds))",
            ("@kinds", JsonSerializer.Serialize(kinds.Select(StoredWord.Of))));
        return row.Read() ? (row.GetInt32(0), row.InstantOrNull(1)) : (0, null);
    }

    public ImmutableArray<SetAsideJob> SetAside()
    {
        var jobs = ImmutableArray.CreateBuilder<SetAsideJob>();
        using var row = connection.Query("SELECT key, kind, subject, coalesce(reason, ''), ended_at FROM job WHERE state = 'poison' ORDER BY ended_at DESC, number");
        while (row.Read()) jobs.Add(new SetAsideJob(row.GetString(0), StoredWord.Parse<JobKind>(row.GetString(1)), row.GetString(2), row.GetString(3), StoredTime.ParseInstant(row.GetString(4))));
        return jobs.ToImmutable();
    }

    public bool Retry(string key, Instant at) => IsChanged(
        "UPDATE job SET state = 'waiting', tries = 0, not_before = @at, ended_at = NULL, reason = NULL WHERE key = @key AND state = 'poison'", ("@at", StoredTime.Of(at)), ("@key", key));

    public void Forget(Instant endedBefore) => connection.Execute(
        "DELETE FROM job WHERE state = 'done' AND kind = 'poll' AND ended_at < @before", ("@before", StoredTime.Of(endedBefore)));

    /// <summary>Frees leases. Work that had begun counts as a try; what was tried too often is left alone.</summary>
    private void Free(string which, string value, Instant now) => connection.Execute(
        $"""
        UPDATE job SET
            state = CASE WHEN tries + is_begun >= {MostTries} THEN 'poison' ELSE 'waiting' END,
            reason = CASE WHEN tries + is_begun >= {MostTries} THEN '{EndedMeanwhile}' ELSE reason END,
            ended_at = CASE WHEN tries + is_begun >= {MostTries} THEN @now END,
            tries = tries + is_begun, is_begun = 0, owner = NULL, leased_until = NULL
        WHERE state = 'leased' AND {which}
        """,
        ("@value", value), ("@now", StoredTime.Of(now)));

    private bool IsChanged(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        connection.Execute(sql, parameters);
        return connection.Number("SELECT changes()") > 0;
    }
}
