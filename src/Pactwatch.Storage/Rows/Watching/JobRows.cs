using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Storage.Watching;
using Pactwatch.Storage.Work;

namespace Pactwatch.Storage.Rows.Watching;

/// <summary>The table job: work to be done, with its leases. All of it is to be called within a transaction.</summary>
internal sealed class JobRows(StoreConnection connection, PageRows pages)
{
    /// <summary>Work on what the world sends that was begun this often and came to no end is left alone: a page may be what ends the program.</summary>
    private const int MostTries = 2;

    /// <summary>Work on what is held already: workers may be ended in the middle of it again and again for reasons of their own.</summary>
    private const int MostTriesOfReports = 5;

    private const string EndedMeanwhile = "The program ended while it worked on this, each time.";

    /// <summary>In SQL: kinds of work on what is held already.</summary>
    private static readonly string ReportKinds = string.Join(", ", ReportWork.Kinds.Select(kind => $"'{StoredWord.Of(kind)}'"));

    /// <summary>In SQL: how often a job may be begun.</summary>
    private static readonly string MostOfRow = $"CASE WHEN kind IN ({ReportKinds}) THEN {MostTriesOfReports} ELSE {MostTries} END";

    public int Enqueue(IReadOnlyList<JobToDo> jobs, Instant at)
    {
        var added = 0;
        foreach (var job in jobs)
        {
            added += connection.Execute(
                """
                INSERT INTO job (key, kind, subject, host, payload, made_at, state, not_before, tries, again, token, is_begun)
                VALUES (@key, @kind, @subject, @host, @payload, @made_at, 'waiting', @not_before, 0, 0, 0, 0)
                ON CONFLICT DO NOTHING
                """,
                ("@key", job.Key), ("@kind", StoredWord.Of(job.Kind)), ("@subject", job.Subject), ("@host", job.Host), ("@payload", job.Payload),
                ("@made_at", StoredTime.Of(at)), ("@not_before", StoredTime.Of(job.NotBefore)));
        }

        return added;
    }

    public Job? Take(JobRequest request)
    {
        Free("leased_until <= @value", StoredTime.Of(request.Now), request.Now);
        if (NextFor(request) is not { } job) return null;
        connection.Execute(
            "UPDATE job SET state = 'leased', token = @token, owner = @owner, leased_until = @until, is_begun = 0 WHERE key = @key",
            ("@token", job.Token), ("@owner", request.Owner), ("@until", StoredTime.Of(request.LeasedUntil)), ("@key", job.Key));
        return job;
    }

    public bool Begin(Job job, Instant leasedUntil) => IsChanged(
        "UPDATE job SET is_begun = 1, leased_until = @until WHERE key = @key AND token = @token AND state = 'leased'",
        ("@until", StoredTime.Of(leasedUntil)), ("@key", job.Key), ("@token", job.Token));

