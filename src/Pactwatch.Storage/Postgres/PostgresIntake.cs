using Pactwatch.Storage.Rows;
using Pactwatch.Text;

namespace Pactwatch.Storage.Postgres;

/// <summary>
/// Adds many reports at once: those that are not held yet are sent as rows of COPY, a table at a time, instead of by some ten
/// statements each. Those that are, and later copies of one within the batch, go the usual way, behind them.
/// </summary>
internal sealed class PostgresIntake(StoreConnection connection, ReportRows rows, PostgresSearchIndex search)
{
    /// <summary>Below it the usual way takes no longer.</summary>
    public const int Fewest = 4;

    /// <summary>Call within a transaction.</summary>
    /// <returns>The outcomes in the order of the batch.</returns>
    public AddOutcome[] Add(IReadOnlyList<ReportToStore> batch)
    {
        var ids = batch.Select(report => ReportId.OfSha256(report.Sha256)).ToList();
        var known = Held(ids);
        var isNew = ids.Select(id => known.Add(id.Value)).ToList();
        Send([.. batch.Where((_, at) => isNew[at])]);
        return [.. batch.Select((report, at) => isNew[at] ? new AddOutcome(ids[at], AddResult.Added) : rows.Add(report))];
    }

    private HashSet<string> Held(List<ReportId> ids)
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        using var row = connection.Query("SELECT id FROM report WHERE id = ANY (@ids)", ("@ids", ids.Select(id => id.Value)));
        while (row.Read()) held.Add(row.GetString(0));
        return held;
    }

    private void Send(List<ReportToStore> reports)
    {
        if (reports.Count == 0) return;
        foreach (var run in reports.Select(report => report.Run).Distinct(StringComparer.Ordinal)) rows.EnsureRun(run);
        Send("content", "sha256, length, packing, bytes", reports, report =>
        {
            var (packing, packed) = Packing.Pack(report.Bytes);
            return [report.Sha256, report.Bytes.Length, packing, packed];
        });
        Send("report", "id, sha256, recorded_at, run", reports, report => [IdOf(report), report.Sha256, StoredTime.Of(report.RecordedAt), report.Run]);
        Send("report_source", "report, source, recorded_at, run", reports, report => [IdOf(report), report.Source, StoredTime.Of(report.RecordedAt), report.Run]);
        Send("reading", string.Join(", ", ReadingOf(reports[0]).Select(column => column.Name[1..])), reports, report => [.. ReadingOf(report).Select(column => column.Value)]);
        search.PutNew([.. reports.Select(IdOf)]);
    }

    private void Send(string table, string columns, List<ReportToStore> reports, Func<ReportToStore, object?[]> values) =>
        connection.Load(table, columns.Split(", "), reports.Select(values));

    private static string IdOf(ReportToStore report) => ReportId.OfSha256(report.Sha256).Value;

    private static (string Name, object? Value)[] ReadingOf(ReportToStore report)
    {
        var kept = KeptReading.Of(report);
        return ReadingRows.Values(IdOf(report), kept, kept.Digest(), report.RecordedAt, report.Run);
    }
}
