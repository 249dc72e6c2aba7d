using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Pactwatch.Storage.Rows;

namespace Pactwatch.Storage.Sqlite;

/// <summary>A real look at a store. Damage becomes a problem in the answer, never an exception: a check that fails must still tell.</summary>
internal sealed class StoreCheck(SqliteStoreConnection connection, string location)
{
    private const int MostProblems = 20;

    private readonly ImmutableArray<string>.Builder problems = ImmutableArray.CreateBuilder<string>();

    public StoreHealth Run()
    {
        Try(FindDamage);
        foreach (var (problem, sql) in Completeness.Questions.Add(("rows that point at nothing", "SELECT COUNT(*) FROM pragma_foreign_key_check")))
        {
            if (Try(() => connection.Number(sql)) is var count and > 0) problems.Add($"{count} {problem}");
        }

        var engine = SqliteEngine.Current;
        return new StoreHealth(
            "SQLite",
            engine.Version,
            engine.Origin,
            (int)Try(() => connection.Number("PRAGMA user_version")),
            Try(() => connection.Text("PRAGMA journal_mode")) ?? "unknown",
            Try(() => connection.Text("PRAGMA synchronous")) switch { "0" => "off", "1" => "normal", "2" => "full", "3" => "extra", var other => other ?? "unknown" },
            Try(() => connection.Number("SELECT COUNT(*) FROM report WHERE id NOT IN (" + ReportRows.Aside + ")")),
            Try(CountRemoved),
            Try(() => connection.Number("SELECT COUNT(*) FROM judgement")),
            SizeOf(location) + SizeOf(location + "-wal"),
            [.. problems.Distinct(StringComparer.Ordinal)],
            KnownFaults.Of(engine.VersionNumber))
        {
            Aside = Try(() => connection.Number("SELECT COUNT(*) FROM aside_report")),
        };
    }

    private bool FindDamage()
    {
        using var row = connection.Query($"PRAGMA quick_check({MostProblems})");
        while (row.Read())
        {
            var line = row.GetString(0);
            if (!string.Equals(line, "ok", StringComparison.Ordinal)) problems.Add(line);
        }

        return true;
    }

    private long CountRemoved() => connection.Number("SELECT COUNT(*) FROM report WHERE id IN (" + ReportRows.Removed + ") AND id NOT IN (" + ReportRows.Aside + ")");

    private T? Try<T>(Func<T> look)
    {
        try
        {
            return look();
        }
        catch (SqliteException cause)
        {
            problems.Add(cause.Message);
            return default;
        }
    }

    private static long SizeOf(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;
}