    /// <summary>Ends a job. What was tried too often is left alone, and its page is shown as such once <see cref="PageRows.SetAside"/> is called.</summary>
    /// <returns>False where the lease was lost.</returns>
    public bool End(Job job, JobEnd end, Instant at)
    {
        var isPoison = end.IsPoison || (end.CountsAsTry && job.Tries + 1 >= (ReportWork.Kinds.Contains(job.Kind) ? MostTriesOfReports : MostTries));
        var state = isPoison ? "poison" : end.AgainAt is null ? "done" : "waiting";
        return IsChanged(
            $"""
            UPDATE job SET state = @state, not_before = coalesce(@not_before, not_before), tries = tries + @tried, again = again + @again, owner = NULL, leased_until = NULL, is_begun = 0,
                reason = @reason, ended_at = @ended_at, payload = CASE WHEN @state = 'done' AND kind IN ({ReportKinds}) THEN NULL ELSE payload END
            WHERE key = @key AND token = @token AND state = 'leased'
            """,
            ("@state", state),
            ("@not_before", StoredTime.Of(isPoison ? null : end.AgainAt)),
            ("@tried", end.CountsAsTry ? 1 : 0),
            ("@again", state == "waiting" && !end.CountsAsTry && !end.IsAsItWas ? 1 : 0),
            ("@reason", end.Reason),
            ("@ended_at", state == "waiting" ? null : StoredTime.Of(at)),
            ("@key", job.Key),
            ("@token", job.Token));
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
            $"""
            SELECT count(*), min(at) FROM (
                SELECT not_before AS at, kind FROM job WHERE state = 'waiting'
                UNION ALL SELECT NULL, kind FROM job WHERE state = 'leased') AS pending
            WHERE kind IN ({connection.MembersOf("@kinds")})
            """,
            ("@kinds", kinds.Select(StoredWord.Of)));
        return row.Read() ? (row.GetInt32(0), row.InstantOrNull(1)) : (0, null);
    }

    /// <summary>What the jobs are to read that wait, are in hand, or were set aside since a worker of this version is on the list.</summary>
    public ImmutableArray<string> Reading(string extractorVersion)
    {
        var payloads = ImmutableArray.CreateBuilder<string>();
        using var row = connection.Query(
            """
            SELECT payload FROM job
            WHERE kind = 'analyse' AND payload IS NOT NULL
                AND (state IN ('waiting', 'leased') OR (state = 'poison' AND ended_at >= (SELECT min(started_at) FROM worker WHERE version = @version)))
            """,
            ("@version", extractorVersion));
        while (row.Read()) payloads.Add(row.GetString(0));
        return payloads.ToImmutable();
    }

    public void HandBack(string owner, IReadOnlyCollection<JobKind> kinds) => connection.Execute(
        $"UPDATE job SET state = 'waiting', is_begun = 0, owner = NULL, leased_until = NULL WHERE state = 'leased' AND owner = @owner AND kind IN ({connection.MembersOf("@kinds")})",
        ("@owner", owner), ("@kinds", kinds.Select(StoredWord.Of)));

    public ImmutableArray<string> WaitingHosts(IReadOnlyCollection<JobKind> kinds, Instant now)
    {
        var hosts = ImmutableArray.CreateBuilder<string>();
        using var row = connection.Query(
            $"""
            SELECT DISTINCT host FROM job WHERE state = 'waiting' AND not_before <= @now AND kind IN ({connection.MembersOf("@kinds")})
                AND (host = '' OR NOT EXISTS (SELECT 1 FROM job AS other WHERE other.state = 'leased' AND other.host = job.host))
            ORDER BY host
            """,
            ("@now", StoredTime.Of(now)), ("@kinds", kinds.Select(StoredWord.Of)));
        while (row.Read()) hosts.Add(row.GetString(0));
        return hosts.ToImmutable();
    }

    public ImmutableArray<SetAsideJob> SetAside()
    {
        var jobs = ImmutableArray.CreateBuilder<SetAsideJob>();
        using var row = connection.Query("SELECT key, kind, subject, coalesce(reason, ''), ended_at FROM job WHERE state = 'poison' ORDER BY ended_at DESC, number");
        while (row.Read()) jobs.Add(new SetAsideJob(row.GetString(0), StoredWord.Parse<JobKind>(row.GetString(1)), row.GetString(2), row.GetString(3), StoredTime.ParseInstant(row.GetString(4))));
        return jobs.ToImmutable();
    }

    public bool IsSetAside(string key) => connection.Number("SELECT count(*) FROM job WHERE key = @key AND state = 'poison'", ("@key", key)) > 0;

    public bool Retry(string key, Instant at)
    {
        var page = connection.Text("SELECT subject FROM job WHERE key = @key AND state = 'poison' AND kind = 'page'", ("@key", key));
        if (page is { Length: > 0 }) pages.TryAgain(page);
        return IsChanged(
            "UPDATE job SET state = 'waiting', tries = 0, not_before = @at, ended_at = NULL, reason = NULL WHERE key = @key AND state = 'poison'", ("@at", StoredTime.Of(at)), ("@key", key));
    }

    public void Forget(Instant endedBefore)
    {
        connection.Execute("DELETE FROM job WHERE state = 'done' AND kind = 'poll' AND ended_at < @before", ("@before", StoredTime.Of(endedBefore)));
        connection.Execute($"DELETE FROM job WHERE state = 'done' AND kind IN ({ReportKinds}) AND ended_at < @before", ("@before", StoredTime.Of(endedBefore)));
    }

    private Job? NextFor(JobRequest request)
    {
        using var row = connection.Query(
            $"""
            SELECT key, kind, subject, host, payload, made_at, tries, again, token + 1 FROM job
            WHERE state = 'waiting' AND not_before <= @now AND kind IN ({connection.MembersOf("@kinds")}) AND host NOT IN ({connection.MembersOf("@hosts")}) {(request.Key is null ? "" : "AND key = @key")}
                AND (host = '' OR (NOT EXISTS (SELECT 1 FROM job AS other WHERE other.state = 'leased' AND other.host = job.host) AND NOT EXISTS (SELECT 1 FROM asked_host WHERE asked_host.host = job.host AND ready_at > @now)))
            ORDER BY not_before, number LIMIT 1 {connection.SkipLocked}
            """,
            ("@key", request.Key), ("@now", StoredTime.Of(request.Now)), ("@kinds", request.Kinds.Select(StoredWord.Of)), ("@hosts", request.ExceptHosts));
        return row.Read()
            ? new Job(row.GetString(0), StoredWord.Parse<JobKind>(row.GetString(1)), row.GetString(2), row.GetString(3), row.TextOrNull(4), StoredTime.ParseInstant(row.GetString(5)), row.GetInt32(6), row.GetInt32(7), row.GetInt64(8))
            : null;
    }

    /// <summary>Frees leases. Work that had begun counts as a try; what was tried too often is left alone.</summary>
    /// <param name="which">A condition of this file's own on a lease and <c>@value</c>.</param>
    private void Free(string which, string value, Instant now)
    {
        var isAny = IsChanged(
            $"""
            UPDATE job SET
                state = CASE WHEN tries + is_begun >= {MostOfRow} THEN 'poison' ELSE 'waiting' END,
                reason = CASE WHEN tries + is_begun >= {MostOfRow} THEN '{EndedMeanwhile}' ELSE reason END,
                ended_at = CASE WHEN tries + is_begun >= {MostOfRow} THEN @now END,
                tries = tries + is_begun, is_begun = 0, owner = NULL, leased_until = NULL
            WHERE number IN (SELECT number FROM job WHERE state = 'leased' AND {which} {connection.SkipLocked})
            """,
            ("@value", value), ("@now", StoredTime.Of(now)));
        if (isAny) pages.SetAside(now);
    }

    private bool IsChanged(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => connection.Execute(sql, parameters) > 0;
}
