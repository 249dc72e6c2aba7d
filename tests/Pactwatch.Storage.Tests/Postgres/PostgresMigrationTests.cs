using System.Collections.Immutable;
using Npgsql;
using Pactwatch.Storage.Postgres;
using Pactwatch.Storage.Rows;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests.Postgres;

/// <summary>The schema on a server grows by numbered scripts in step with the embedded store's, all that are missing at once or none.</summary>
public sealed class PostgresMigrationTests(PostgresStores stores)
{
    private static readonly int Newest = Migration.Postgres[^1].Number;

    private readonly PostgresServer server = stores.Server;

    // The hash of a released script never changes here; a new script adds a row.
    [Theory]
    [InlineData(7, "whole-schema", "f3acb5fd64befe69847a006db32d27057b9c9b8d36a3431bcab60c29b055df0c")]
    [InlineData(8, "work", "409382d078279bd5467b39a4f0c35263036f77e5ab047884e2843c6ae19a1399")]
    public void A_released_script_never_changes(int number, string name, string sha256)
    {
        var migration = Migration.Postgres.Single(migration => migration.Number == number);

        migration.Name.ShouldBe(name);
        migration.Sha256.ShouldBe(sha256);
    }

    [Fact]
    public void Both_stores_are_at_the_same_number() => Newest.ShouldBe(Migration.Sqlite[^1].Number);

    [Fact]
    public void An_older_store_is_brought_up_to_date_and_keeps_what_it_holds()
    {
        var address = StoreWithOneReport();

        Should.Throw<StoreUnusableException>(() => PostgresReportStore.OpenForReading(PostgresAddress.Parse(address), And("CREATE TABLE more (id text COLLATE \"C\")"))).Message.ShouldContain($"has schema {Newest}, this program needs {Newest + 1}");
        using var store = PostgresReportStore.OpenForWriting(PostgresAddress.Parse(address), TimeProvider.System, And("CREATE TABLE more (id text COLLATE \"C\")"));

        store.SchemaVersion.ShouldBe(Newest + 1);
        store.Check().Problems.ShouldBeEmpty();
        store.Reports().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_newer_store_is_refused_and_left_as_it_is()
    {
        var address = StoreWithOneReport();
        PostgresReportStore.OpenForWriting(PostgresAddress.Parse(address), TimeProvider.System, And("CREATE TABLE more (id text)")).Dispose();

        Should.Throw<StoreUnusableException>(() => PostgresReportStore.OpenForWriting(address)).Message.ShouldContain($"has schema {Newest + 1}, this program knows schemas up to {Newest}. It was left as it is");
        Should.Throw<StoreUnusableException>(() => PostgresReportStore.OpenForReading(address));
        server.Ask<long>(address, "SELECT max(number) FROM pactwatch.migration").ShouldBe(Newest + 1);
    }

    [Fact]
    public void A_store_made_with_another_script_is_refused()
    {
        var address = StoreWithOneReport();
        server.ExecuteIn(address, "UPDATE pactwatch.migration SET sha256 = 'x'");

        Should.Throw<StoreUnusableException>(() => PostgresReportStore.OpenForWriting(address)).Message.ShouldContain("was made with another migration 7");
    }

    [Fact]
    public void A_script_that_fails_leaves_the_store_at_the_version_before()
    {
        var address = StoreWithOneReport();

        Should.Throw<StoreException>(() => PostgresReportStore.OpenForWriting(PostgresAddress.Parse(address), TimeProvider.System, And("CREATE TABLE more (id text); INSERT INTO nowhere VALUES (1)"))).Message.ShouldContain("nowhere");

        using var store = PostgresReportStore.OpenForWriting(address);
        store.Check().Problems.ShouldBeEmpty();
        store.Reports().ShouldHaveSingleItem();
        server.Ask<long>(address, "SELECT count(*) FROM pg_tables WHERE tablename = 'more'").ShouldBe(0);
    }

    // Each statement of the first script, with its program gone in the middle of it: the next finds no store, and makes one.
    [Fact]
    public void Ended_at_any_step_it_is_the_old_store_or_the_new_one_never_one_between()
    {
        var statements = Migration.Postgres[0].Script.Split(';').Length;
        for (var step = 1; step < statements; step += 9)
        {
            var address = server.NewDatabase();
            var cut = string.Join(';', Migration.Postgres[0].Script.Split(';').Take(step)) + "; SELECT pg_terminate_backend(pg_backend_pid());";

            Should.Throw<StoreException>(() => PostgresReportStore.OpenForWriting(PostgresAddress.Parse(address), TimeProvider.System, [new Migration(Newest, "cut", cut)]));

            server.Ask<long>(address, "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'pactwatch'").ShouldBe(0);
            using (var store = PostgresReportStore.OpenForWriting(address)) store.Check().Problems.ShouldBeEmpty();
            server.Drop(address);
        }
    }

    [Fact]
    public void Of_many_who_open_a_new_database_at_once_one_makes_the_store()
    {
        var address = server.NewDatabase();

        Parallel.For(0, 6, new ParallelOptions { MaxDegreeOfParallelism = 6 }, number =>
        {
            using var store = PostgresReportStore.OpenForWriting(address);
            store.Add([Report($"report {number}", "a.txt")]).ShouldHaveSingleItem().Result.ShouldBe(AddResult.Added);
        });

        using var all = PostgresReportStore.OpenForReading(address);
        all.Reports().Length.ShouldBe(6);
    }

    [Fact]
    public void What_was_judged_read_or_told_is_changed_by_no_statement()
    {
        var address = StoreWithOneReport();
        using (var store = PostgresReportStore.OpenForWriting(address)) store.Append(Judgement("j-1", Ledger.JudgementKind.Edit, store.Reports()[0].Id));

        foreach (var sql in new[] { "UPDATE pactwatch.judgement SET why = ''", "DELETE FROM pactwatch.judgement", "TRUNCATE pactwatch.judgement", "UPDATE pactwatch.reading SET text = ''", "UPDATE pactwatch.content SET length = 0" })
            Should.Throw<PostgresException>(() => server.ExecuteIn(address, sql)).MessageText.ShouldContain("never");
    }

    [Fact]
    public void A_column_that_is_sorted_by_a_language_is_a_problem()
    {
        var address = StoreWithOneReport();
        server.ExecuteIn(address, "ALTER TABLE pactwatch.watched_source ADD COLUMN misfit text");

        using var store = PostgresReportStore.OpenForReading(address);

        store.Check().Problems.ShouldBe(["1 columns that are sorted by a language"]);
    }

    private static ImmutableArray<Migration> And(string script) => Migration.Postgres.Add(new Migration(Newest + 1, "one-more", script));

    private string StoreWithOneReport()
    {
        var address = stores.NewStore();
        using var store = PostgresReportStore.OpenForWriting(address);
        store.Add([Report("a", "a.txt")]);
        return address;
    }
}
