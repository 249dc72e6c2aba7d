using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Pactwatch.Storage.Rows;

namespace Pactwatch.Storage.Sqlite;

/// <summary>
/// A store in one SQLite file. One process at a time opens it for writing, any number beside it for reading;
/// these see every batch as soon as it is on the disk. An instance serves one thread at a time.
/// </summary>
public sealed class SqliteReportStore : RowStore
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    private readonly SqliteStoreConnection connection;
    private readonly WriterLock? writerLock;

    private SqliteReportStore(string location, SqliteStoreConnection connection, WriterLock? writerLock, int schemaVersion, TimeProvider time)
        : base(connection, new SqliteSearchIndex(connection), time)
    {
        Location = location;
        SchemaVersion = schemaVersion;
        this.connection = connection;
        this.writerLock = writerLock;
    }

    public override string Location { get; }

    public override int SchemaVersion { get; }

    /// <summary>The statements that ran so far, each once, so that the engine can be asked how it runs them.</summary>
    internal IReadOnlyCollection<string> Statements => connection.Statements;

    public override bool IsWritable => writerLock is not null;

    /// <summary>Opens the store for the one process that writes, makes it where there is none, and brings it to this program's schema.</summary>
    /// <param name="time">Tells when a migration or judgement is recorded and since when the store is in use.</param>
    /// <exception cref="StoreInUseException">Another process has it open for writing; the message names it.</exception>
    /// <exception cref="StoreUnusableException">The file isn't a store, is newer than this program, or lies where no store is safe. It was left as it is.</exception>
    /// <exception cref="StoreException">The folder isn't there or can't be written, or the disk refused.</exception>
    public static SqliteReportStore OpenForWriting(string path, TimeProvider? time = null) => OpenForWriting(path, time ?? TimeProvider.System, Migration.Sqlite);

    /// <summary>The same, waiting a while for another process that writes: one that watches does so for seconds at a time.</summary>
    /// <exception cref="StoreInUseException">It still writes.</exception>
    public static SqliteReportStore OpenForWriting(string path, TimeSpan patience, TimeProvider? time = null)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return OpenForWriting(path, time);
            }
            catch (StoreInUseException) when (waited.Elapsed < patience)
            {
                Thread.Sleep(BetweenTries);
            }
        }
    }

    /// <summary>Opens the store for reading, also while another process writes to it.</summary>
    /// <exception cref="StoreUnusableException">There is no store, it isn't of this program's schema, or it lies where no store is safe. It was left as it is.</exception>
    /// <exception cref="StoreException">The file can't be read.</exception>
    public static SqliteReportStore OpenForReading(string path) => OpenForReading(path, Migration.Sqlite);

    internal static SqliteReportStore OpenForWriting(string path, TimeProvider time, ImmutableArray<Migration> migrations)
    {
        var location = StorePlace.Resolve(path);
        if (Path.GetDirectoryName(location) is { Length: > 0 } folder && !Directory.Exists(folder))
            throw new StoreException($"The store {location} can't be made: the folder {folder} isn't there. Make it, or choose another place with --store.");

        if (File.Exists(location)) Look(location, migrations);
        var taken = WriterLock.Take(location, NowOf(time));
        try
        {
            return StoreFailure.Guard(location, "be opened for writing", () => Open(location, SqliteOpenMode.ReadWriteCreate, connection =>
            {
                connection.SettleForWriting();
                Schema.Migrate(connection, location, migrations, NowOf(time));
                return new SqliteReportStore(location, connection, taken, migrations.Length, time);
            }));
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    internal static SqliteReportStore OpenForReading(string path, ImmutableArray<Migration> migrations)
    {
        var location = StorePlace.Resolve(path);
        if (!File.Exists(location) || Look(location, migrations) == 0) throw NoStore(location);
        return StoreFailure.Guard(location, "be opened for reading", () => Open(location, SqliteOpenMode.ReadOnly, connection =>
        {
            var version = Schema.Inspect(connection, location, migrations);
            if (version < migrations.Length)
                throw new StoreUnusableException($"The store {location} has schema {version}, this program needs {migrations.Length}. Open it once for writing, for instance with pactwatch read, and it is brought up to date.");
            connection.SettleForReading();
            return new SqliteReportStore(location, connection, null, version, TimeProvider.System);
        }));
    }

    public override StoreHealth Check() => StoreFailure.Guard(Location, "be checked", () => new StoreCheck(connection, Location).Run());

    public override IReportStore OpenAgainForWriting(TimeSpan patience) => OpenForWriting(Location, patience);

    public override void Dispose()
    {
        // The lock ends last: closing carries the log over into the file, and nobody else may write meanwhile.
        connection.Dispose();
        writerLock?.Dispose();
    }

    private protected override T Guard<T>(string doing, Func<T> work) => StoreFailure.Guard(Location, doing, work);

    // First through a connection that can't write, so that a file that isn't ours stays as it is.
    private static int Look(string location, ImmutableArray<Migration> migrations) => StoreFailure.Guard(location, "be opened", () =>
    {
        using var looking = SqliteStoreConnection.OpenToLook(location);
        return Schema.Inspect(looking, location, migrations);
    });

    private static SqliteReportStore Open(string location, SqliteOpenMode mode, Func<SqliteStoreConnection, SqliteReportStore> settle)
    {
        var opened = SqliteStoreConnection.Open(location, mode);
        try
        {
            return settle(opened);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private static StoreUnusableException NoStore(string location) =>
        new($"There is no store at {location} yet. Make one by reading reports into it: pactwatch read FOLDER --store \"{location}\".");
}
