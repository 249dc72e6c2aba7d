using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Storage.Rows;

namespace Pactwatch.Storage.Sqlite;

/// <summary>What a file is, by its own marks, and how it is brought to this program's schema. A file that isn't ours, or of a newer program, is left as it is.</summary>
internal static class Schema
{
    /// <summary>"PACT" in the field that SQLite leaves to programs; the command `file` shows it, too.</summary>
    public const int ApplicationId = 0x50414354;

    /// <summary>The number of the last migration applied; 0 for a file that nothing was ever written to.</summary>
    /// <exception cref="StoreUnusableException">The file isn't ours, is newer than this program, or had other scripts applied.</exception>
    public static int Inspect(SqliteStoreConnection connection, string location, ImmutableArray<Migration> known)
    {
        var application = connection.Number("PRAGMA application_id");
        var version = (int)connection.Number("PRAGMA user_version");
        if (application != ApplicationId)
        {
            var isUntouched = application == 0 && version == 0 && connection.Number("SELECT COUNT(*) FROM sqlite_master") == 0;
            if (isUntouched) return 0;
            throw new StoreUnusableException($"{location} is an SQLite database of another program, no store of Pactwatch. It was left as it is. Choose another file with --store.");
        }

        if (version > known.Length)
            throw new StoreUnusableException($"The store {location} has schema {version}, this program knows schemas up to {known.Length}. It was left as it is. Use the newer Pactwatch that wrote it.");
        AssertScriptsUnchanged(connection, location, known);
        return version;
    }

    /// <summary>Applies what is missing, each migration in a transaction of its own.</summary>
    public static void Migrate(SqliteStoreConnection connection, string location, ImmutableArray<Migration> known, Instant at)
    {
        while (connection.Write(() => ApplyNext(connection, location, known, at)))
        {
        }
    }

    private static bool ApplyNext(SqliteStoreConnection connection, string location, ImmutableArray<Migration> known, Instant at)
    {
        var version = Inspect(connection, location, known);
        if (version == known.Length) return false;
        var next = known[version];
        connection.ExecuteScript(next.Script);
        connection.Execute(
            "INSERT INTO migration (number, name, applied_at, sha256) VALUES (@number, @name, @at, @sha256)",
            ("@number", next.Number), ("@name", next.Name), ("@at", StoredTime.Of(at)), ("@sha256", next.Sha256));
        connection.ExecuteScript($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {next.Number}");
        return true;
    }

    private static void AssertScriptsUnchanged(SqliteStoreConnection connection, string location, ImmutableArray<Migration> known)
    {
        using var applied = connection.Query("SELECT number, name, sha256 FROM migration ORDER BY number");
        while (applied.Read())
        {
            var number = applied.GetInt64(0);
            if (number < 1 || number > known.Length) throw new DamagedRowException($"there is no migration {number}");
            var migration = known[(int)number - 1];
            if (string.Equals(applied.GetString(2), migration.Sha256, StringComparison.Ordinal)) continue;
            throw new StoreUnusableException($"The store {location} was made with another migration {migration.Number} (\"{applied.GetString(1)}\") than this program's. It was left as it is. Use the Pactwatch that wrote it.");
        }
    }
}
