using System.Globalization;
using Microsoft.Data.Sqlite;
using Pactwatch.Storage.Sqlite;

namespace Pactwatch.Storage.Tests.Earlier;

/// <summary>What lies in a store's file, by SQLite alone, so that no code of ours vouches for itself.</summary>
internal static class StoreFile
{
    // A list of scripts that grows, and what each program makes anew from the rest.
    private const string Tables =
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'report_words%' AND name NOT IN ('migration', 'claims') ORDER BY name";

    /// <summary>0 where nothing was ever written.</summary>
    public static int Schema(string path) => Lines(path, "PRAGMA user_version") is [var version] ? int.Parse(version, CultureInfo.InvariantCulture) : 0;

    /// <summary>Its tables, indexes and triggers as they were made.</summary>
    public static IReadOnlyList<string> Shape(string path) => Lines(path, "SELECT type, name, sql FROM sqlite_master ORDER BY type, name");

    /// <summary>The columns of each table that holds facts.</summary>
    public static IReadOnlyDictionary<string, string[]> Columns(string path) =>
        Lines(path, Tables).ToDictionary(table => table, table => Lines(path, $"SELECT name FROM pragma_table_info('{table}')").ToArray(), StringComparer.Ordinal);

    /// <summary>All rows, by those columns alone.</summary>
    public static IReadOnlyList<string> Rows(string path, IReadOnlyDictionary<string, string[]> columns) =>
        [.. columns.OrderBy(table => table.Key, StringComparer.Ordinal).SelectMany(table => Lines(path, $"SELECT {string.Join(", ", table.Value.Select(column => $"quote(\"{column}\")"))} FROM {table.Key}").Select(row => $"{table.Key}: {row}").Order(StringComparer.Ordinal))];

    /// <summary>The rows of one table as the engine gives them.</summary>
    public static IEnumerable<object?[]> Values(string path, string table, string[] columns) =>
        Read(path, $"SELECT {string.Join(", ", columns.Select(column => $"\"{column}\""))} FROM {table}").Select(row => row.Select(value => value is DBNull ? null : value).ToArray());

    private static List<string> Lines(string path, string sql) =>
        [.. Read(path, sql).Select(row => string.Join(" | ", row.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))))];

    private static List<object[]> Read(string path, string sql)
    {
        _ = SqliteEngine.Current;
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadWrite;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var rows = new List<object[]>();
        while (row.Read())
        {
            var values = new object[row.FieldCount];
            row.GetValues(values);
            rows.Add(values);
        }

        return rows;
    }
}
