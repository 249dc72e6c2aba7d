using System.Text;
using Pactwatch.Searching;
using Pactwatch.Storage.Rows;

namespace Pactwatch.Storage.Postgres;

/// <summary>The tables report_words (tsvector) and searched_reading.</summary>
internal sealed class PostgresSearchIndex(StoreConnection connection) : SearchIndex
{
    /// <summary>Their texts are in memory at once.</summary>
    private const int ReportsAtOnce = 100;

    public override void Put(string report)
    {
        connection.Execute("DELETE FROM searched_reading WHERE report = @report", ("@report", report));
        PutNew([report]);
    }

    public override void Fill()
    {
        var reports = new List<string>();
        using (var row = connection.Query("SELECT id FROM report ORDER BY id"))
        {
            while (row.Read()) reports.Add(row.GetString(0));
        }

        foreach (var some in reports.Chunk(ReportsAtOnce)) PutNew(some);
    }

    /// <summary>The same for reports that are in no index yet.</summary>
    public void PutNew(IReadOnlyList<string> reports)
    {
        connection.Execute(
            """
            INSERT INTO searched_reading (number, report, published_on)
            SELECT number, report, coalesce(published_on, '') FROM reading g
            WHERE report = ANY (@reports) AND number = (SELECT max(number) FROM reading WHERE report = g.report)
            """,
            ("@reports", reports));
        foreach (var (number, part, words) in Parts(reports))
            connection.Execute("INSERT INTO report_words (number, part, words) VALUES (@number, @part, CAST(@words AS tsvector))", ("@number", number), ("@part", part), ("@words", words));
    }

    protected override List<(string Day, string Id)> Page(SearchQuery query, int limit, (string Day, string Id)? after, bool withAside)
    {
        var (matching, parameters) = Matching(query, withAside);
        parameters.Add(("@limit", limit + 1));
        if (after is { } place)
        {
            matching += " AND (s.published_on < @day OR (s.published_on = @day AND s.report > @id))";
            parameters.Add(("@day", place.Day));
            parameters.Add(("@id", place.Id));
        }

        var page = new List<(string Day, string Id)>();
        using var row = connection.Query($"SELECT s.published_on, s.report {matching} ORDER BY s.published_on DESC, s.report LIMIT @limit", [.. parameters]);
        while (row.Read()) page.Add((row.GetString(0), row.GetString(1)));
        return page;
    }

    protected override long Count(SearchQuery query, bool withAside)
    {
        var (matching, parameters) = Matching(query, withAside);
        return connection.Number("SELECT count(*) " + matching, [.. parameters]);
    }

    private List<(long Number, long Part, string Words)> Parts(IReadOnlyList<string> reports)
    {
        var parts = new List<(long Number, long Part, string Words)>();
        using var row = connection.Query(
            "SELECT g.number, g.title, g.outlet, g.byline, g.text FROM reading g JOIN searched_reading s ON s.number = g.number WHERE s.report = ANY (@reports) ORDER BY g.number",
            ("@reports", reports));
        while (row.Read())
        {
            var part = 0L;
            foreach (var words in SearchedWords.Parts(row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.GetString(4))) parts.Add((row.GetInt64(0), part++, words));
        }

        return parts;
    }

    // Each term by itself, since the words of one report may stand in different parts.
    private static (string Sql, List<(string Name, object? Value)> Parameters) Matching(SearchQuery query, bool withAside)
    {
        var sql = new StringBuilder("FROM searched_reading s WHERE s.report NOT IN (" + ReportRows.Removed + ")");
        if (!withAside) sql.Append(" AND s.report NOT IN (" + ReportRows.Aside + ")");
        var parameters = new List<(string Name, object? Value)>();
        void Add(string isIn, SearchTerm term)
        {
            var name = FormattableString.Invariant($"@term{parameters.Count}");
            sql.Append(" AND s.number ").Append(isIn).Append(" (SELECT number FROM report_words WHERE words @@ CAST(").Append(name).Append(" AS tsquery))");
            parameters.Add((name, SearchedWords.Query(term)));
        }

        foreach (var term in query.Wanted) Add("IN", term);
        foreach (var term in query.Unwanted) Add("NOT IN", term);
        return (sql.ToString(), parameters);
    }
}
