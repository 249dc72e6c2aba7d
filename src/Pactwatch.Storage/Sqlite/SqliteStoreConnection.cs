using System.Text.Json;
using Microsoft.Data.Sqlite;
using Pactwatch.Storage.Rows;
using SQLitePCL;

namespace Pactwatch.Storage.Sqlite;

/// <summary>
/// One connection to a store's file, with the settings that the store's promises rest on, asserted and not
/// only asked for. Statements are prepared once and reused, so a reader must be closed before the same
/// statement runs again.
/// </summary>
internal sealed class SqliteStoreConnection : StoreConnection
{
    /// <summary>How long a statement waits for a lock of another process, which only a foreign program can hold.</summary>
    private const int BusyMilliseconds = 5_000;

    /// <summary>Pages in the log at which the writer carries them over into the database: SQLite's own default, 4 MB.</summary>
    private const int CheckpointPages = 1_000;

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> commandsBySql = new(StringComparer.Ordinal);

    /// <param name="connection">Open; it is closed with this one.</param>
    internal SqliteStoreConnection(SqliteConnection connection) => this.connection = connection;

    /// <summary>The statements that ran so far, each once.</summary>
    public IReadOnlyCollection<string> Statements => commandsBySql.Keys;

    public static SqliteStoreConnection Open(string location, SqliteOpenMode mode) => OpenSource(location, mode);

    /// <summary>
    /// Opens a file only to see what it is. Even a connection that only reads makes the files -wal and -shm
    /// beside a database with a log; beside a file that isn't ours there shall be nothing new. Without a log
    /// the file is complete, and "immutable" leaves them out.
    /// </summary>
    public static SqliteStoreConnection OpenToLook(string location)
    {
        var log = new FileInfo(location + "-wal");
        return log is { Exists: true, Length: > 0 } ? OpenSource(location, SqliteOpenMode.ReadOnly) : OpenSource(ImmutableAddress(location), SqliteOpenMode.ReadOnly);
    }

    /// <summary>Settings of a connection that writes; turns the file into one with a write-ahead log.</summary>
    public void SettleForWriting()
    {
        Settle("journal_mode", "WAL", "wal");
        SettleAlways();
        Settle("wal_autocheckpoint", $"{CheckpointPages}", $"{CheckpointPages}");
    }

    /// <summary>Settings of a connection that only reads: it never carries the log over into the database.</summary>
    public void SettleForReading()
    {
        var journal = Text("PRAGMA journal_mode");
        if (!string.Equals(journal, "wal", StringComparison.Ordinal)) throw new SettingRefusedException("journal_mode", "wal", journal);
        SettleAlways();
        Settle("wal_autocheckpoint", "0", "0");
        Settle("query_only", "ON", "1");
    }

    public override string SkipLocked => "";

    public override string MembersOf(string parameter) => $"SELECT value FROM json_each({parameter})";

    public override int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Prepare(sql, parameters).ExecuteNonQuery();

    /// <summary>Runs a script of many statements once.</summary>
    public void ExecuteScript(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public override StoredRow Query(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => new(Prepare(sql, parameters).ExecuteReader());

    public override long Number(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Prepare(sql, parameters).ExecuteScalar() as long? ?? 0;

    public override string? Text(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Prepare(sql, parameters).ExecuteScalar() is { } value and not DBNull ? Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) : null;

    public override void Load(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        var names = columns.Select((_, column) => FormattableString.Invariant($"@v{column}")).ToArray();
        var sql = $"INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", names)})";
        foreach (var row in rows) Execute(sql, [.. names.Zip(row)]);
    }

    /// <summary>A row without a number gets the one behind the greatest.</summary>
    public override void NumbersFollow(IEnumerable<string> tables)
    {
    }

    public override T Write<T>(Func<T> work) => Within("BEGIN IMMEDIATE", work);

    /// <summary>There is one writer.</summary>
    public override T WriteBeside<T>(Func<T> work) => Write(work);

    public override T Read<T>(Func<T> work) => Within("BEGIN", work);

    public override void Dispose()
    {
        foreach (var command in commandsBySql.Values) command.Dispose();
        connection.Dispose();
    }

    private static string ImmutableAddress(string location)
    {
        var parts = location.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        return "file:///" + string.Join('/', parts.Select(Uri.EscapeDataString)) + "?immutable=1";
    }

    private static SqliteStoreConnection OpenSource(string source, SqliteOpenMode mode)
    {
        _ = SqliteEngine.Current;
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            Cache = SqliteCacheMode.Private,
            Pooling = false,
            DefaultTimeout = BusyMilliseconds / 1_000,
        };
        var opened = new SqliteConnection(settings.ToString());
        try
        {
            opened.Open();
        }
        catch
        {
            opened.Dispose();
            throw;
        }

        return new SqliteStoreConnection(opened);
    }

    private T Within<T>(string begin, Func<T> work)
    {
        Execute(begin);
        try
        {
            var result = work();
            Execute("COMMIT");
            return result;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    private void RollBack()
    {
        // A full disk makes SQLite roll back by itself; a second time would hide the first cause.
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0) _ = raw.sqlite3_exec(connection.Handle, "ROLLBACK");
    }

    private void SettleAlways()
    {
        Settle("synchronous", "FULL", "2");
        Settle("foreign_keys", "ON", "1");
        Settle("trusted_schema", "OFF", "0");
        Settle("cell_size_check", "ON", "1");
        Settle("busy_timeout", $"{BusyMilliseconds}", $"{BusyMilliseconds}");

        // Only macOS knows them: there, a plain sync leaves the drive's own cache behind.
        Settle("fullfsync", "ON", "1");
        Settle("checkpoint_fullfsync", "ON", "1");
    }

    private void Settle(string name, string wanted, string effective)
    {
        Text($"PRAGMA {name} = {wanted}");
        var actual = Text($"PRAGMA {name}");
        if (!string.Equals(actual, effective, StringComparison.OrdinalIgnoreCase)) throw new SettingRefusedException(name, wanted, actual);
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!commandsBySql.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, _) in parameters) command.Parameters.Add(new SqliteParameter { ParameterName = name });
            commandsBySql.Add(sql, command);
        }

        for (var i = 0; i < parameters.Length; i++) command.Parameters[i].Value = ValueOf(parameters[i].Value);
        return command;
    }

    private static object ValueOf(object? value) => value switch
    {
        null => DBNull.Value,
        IEnumerable<string> members => JsonSerializer.Serialize(members),
        _ => value,
    };
}
