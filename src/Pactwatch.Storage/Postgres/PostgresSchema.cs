using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Storage.Rows;

namespace Pactwatch.Storage.Postgres;

/// <summary>What a database is, by the schema "pactwatch" in it, and how that is brought to this program's. One that isn't ours, or of a newer program, is left as it is.</summary>
internal static class PostgresSchema
{
    /// <summary>All of a store lies in a schema of its own, so that other programs' tables may lie beside it.</summary>
    public const string Name = "pactwatch";

    private const int OldestServer = 15;

    /// <summary>The number of the last migration applied; 0 for a database that holds no store.</summary>
    /// <exception cref="StoreUnusableException">The server keeps no promises, or the schema isn't ours, is newer than this program, or had other scripts applied.</exception>
    public static int Inspect(StoreConnection connection, string location, ImmutableArray<Migration> known)
    {
        bool isStore, isEmpty;
        using (var row = connection.Query(
            """
            SELECT current_setting('server_version_num')::bigint, current_setting('server_encoding'), current_setting('fsync'), current_setting('full_page_writes'),
                EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'pactwatch' AND c.relname = 'migration')::int::bigint,
                EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'pactwatch')::int::bigint
            """))
        {
            row.Read();
            AssertServer(location, row.GetInt64(0) / 10_000, row.GetString(1), row.GetString(2), row.GetString(3));
            (isStore, isEmpty) = (row.GetInt64(4) != 0, row.GetInt64(5) == 0);
        }

        if (isStore) return Version(connection, location, known);
        if (isEmpty) return 0;
        throw new StoreUnusableException($"The schema {Name} of the database at {location} holds tables of another program, no store of Pactwatch. It was left as it is. Choose another database with --store.");
    }

    /// <summary>Applies what is missing in one transaction: whoever comes second finds it done.</summary>
    public static void Migrate(PostgresStoreConnection connection, string location, ImmutableArray<Migration> known, Instant at) => connection.Write(() =>
    {
        var version = Inspect(connection, location, known);
        foreach (var next in known.Where(migration => migration.Number > version))
        {
            if (version == 0 && !HasSchema(connection)) connection.ExecuteScript($"CREATE SCHEMA {Name}");
            connection.ExecuteScript(next.Script);
            connection.Execute(
                "INSERT INTO migration (number, name, applied_at, sha256) VALUES (@number, @name, @at, @sha256)",
                ("@number", next.Number), ("@name", next.Name), ("@at", StoredTime.Of(at)), ("@sha256", next.Sha256));
            version = next.Number;
        }

        return version;
    });

    private static bool HasSchema(StoreConnection connection) => connection.Number("SELECT count(*) FROM pg_namespace WHERE nspname = 'pactwatch'") > 0;

    private static void AssertServer(string location, long version, string encoding, string fsync, string fullPageWrites)
    {
        if (version < OldestServer)
            throw new StoreUnusableException($"The server at {location} is PostgreSQL {version}; {OldestServer} or newer is needed. Use another server, or bring that one up to date.");
        if (encoding != "UTF8")
            throw new StoreUnusableException($"The database at {location} keeps its texts as {encoding}; reports need UTF8. Make one that does: createdb --encoding UTF8 --template template0 NAME.");
        if (fsync != "on")
            throw new StoreUnusableException($"The server at {location} runs with fsync={fsync}: after a power failure nothing it holds can be relied on. Set fsync = on in its postgresql.conf, reload it, and do it again.");
        if (fullPageWrites != "on")
            throw new StoreUnusableException($"The server at {location} runs with full_page_writes={fullPageWrites}: a power failure can leave half-written pages. Set full_page_writes = on in its postgresql.conf, reload it, and do it again.");
    }

    private static int Version(StoreConnection connection, string location, ImmutableArray<Migration> known)
    {
        var version = 0;
        using var applied = connection.Query("SELECT number, name, sha256 FROM migration ORDER BY number");
        while (applied.Read())
        {
            version = applied.GetInt32(0);
            if (version > known[^1].Number)
                throw new StoreUnusableException($"The store {location} has schema {version}, this program knows schemas up to {known[^1].Number}. It was left as it is. Use the newer Pactwatch that wrote it.");
            var migration = known.FirstOrDefault(migration => migration.Number == version) ?? throw new DamagedRowException($"there is no migration {version}");
            if (migration.Sha256 != applied.GetString(2))
                throw new StoreUnusableException($"The store {location} was made with another migration {version} (\"{applied.GetString(1)}\") than this program's. It was left as it is. Use the Pactwatch that wrote it.");
        }

        return version;
    }
}
