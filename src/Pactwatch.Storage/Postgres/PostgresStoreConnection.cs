using System.Data;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Pactwatch.Storage.Rows;

namespace Pactwatch.Storage.Postgres;

/// <summary>One connection to a store on a PostgreSQL server.</summary>
internal sealed class PostgresStoreConnection : StoreConnection
{
    /// <summary>Names the lock that those take who write to a store; "PACT" once more. Locks of this kind are a database's own.</summary>
    public const long WriterLock = 0x50414354;

    /// <summary>Two that wait for each other: the server ends one of them, and it begins anew.</summary>
    private const int MostBeginnings = 8;

    private readonly NpgsqlConnection connection;

    private PostgresStoreConnection(NpgsqlConnection connection) => this.connection = connection;

    public override string SkipLocked => "FOR UPDATE SKIP LOCKED";

    /// <summary>The program of the server at the other end, for instance 15.18.</summary>
    public string ServerVersion => connection.PostgreSqlVersion.ToString();

    public static PostgresStoreConnection Open(string settings)
    {
        var opened = new NpgsqlConnection(settings);
        try
        {
            opened.Open();
        }
        catch
        {
            opened.Dispose();
            throw;
        }

        return new PostgresStoreConnection(opened);
    }

    public override string MembersOf(string parameter) => $"SELECT unnest({parameter})";

    public override int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Prepare(sql, parameters).ExecuteNonQuery();

    public override StoredRow Query(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => new(Prepare(sql, parameters).ExecuteReader(), PostgresText.Decode);

    public override long Number(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Prepare(sql, parameters).ExecuteScalar() as long? ?? 0;

    public override string? Text(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Prepare(sql, parameters).ExecuteScalar() is { } value and not DBNull ? PostgresText.Decode(Convert.ToString(value, CultureInfo.InvariantCulture)!) : null;

    /// <summary>Runs a script of many statements once.</summary>
    public void ExecuteScript(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public override void Load(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using var import = connection.BeginBinaryImport($"COPY {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) FROM STDIN (FORMAT binary)");
        foreach (var row in rows)
        {
            import.StartRow();
            foreach (var value in row) Write(import, value);
        }

        import.Complete();
    }

    public override void NumbersFollow(IEnumerable<string> tables)
    {
        foreach (var table in tables) Number($"SELECT setval(pg_get_serial_sequence('{table}', 'number'), coalesce((SELECT max(number) FROM {table}), 0) + 1, false)");
    }

    public override T Write<T>(Func<T> work) => Within(IsolationLevel.ReadCommitted, () =>
    {
        Number("SELECT 1::bigint FROM pg_advisory_xact_lock(@lock)", ("@lock", WriterLock));
        return work();
    });

    public override T WriteBeside<T>(Func<T> work) => Within(IsolationLevel.ReadCommitted, work);

    public override T Read<T>(Func<T> work) => Within(IsolationLevel.RepeatableRead, work);

    public override void Dispose() => connection.Dispose();

    private T Within<T>(IsolationLevel isolation, Func<T> work)
    {
        for (var beginning = 1; ; beginning++)
        {
            try
            {
                return Once(isolation, work);
            }
            catch (PostgresException fault) when (fault.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure && beginning < MostBeginnings)
            {
                // Nothing of it was kept.
            }
        }
    }

    private T Once<T>(IsolationLevel isolation, Func<T> work)
    {
        Reopen();
        using var transaction = connection.BeginTransaction(isolation);
        var result = work();
        try
        {
            transaction.Commit();
        }
        catch (NpgsqlException cause) when (cause is not PostgresException || IsCutOff(cause))
        {
            throw new UnknownOutcomeException(cause);
        }

        return result;
    }

    // After a fault the driver may have closed it. Nothing of a connection but its settings outlives a transaction.
    private void Reopen()
    {
        if (connection.State == ConnectionState.Open) return;
        connection.Close();
        connection.Open();
    }

    /// <summary>The server ends in the middle of what it was told: it may have done it.</summary>
    private static bool IsCutOff(NpgsqlException cause) => cause.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.TransactionResolutionUnknown;

    // A command for each time: the driver itself has statements prepared that come again and again, and knows them by their text.
    private NpgsqlCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in parameters) command.Parameters.Add(new NpgsqlParameter(name, ValueOf(value)));
        return command;
    }

    private static void Write(NpgsqlBinaryImporter import, object? value)
    {
        switch (value)
        {
            case null: import.WriteNull(); break;
            case string text: import.Write(PostgresText.Encode(text), NpgsqlDbType.Text); break;
            case byte[] bytes: import.Write(bytes, NpgsqlDbType.Bytea); break;
            default: import.Write(Convert.ToInt64(value, CultureInfo.InvariantCulture), NpgsqlDbType.Bigint); break;
        }
    }

    private static object ValueOf(object? value) => value switch
    {
        null => DBNull.Value,
        string text => PostgresText.Encode(text),
        IEnumerable<string> members => members.Select(PostgresText.Encode).ToArray(),
        int number => (long)number,
        _ => value,
    };
}
