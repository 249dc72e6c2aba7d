using System.Collections.Immutable;
using Pactwatch.Storage.Rows;

namespace Pactwatch.Storage.Postgres;

/// <summary>
/// A store in the schema "pactwatch" of a PostgreSQL database. Any number of processes on any machines write to it: what they
/// add, judge and commit is put in a row by a lock of the database; work is taken beside each other. An instance has one
/// connection and serves one thread at a time.
/// </summary>
public sealed class PostgresReportStore : RowStore
{
    private readonly PostgresAddress address;
    private readonly PostgresStoreConnection connection;
    private readonly PostgresIntake intake;

    private PostgresReportStore(PostgresAddress address, PostgresStoreConnection connection, PostgresSearchIndex search, int schemaVersion, bool isWritable, TimeProvider time)
        : base(connection, search, time)
    {
        this.address = address;
        Location = address.ToString();
        SchemaVersion = schemaVersion;
        IsWritable = isWritable;
        this.connection = connection;
        intake = new PostgresIntake(connection, Rows, search);
    }

    /// <summary>Without the password.</summary>
    public override string Location { get; }

    public override int SchemaVersion { get; }

    internal PostgresStoreConnection Connection => connection;

    public override bool IsWritable { get; }

    /// <summary>Opens the store for writing, makes it where the database holds none, and brings it to this program's schema.</summary>
    /// <param name="address">"postgres://ana@db.example:5432/ledger".</param>
    /// <param name="time">Tells when a migration or judgement is recorded.</param>
    /// <exception cref="FormatException">That is no such address.</exception>
    /// <exception cref="StoreUnusableException">The server keeps no promises, or the database is no store or one of a newer program. It was left as it is.</exception>
    /// <exception cref="StoreException">The server isn't there, or lets nobody in.</exception>
    public static PostgresReportStore OpenForWriting(string address, TimeProvider? time = null) => OpenForWriting(PostgresAddress.Parse(address), time ?? TimeProvider.System, Migration.Postgres);

    /// <summary>Opens the store for reading.</summary>
    /// <exception cref="FormatException">That is no such address.</exception>
    /// <exception cref="StoreUnusableException">There is no store, or it isn't of this program's schema.</exception>
    /// <exception cref="StoreException">The server isn't there, or lets nobody in.</exception>
    public static PostgresReportStore OpenForReading(string address) => OpenForReading(PostgresAddress.Parse(address), Migration.Postgres);

    public override StoreHealth Check() => Guard("be checked", () => new PostgresCheck(connection, SchemaVersion).Run());

    public override IReportStore OpenAgainForWriting(TimeSpan patience) => OpenForWriting(address, TimeProvider.System, Migration.Postgres);

    /// <summary>The connection goes back to those that the process keeps for the next who opens the store.</summary>
    public override void Dispose() => connection.Dispose();

    internal static PostgresReportStore OpenForWriting(PostgresAddress address, TimeProvider time, ImmutableArray<Migration> migrations) =>
        Open(address, "be opened for writing", forReading: false, connection =>
        {
            var location = address.ToString();
            if (PostgresSchema.Inspect(connection, location, migrations) < migrations[^1].Number) PostgresSchema.Migrate(connection, location, migrations, NowOf(time));
            return new PostgresReportStore(address, connection, new PostgresSearchIndex(connection), migrations[^1].Number, isWritable: true, time);
        });

    internal static PostgresReportStore OpenForReading(PostgresAddress address, ImmutableArray<Migration> migrations) =>
        Open(address, "be opened for reading", forReading: true, connection =>
        {
            var location = address.ToString();
            var version = PostgresSchema.Inspect(connection, location, migrations);
            if (version == 0) throw new StoreUnusableException($"The database at {location} holds no store yet. Make one by reading reports into it: pactwatch read FOLDER --store \"{location}\".");
            if (version < migrations[^1].Number)
                throw new StoreUnusableException($"The store {location} has schema {version}, this program needs {migrations[^1].Number}. Open it once for writing, for instance with pactwatch read, and it is brought up to date.");
            return new PostgresReportStore(address, connection, new PostgresSearchIndex(connection), version, isWritable: false, TimeProvider.System);
        });

    private protected override ImmutableArray<AddOutcome> AddAll(IReadOnlyList<ReportToStore> batch) =>
        batch.Count < PostgresIntake.Fewest ? base.AddAll(batch) : [.. intake.Add(batch)];

    private protected override T Guard<T>(string doing, Func<T> work) => PostgresFailure.Guard(Location, doing, work);

    private static PostgresReportStore Open(PostgresAddress address, string doing, bool forReading, Func<PostgresStoreConnection, PostgresReportStore> settle) =>
        PostgresFailure.Guard(address.ToString(), doing, () =>
        {
            var opened = PostgresStoreConnection.Open(address.Settings(forReading));
            try
            {
                return settle(opened);
            }
            catch
            {
                opened.Dispose();
                throw;
            }
        });
}
