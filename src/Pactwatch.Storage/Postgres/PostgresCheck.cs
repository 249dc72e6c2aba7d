using System.Collections.Immutable;
using Npgsql;
using Pactwatch.Storage.Rows;

namespace Pactwatch.Storage.Postgres;

/// <summary>A real look at a store on a server. What the server says of damage becomes a problem in the answer.</summary>
internal sealed class PostgresCheck(PostgresStoreConnection connection, int schemaVersion)
{
    // The engine itself compares no order with one that it was not told to: a column that was would sort otherwise.
    private const string OtherOrder =
        """
        SELECT count(*) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_collation o ON o.oid = a.attcollation
        WHERE n.nspname = 'pactwatch' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND o.collname <> 'C'
        """;

    private const string Size =
        "SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'pactwatch' AND c.relkind = 'r'";

    private readonly ImmutableArray<string>.Builder problems = ImmutableArray.CreateBuilder<string>();

    public StoreHealth Run()
    {
        foreach (var (problem, sql) in Completeness.Questions.Add(("columns that are sorted by a language", OtherOrder)))
        {
            if (Number(sql) is var count and > 0) problems.Add($"{count} {problem}");
        }

        return new StoreHealth(
            "PostgreSQL",
            connection.ServerVersion,
            "server",
            schemaVersion,
            "write-ahead log",
            connection.Text("SHOW synchronous_commit") ?? "unknown",
            Number("SELECT COUNT(*) FROM report WHERE id NOT IN (" + ReportRows.Aside + ")"),
            Number("SELECT COUNT(*) FROM report WHERE id IN (" + ReportRows.Removed + ") AND id NOT IN (" + ReportRows.Aside + ")"),
            Number("SELECT COUNT(*) FROM judgement"),
            Number(Size),
            [.. problems.Distinct(StringComparer.Ordinal)])
        {
            Aside = Number("SELECT COUNT(*) FROM aside_report"),
        };
    }

    private long Number(string sql)
    {
        try
        {
            return connection.Number(sql);
        }
        catch (PostgresException cause)
        {
            problems.Add(cause.MessageText);
            return 0;
        }
    }
}
