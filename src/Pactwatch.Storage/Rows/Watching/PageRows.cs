using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;

namespace Pactwatch.Storage.Rows.Watching;

/// <summary>The table watched_page: every address that a source ever named.</summary>
internal sealed class PageRows(StoreConnection connection)
{
    private const string Columns =
        "key, address, source, found_at, title, published, state, code, why, final_address, etag, last_modified, text_sha256, report, looks, versions, failures, last_look_at, next_at";

    private const string Values =
        "@key, @address, @source, @found_at, @title, @published, @state, @code, @why, @final_address, @etag, @last_modified, @text_sha256, @report, @looks, @versions, @failures, @last_look_at, @next_at";

    /// <summary>Adds a page that isn't known; call within a transaction.</summary>
    /// <returns>False where it is.</returns>
    public bool Find(WatchedPage page) => connection.Execute("INSERT INTO watched_page (" + Columns + ") VALUES (" + Values + ") ON CONFLICT DO NOTHING", Parameters(page)) > 0;

    /// <summary>Puts in what a look at a page brought.</summary>
    public void Put(WatchedPage page) => connection.Execute(
        """
        UPDATE watched_page SET
            address = @address, title = @title, published = @published, state = @state, code = @code, why = @why, final_address = @final_address, etag = @etag, last_modified = @last_modified,
            text_sha256 = @text_sha256, report = @report, looks = @looks, versions = @versions, failures = @failures, last_look_at = @last_look_at, next_at = @next_at
        WHERE key = @key
        """,
        Parameters(page));

    public WatchedPage? One(string key)
    {
        using var row = connection.Query("SELECT " + Columns + " FROM watched_page WHERE key = @key", ("@key", key));
        return row.Read() ? FromRow(row) : null;
    }

    // One statement for each way of asking: a condition that may or may not apply keeps the engine from its indexes.
    public ImmutableArray<WatchedPage> Some(string? source, PageState? state, int limit)
    {
        const string Newest = " ORDER BY found_at DESC, key LIMIT @limit";
        const string From = "SELECT " + Columns + " FROM watched_page";
        return (source, state) switch
        {
            (null, null) => List(From + Newest, ("@limit", limit)),
            (null, { } known) => List(From + " WHERE state = @state" + Newest, ("@state", StoredWord.Of(known)), ("@limit", limit)),
            (_, null) => List(From + " WHERE source = @source" + Newest, ("@source", source), ("@limit", limit)),
            (_, { } known) => List(From + " WHERE source = @source AND state = @state" + Newest, ("@source", source), ("@state", StoredWord.Of(known)), ("@limit", limit)),
        };
    }

    /// <summary>Pages that are due, but for those for which there is a job already; those that wait for their first look always have one.</summary>
    public ImmutableArray<WatchedPage> Due(Instant now, int limit) => List(
        "SELECT " + Columns + """
         FROM watched_page p WHERE next_at IS NOT NULL AND next_at <= @now AND state <> 'waiting'
        AND NOT EXISTS (SELECT 1 FROM job WHERE subject = p.key AND kind = 'page' AND job.state IN ('waiting', 'leased'))
        AND NOT EXISTS (SELECT 1 FROM watched_source WHERE id = p.source AND following = 'removed')
        ORDER BY next_at, key LIMIT @limit
        """,
        ("@now", StoredTime.Of(now)), ("@limit", limit));

    /// <summary>Shows the pages of jobs that were set aside at this moment as such: whose work ended the program has nobody left to say it.</summary>
    public void SetAside(Instant at) => connection.Execute(
        """
        UPDATE watched_page SET state = 'poison', next_at = NULL, code = NULL,
            why = (SELECT min(reason) FROM job WHERE state = 'poison' AND ended_at = @at AND kind = 'page' AND subject = watched_page.key)
        WHERE state <> 'poison' AND key IN (SELECT subject FROM job WHERE state = 'poison' AND ended_at = @at AND kind = 'page')
        """,
        ("@at", StoredTime.Of(at)));

    /// <summary>Shows a page whose job is tried again as it was before that.</summary>
    public void TryAgain(string key) => connection.Execute(
        "UPDATE watched_page SET state = CASE WHEN report IS NULL THEN 'waiting' ELSE 'held' END, why = NULL WHERE key = @key AND state = 'poison'", ("@key", key));

    public Instant? NextAt()
    {
        using var row = connection.Query("SELECT min(next_at) FROM watched_page WHERE next_at IS NOT NULL AND state <> 'waiting'");
        return row.Read() ? row.InstantOrNull(0) : null;
    }

    public ImmutableArray<PageCount> Counts()
    {
        var counts = ImmutableArray.CreateBuilder<PageCount>();
        using var row = connection.Query("SELECT source, state, count(*) FROM watched_page GROUP BY source, state ORDER BY source, state");
        while (row.Read()) counts.Add(new PageCount(row.GetString(0), StoredWord.Parse<PageState>(row.GetString(1)), row.GetInt64(2)));
        return counts.ToImmutable();
    }

    private static (string Name, object? Value)[] Parameters(WatchedPage page) =>
    [
        ("@key", page.Key),
        ("@address", page.Address),
        ("@source", page.Source),
        ("@found_at", StoredTime.Of(page.FoundAt)),
        ("@title", page.Title),
        ("@published", page.Published),
        ("@state", StoredWord.Of(page.State)),
        ("@code", page.Code),
        ("@why", page.Why),
        ("@final_address", page.FinalAddress),
        ("@etag", page.ETag),
        ("@last_modified", page.LastModified),
        ("@text_sha256", page.TextSha256),
        ("@report", page.Report?.Value),
        ("@looks", page.Looks),
        ("@versions", page.Versions),
        ("@failures", page.Failures),
        ("@last_look_at", StoredTime.Of(page.LastLookAt)),
        ("@next_at", StoredTime.Of(page.NextAt)),
    ];

    private ImmutableArray<WatchedPage> List(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var pages = ImmutableArray.CreateBuilder<WatchedPage>();
        using var row = connection.Query(sql, parameters);
        while (row.Read()) pages.Add(FromRow(row));
        return pages.ToImmutable();
    }

    private static WatchedPage FromRow(StoredRow row) => new(row.GetString(0), row.TextOrNull(1), row.GetString(2), StoredTime.ParseInstant(row.GetString(3)))
    {
        Title = row.TextOrNull(4),
        Published = row.TextOrNull(5),
        State = StoredWord.Parse<PageState>(row.GetString(6)),
        Code = row.TextOrNull(7),
        Why = row.TextOrNull(8),
        FinalAddress = row.TextOrNull(9),
        ETag = row.TextOrNull(10),
        LastModified = row.TextOrNull(11),
        TextSha256 = row.TextOrNull(12),
        Report = row.TextOrNull(13) is { } report ? new ReportId(report) : null,
        Looks = row.GetInt32(14),
        Versions = row.GetInt32(15),
        Failures = row.GetInt32(16),
        LastLookAt = row.InstantOrNull(17),
        NextAt = row.InstantOrNull(18),
    };
}
