using System.Collections.Immutable;
using Pactwatch.Text;

namespace Pactwatch.Storage.Rows;

/// <summary>The table claims: a cache. A row that no longer has its hash counts as not there.</summary>
internal sealed class ClaimRows(StoreConnection connection)
{
    /// <summary>What is held under each of these keys, in their order; null where nothing is.</summary>
    public ImmutableArray<byte[]?> Find(IReadOnlyList<(ReportId Report, string Anchor)> keys, string extractorVersion)
    {
        var found = new Dictionary<(string Report, string Anchor), byte[]>();
        using (var row = connection.Query(
            $"""
            SELECT report, anchor, sha256, body FROM claims
            WHERE report IN ({connection.MembersOf("@reports")}) AND extractor_version = @version AND anchor IN ({connection.MembersOf("@anchors")})
            """,
            ("@reports", keys.Select(key => key.Report.Value)), ("@version", extractorVersion), ("@anchors", keys.Select(key => key.Anchor).Distinct(StringComparer.Ordinal))))
        {
            while (row.Read())
            {
                var body = row.GetBytes(3);
                if (string.Equals(ContentRows.Hash(body), row.GetString(2), StringComparison.Ordinal)) found[(row.GetString(0), row.GetString(1))] = body;
            }
        }

        return [.. keys.Select(key => found.GetValueOrDefault((key.Report.Value, key.Anchor)))];
    }

    public void Put(CachedClaims claims)
    {
        var put = connection.Execute(
            """
            INSERT INTO claims (report, extractor_version, anchor, sha256, body, recorded_at, run)
            SELECT id, @version, @anchor, @sha256, @body, @at, @run FROM report WHERE id = @report
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
        if (put == 0) throw new StoreException($"The store holds no report {claims.Report}, so it keeps no claims of it. Add the report first.");
    }

    public void Drop() => connection.Execute("DELETE FROM claims");
}
