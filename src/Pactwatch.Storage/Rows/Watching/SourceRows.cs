using System.Collections.Immutable;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Storage.Rows.Watching;

/// <summary>The table watched_source: what is followed, and how the last rounds went there.</summary>
internal sealed class SourceRows(StoreConnection connection)
{
    private const string Columns =
        "address, kind, title, added_at, following, minutes_between, current_address, etag, last_modified, next_at, last_try_at, last_success_at, last_news_at, minutes_learnt, failures, code, why";

    public ImmutableArray<WatchedSource> All()
    {
        var sources = ImmutableArray.CreateBuilder<WatchedSource>();
        using var row = connection.Query("SELECT " + Columns + " FROM watched_source ORDER BY address");
        while (row.Read()) sources.Add(FromRow(row));
        return sources.ToImmutable();
    }

    /// <summary>Puts a source in as a person wants it; call within a transaction.</summary>
    public void Put(WatchedSource source) => Write(source, "@following");

    /// <summary>Puts in what a round learnt; whether it is followed, and how often, is not for a round to say.</summary>
    public void Learn(WatchedSource source) => Write(source, "watched_source.following", "watched_source.minutes_between");

    private void Write(WatchedSource source, string following, string minutes = "@minutes_between") => connection.Execute(
        $"""
        INSERT INTO watched_source (id, {Columns})
        VALUES (@id, @address, @kind, @title, @added_at, @following, @minutes_between, @current_address, @etag, @last_modified, @next_at, @last_try_at, @last_success_at, @last_news_at, @minutes_learnt, @failures, @code, @why)
        ON CONFLICT (id) DO UPDATE SET
            kind = @kind, title = @title, following = {following}, minutes_between = {minutes}, current_address = @current_address, etag = @etag, last_modified = @last_modified, next_at = @next_at,
            last_try_at = @last_try_at, last_success_at = @last_success_at, last_news_at = @last_news_at, minutes_learnt = @minutes_learnt, failures = @failures, code = @code, why = @why
        """,
        ("@id", source.Id),
        ("@address", source.Address),
        ("@kind", StoredWord.Of(source.Kind)),
        ("@title", source.Title),
        ("@added_at", StoredTime.Of(source.AddedAt)),
        ("@following", StoredWord.Of(source.Following)),
        ("@minutes_between", source.MinutesBetween),
        ("@current_address", source.CurrentAddress),
        ("@etag", source.ETag),
        ("@last_modified", source.LastModified),
        ("@next_at", StoredTime.Of(source.NextAt)),
        ("@last_try_at", StoredTime.Of(source.LastTryAt)),
        ("@last_success_at", StoredTime.Of(source.LastSuccessAt)),
        ("@last_news_at", StoredTime.Of(source.LastNewsAt)),
        ("@minutes_learnt", source.MinutesLearnt),
        ("@failures", source.Failures),
        ("@code", source.Code),
        ("@why", source.Why));

    private static WatchedSource FromRow(StoredRow row) => new(row.GetString(0), StoredWord.Parse<SourceKind>(row.GetString(1)), StoredTime.ParseInstant(row.GetString(3)))
    {
        Title = row.TextOrNull(2),
        Following = StoredWord.Parse<Following>(row.GetString(4)),
        MinutesBetween = row.IsDBNull(5) ? null : row.GetInt32(5),
        CurrentAddress = row.GetString(6),
        ETag = row.TextOrNull(7),
        LastModified = row.TextOrNull(8),
        NextAt = StoredTime.ParseInstant(row.GetString(9)),
        LastTryAt = row.InstantOrNull(10),
        LastSuccessAt = row.InstantOrNull(11),
        LastNewsAt = row.InstantOrNull(12),
        MinutesLearnt = row.GetInt32(13),
        Failures = row.GetInt32(14),
        Code = row.TextOrNull(15),
        Why = row.TextOrNull(16),
    };
}
