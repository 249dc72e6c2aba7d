using Pactwatch.Text;

namespace Pactwatch.Storage.Rows;

/// <summary>The table claims: a cache. A row that no longer has its hash counts as not there.</summary>
internal sealed class ClaimRows(StoreConnection connection)
{
    public byte[]? Find(ReportId report, string extractorVersion, string anchor)
    {
        using var row = connection.Query(
            "SELECT sha256, body FROM claims WHERE report = @report AND extractor_version = @version AND anchor = @anchor",
            ("@report", report.Value), ("@version", extractorVersion), ("@anchor", anchor));
        if (!row.Read()) return null;
        var body = row.GetBytes(1);
        return string.Equals(ContentRows.Hash(body), row.GetString(0), StringComparison.Ordinal) ? body : null;
    }

    public void Put(CachedClaims claims)
    {
        if (connection.Number("SELECT COUNT(*) FROM report WHERE id = @report", ("@report", claims.Report.Value)) == 0)
            throw new StoreException($"The store holds no report {claims.Report}, so it keeps no claims of it. Add the report first.");
        connection.Execute(
            """
            INSERT INTO claims (report, extractor_version, anchor, sha256, body, recorded_at, run)
            VALUES (@report, @version, @anchor, @sha256, @body, @at, @run)
            ON CONFLICT (report, extractor_version, anchor) DO UPDATE
            SET sha256 = excluded.sha256, body = excluded.body, recorded_at = excluded.recorded_at, run = excluded.run
            """,
            ("@report", claims.Report.Value),
            ("@version", claims.ExtractorVersion),
            ("@anchor", claims.Anchor),
            ("@sha256", ContentRows.Hash(claims.Body)),
            ("@body", claims.Body),
            ("@at", StoredTime.Of(claims.RecordedAt)),
            ("@run", claims.Run));
    }

    public void Drop() => connection.Execute("DELETE FROM claims");
}
