using System.Collections.Immutable;
using Npgsql;
using Pactwatch.Storage.Copying;
using Pactwatch.Storage.Postgres;
using Pactwatch.Storage.Rows;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Storage.Tests.Earlier;

namespace Pactwatch.Storage.Tests.Postgres;

/// <summary>A store on a server with an earlier schema becomes one of this program: whole, or not at all. What it holds is what the embedded store of that schema holds.</summary>
public sealed class EarlierOnServerTests(PostgresStores stores) : IDisposable
{
    private const int MostCuts = 12;

    // Behind those that there are, so that the way is walked also while there is only the first.
    private static readonly ImmutableArray<Migration> Scripts = Migration.Postgres.Add(new Migration(
        Migration.Postgres[^1].Number + 1,
        "one-more",
        """
        CREATE TABLE more (id text COLLATE "C" PRIMARY KEY);
        INSERT INTO more SELECT id FROM report;
        CREATE FUNCTION more () RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;
        ALTER TABLE report_source ADD COLUMN weight bigint NOT NULL DEFAULT 0;
        """));

    private static readonly bool IsDrill = Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") == "1";

    private readonly PostgresServer server = stores.Server;
    private readonly TemporaryFolder folder = new();

    public static TheoryData<int> NumbersOfScripts => [.. Scripts.Skip(1).Select(script => script.Number)];

    [Theory]
    [MemberData(nameof(NumbersOfScripts))]
    public void Ended_after_any_statement_of_a_script_it_is_the_store_that_it_was(int number)
    {
        var before = StoreWithSchema(number - 1);
        var whole = Clone(before);
        var digests = BroughtUpToDate(whole);
        var script = Scripts.Single(script => script.Number == number);
        var statements = StatementsOf(script.Script);
        statements.Count.ShouldBeGreaterThan(0);

        for (var cut = 1; cut <= statements.Count; cut += IsDrill ? 1 : 1 + (statements.Count / MostCuts))
        {
            var address = Clone(before);
            var ending = script with { Script = string.Concat(statements.Take(cut)) + "SELECT pg_terminate_backend(pg_backend_pid());" };

            Should.Throw<StoreException>(() => PostgresReportStore.OpenForWriting(PostgresAddress.Parse(address), TimeProvider.System, [.. UpTo(number - 1), ending]));

            Shape(address).ShouldBe(Shape(before), $"after {cut} statements");
            BroughtUpToDate(address).ShouldBe(digests);
            server.Drop(address);
        }
    }

    public void Dispose() => folder.Dispose();

    private static ImmutableArray<Migration> UpTo(int number) => [.. Scripts.Where(script => script.Number <= number)];

    /// <summary>A store with that schema on the server, holding what the embedded one does that was made by a program of its time.</summary>
    private string StoreWithSchema(int number)
    {
        var path = Path.Combine(folder.Path, FormattableString.Invariant($"{number}.db"));
        new EarlierStore(EarlierStore.Schemas.Last(schema => schema <= number)).UnpackTo(path);
        SqliteReportStore.OpenForWriting(path, TimeProvider.System, [.. Migration.Sqlite.Take(number)]).Dispose();
        var columns = StoreFile.Columns(path);
        var address = PostgresAddress.Parse(server.NewDatabase());
        PostgresReportStore.OpenForWriting(address, TimeProvider.System, UpTo(number)).Dispose();
        using var connection = PostgresStoreConnection.Open(address.Settings(forReading: false));
        connection.Write(() =>
        {
            // A script may have filled a table; each table stands behind those that it points at.
            var tables = StoreTables.All.Where(table => columns.ContainsKey(table.Name)).ToList();
            foreach (var table in tables.AsEnumerable().Reverse()) connection.Execute($"DELETE FROM {table.Name}");
            foreach (var table in tables) connection.Load(table.Name, columns[table.Name], StoreFile.Values(path, table.Name, columns[table.Name]));
            connection.NumbersFollow(tables.Where(table => table.Order == "number").Select(table => table.Name));
            new PostgresSearchIndex(connection).Fill();
            return true;
        });
        return $"{address}";
    }

    private string Clone(string address)
    {
        NpgsqlConnection.ClearAllPools();
        return server.NewDatabase("TEMPLATE " + address[(address.LastIndexOf('/') + 1)..]);
    }

    private static ImmutableArray<TableDigest> BroughtUpToDate(string address)
    {
        using var store = PostgresReportStore.OpenForWriting(PostgresAddress.Parse(address), TimeProvider.System, Scripts);
        store.Check().Problems.ShouldBeEmpty();
        store.Verify().ShouldBeEmpty();
        store.StoredReports().Single(stored => stored.RemovedWhy is not null).RemovedWhy.ShouldBe("an opinion piece");
        return store.Digests();
    }

    private string Shape(string address) => server.Ask<string>(
        address,
        "SELECT (SELECT string_agg(number || ' ' || sha256, ' ' ORDER BY number) FROM pactwatch.migration) || (SELECT string_agg(table_name || '.' || column_name, ' ' ORDER BY table_name, column_name) FROM information_schema.columns WHERE table_schema = 'pactwatch') || (SELECT count(*) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'pactwatch')");

    /// <summary>The script, cut behind each semicolon that stands outside a comment and outside a function's body.</summary>
    private static List<string> StatementsOf(string script)
    {
        var statements = new List<string>();
        var begun = "";
        foreach (var line in script.Split('\n'))
        {
            begun += line + "\n";
            var said = line.Split("--")[0].TrimEnd();
            if (!said.EndsWith(';') || begun.Split("$$").Length % 2 == 0) continue;
            statements.Add(begun);
            begun = "";
        }

        return statements;
    }
}
