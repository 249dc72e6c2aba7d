using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;

namespace Pactwatch.Storage.Rows.Watching;

/// <summary>The tables collection and asked_host: what was asked of whom, and when hosts may be asked again.</summary>
internal sealed class CollectionRows(StoreConnection connection)
{
    private const string Select = "SELECT at, source, address, result, final_address, redirections, status, bytes, report, code, why FROM collection";

    public void Forget(Instant before) => connection.Execute("DELETE FROM collection WHERE report IS NULL AND at < @before", ("@before", StoredTime.Of(before)));

    public void Append(CollectionEntry entry) => connection.Execute(
        """
        INSERT INTO collection (at, source, address, final_address, redirections, result, status, bytes, report, code, why)
        VALUES (@at, @source, @address, @final_address, @redirections, @result, @status, @bytes, @report, @code, @why)
        """,
        ("@at", StoredTime.Of(entry.At)),
        ("@source", entry.Source),
        ("@address", entry.Address),
        ("@final_address", entry.FinalAddress),
        ("@redirections", entry.Redirections.IsEmpty ? null : JsonSerializer.Serialize(entry.Redirections.Select(step => new object[] { step.From, step.To, step.IsPermanent }))),
        ("@result", entry.Result),
        ("@status", entry.Status),
        ("@bytes", entry.Bytes),
        ("@report", entry.Report?.Value),
        ("@code", entry.Code),
        ("@why", entry.Why));

    public ImmutableArray<CollectionEntry> Of(string? source, int limit)
    {
        var entries = ImmutableArray.CreateBuilder<CollectionEntry>();
        using var row = source is null
            ? connection.Query(Select + " ORDER BY number DESC LIMIT @limit", ("@limit", limit))
            : connection.Query(Select + " WHERE source = @source ORDER BY number DESC LIMIT @limit", ("@source", source), ("@limit", limit));
        while (row.Read())
        {
            entries.Add(new CollectionEntry(StoredTime.ParseInstant(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3))
            {
                FinalAddress = row.TextOrNull(4),
                Redirections = Redirections(row.TextOrNull(5)),
                Status = row.IsDBNull(6) ? null : row.GetInt32(6),
                Bytes = row.IsDBNull(7) ? null : row.GetInt64(7),
                Report = row.TextOrNull(8) is { } report ? new ReportId(report) : null,
                Code = row.TextOrNull(9),
                Why = row.TextOrNull(10),
            });
        }

        return entries.ToImmutable();
    }

    public void Ready(string host, Instant at) => connection.Execute(
        "INSERT INTO asked_host (host, ready_at) VALUES (@host, @at) ON CONFLICT (host) DO UPDATE SET ready_at = CASE WHEN asked_host.ready_at < @at THEN @at ELSE asked_host.ready_at END", ("@host", host), ("@at", StoredTime.Of(at)));

    /// <summary>Writes a row that means nothing and takes it back, so that pages reach the disk when the transaction ends.</summary>
    public void Probe(Instant at)
    {
        Ready("", at);
        connection.Execute("DELETE FROM asked_host WHERE host = @host", ("@host", ""));
    }

    public ImmutableArray<(string Host, Instant ReadyAt)> Hosts(Instant now)
    {
        var hosts = ImmutableArray.CreateBuilder<(string, Instant)>();
        using var row = connection.Query("SELECT host, ready_at FROM asked_host WHERE ready_at > @now ORDER BY host", ("@now", StoredTime.Of(now)));
        while (row.Read()) hosts.Add((row.GetString(0), StoredTime.ParseInstant(row.GetString(1))));
        return hosts.ToImmutable();
    }

    private static ImmutableArray<(string From, string To, bool IsPermanent)> Redirections(string? json)
    {
        if (json is null) return [];
        try
        {
            using var parsed = JsonDocument.Parse(json);
            return [.. parsed.RootElement.EnumerateArray().Select(step => (step[0].GetString()!, step[1].GetString()!, step[2].GetBoolean()))];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new DamagedRowException("the redirections of a collection are no JSON");
        }
    }
}
