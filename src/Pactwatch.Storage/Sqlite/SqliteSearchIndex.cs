using System.Text;
using Pactwatch.Searching;
using Pactwatch.Storage.Rows;

namespace Pactwatch.Storage.Sqlite;

/// <summary>The tables report_words (FTS5) and searched_reading.</summary>
internal sealed class SqliteSearchIndex(StoreConnection connection) : SearchIndex
{
    private const string Matching =
        "FROM searched_reading s WHERE s.number IN (SELECT rowid FROM report_words WHERE report_words MATCH @query) AND s.report NOT IN (" + ReportRows.Removed + ")"
        + " AND (@with_aside = 1 OR s.report NOT IN (" + ReportRows.Aside + "))";

    public override void Put(string report)
    {
        var number = connection.Number("SELECT max(number) FROM reading WHERE report = @report", ("@report", report));
        // An index without words of its own must be told the words that leave it.
        connection.Execute(
            """
            INSERT INTO report_words (report_words, rowid, title, outlet, byline, text)
            SELECT 'delete', g.number, g.title, g.outlet, g.byline, g.text FROM reading g JOIN searched_reading s ON s.number = g.number WHERE s.report = @report
            """,
            ("@report", report));
        connection.Execute("DELETE FROM searched_reading WHERE report = @report", ("@report", report));
        connection.Execute("INSERT INTO searched_reading (number, report, published_on) SELECT number, report, coalesce(published_on, '') FROM reading WHERE number = @number", ("@number", number));
        connection.Execute("INSERT INTO report_words (rowid, title, outlet, byline, text) SELECT number, title, outlet, byline, text FROM reading WHERE number = @number", ("@number", number));
    }

    public override void Fill()
    {
        connection.Execute("INSERT INTO searched_reading (number, report, published_on) SELECT number, report, coalesce(published_on, '') FROM reading g WHERE number = (SELECT max(number) FROM reading WHERE report = g.report)");
        connection.Execute("INSERT INTO report_words (rowid, title, outlet, byline, text) SELECT number, title, outlet, byline, text FROM reading WHERE number IN (SELECT number FROM searched_reading)");
    }

    protected override List<(string Day, string Id)> Page(SearchQuery query, int limit, (string Day, string Id)? after, bool withAside)
    {
        var (day, id) = after ?? ("", "");
        var page = new List<(string Day, string Id)>();
        using var row = connection.Query(
            "SELECT s.published_on, s.report " + Matching + " AND (@after = 0 OR s.published_on < @day OR (s.published_on = @day AND s.report > @id)) ORDER BY s.published_on DESC, s.report LIMIT @limit",
            ("@query", Expression(query)), ("@with_aside", withAside ? 1 : 0), ("@after", after is null ? 0 : 1), ("@day", day), ("@id", id), ("@limit", limit + 1));
        while (row.Read()) page.Add((row.GetString(0), row.GetString(1)));
        return page;
    }

    protected override long Count(SearchQuery query, bool withAside) =>
        connection.Number("SELECT count(*) " + Matching, ("@query", Expression(query)), ("@with_aside", withAside ? 1 : 0));

    /// <summary>The query in the words of FTS5. Every term is a string of letters and digits between quotation marks, so that nothing in it is taken for a command.</summary>
    private static string Expression(SearchQuery query)
    {
        var words = new StringBuilder("(").AppendJoin(" AND ", query.Wanted.Select(Term)).Append(')');
        if (!query.Unwanted.IsEmpty) words.Append(" NOT (").AppendJoin(" OR ", query.Unwanted.Select(Term)).Append(')');
        return words.ToString();
    }

    private static string Term(SearchTerm term) => $"\"{string.Join(' ', term.Words)}\"{(term.IsPrefix ? " *" : "")}";
}
