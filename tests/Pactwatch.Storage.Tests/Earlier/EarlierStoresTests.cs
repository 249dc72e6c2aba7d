using Microsoft.Data.Sqlite;
using NodaTime;
using Pactwatch.Searching;
using Pactwatch.Storage.Rows;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Text;
using SQLitePCL;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests.Earlier;

/// <summary>A store of each schema there ever was, made by a program of its time, becomes one of this program: whole, or not at all.</summary>
public sealed class EarlierStoresTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<int> Schemas => [.. EarlierStore.Schemas];

    /// <summary>For each script the store that it finds; the first finds none.</summary>
    public static TheoryData<int> FoundByAScript => [.. Enumerable.Range(0, Migration.Sqlite.Length)];

    [Fact]
    public void Each_schema_has_its_store() =>
        Enumerable.Range(1, Migration.Sqlite.Length).Except(EarlierStore.Schemas).ShouldBeEmpty("Earlier/Stores/README.md says how it is made");

    [Theory]
    [MemberData(nameof(Schemas))]
    public void All_that_it_held_is_in_the_store_that_it_becomes_and_a_ledger_follows_from_it(int schema)
    {
        new EarlierStore(schema).UnpackTo(folder.StorePath);
        StoreFile.Schema(folder.StorePath).ShouldBe(schema);
        var columns = StoreFile.Columns(folder.StorePath);
        var rows = StoreFile.Rows(folder.StorePath, columns);

        using (var store = SqliteReportStore.OpenForWriting(folder.StorePath))
        {
            store.SchemaVersion.ShouldBe(Migration.Sqlite.Length);
            store.Check().Problems.ShouldBeEmpty();
            store.Verify().ShouldBeEmpty();
            store.StoredReports().Single(stored => stored.RemovedWhy is not null).ShouldSatisfyAllConditions(
                removed => removed.RemovedWhy.ShouldBe("an opinion piece"),
                removed => store.RawBytes(removed.Report.Id).AsSpan().IndexOf("a columnist guessed"u8).ShouldBeGreaterThan(0));
            store.Judgements().Select(judgement => judgement.By).Take(3).ShouldBe(["ana", "ben", "ben"]);
            store.Search(SearchQuery.Parse("trucks"), 10).Reports.ShouldHaveSingleItem().Source.ShouldBe("monitor.txt");
            var ledger = Pipeline.English.Reconcile(store.Reports(), store.Judgements(), new LocalDate(2026, 6, 12), 1, null);
            ledger.Accords.SelectMany(accord => accord.Undertakings).ShouldContain(entry => entry.Actor == "Norland" && entry.Window.To == new LocalDate(2026, 6, 30));
            ledger.Reports.ShouldNotContain(report => report.Report.Text.Characters.Contains("columnist"));
        }

        StoreFile.Rows(folder.StorePath, columns).ShouldBe(rows);
        using var again = SqliteReportStore.OpenForWriting(folder.StorePath);
        again.Add([Report("a", "a.txt")]).ShouldHaveSingleItem().Result.ShouldBe(AddResult.Added);
    }

    // What a file holds at a moment is what a process that is killed then leaves behind. So the script that comes next stops
    // after each of its statements, and the files are copied: each copy has to be the store that was, and to become the new one.
    [Theory]
    [MemberData(nameof(FoundByAScript))]
    public void Killed_after_any_statement_of_a_script_it_is_the_store_that_it_was(int schema)
    {
        var before = Unpacked(schema, "before.db");
        var after = Unpacked(schema, "after.db");
        using (var whole = SqliteReportStore.OpenForWriting(after)) whole.Check().Problems.ShouldBeEmpty();

        var copies = CopiesWhile(Migration.Sqlite[schema], Unpacked(schema, "killed.db"));

        copies.Count.ShouldBe(StatementsOf(Migration.Sqlite[schema].Script).Count);
        foreach (var copy in copies)
        {
            StoreFile.Schema(copy).ShouldBe(schema);
            if (schema > 0)
            {
                StoreFile.Shape(copy).ShouldBe(StoreFile.Shape(before));
                StoreFile.Rows(copy, StoreFile.Columns(before)).ShouldBe(StoreFile.Rows(before, StoreFile.Columns(before)));
            }

            using (var again = SqliteReportStore.OpenForWriting(copy)) again.Check().Problems.ShouldBeEmpty();
            StoreFile.Shape(copy).ShouldBe(StoreFile.Shape(after));
            StoreFile.Rows(copy, StoreFile.Columns(after)).ShouldBe(StoreFile.Rows(after, StoreFile.Columns(after)));
        }
    }

    public void Dispose() => folder.Dispose();

    private string Unpacked(int schema, string name)
    {
        var path = Path.Combine(folder.Path, name);
        new EarlierStore(schema).UnpackTo(path);
        return path;
    }

    /// <summary>Runs a script by the store's own code, with a copy of the files after each statement.</summary>
    private List<string> CopiesWhile(Migration script, string path)
    {
        var copies = new List<string>();
        using var sqlite = new SqliteConnection($"Data Source={path};Mode=ReadWriteCreate;Pooling=False");
        sqlite.Open();
        sqlite.CreateFunction("here", () =>
        {
            var copy = Path.Combine(folder.Path, FormattableString.Invariant($"at-{copies.Count}.db"));
            foreach (var part in new[] { "", "-wal", "-shm" })
            {
                if (File.Exists(path + part)) File.Copy(path + part, copy + part);
            }

            copies.Add(copy);
            return 0;
        });
        using var connection = new SqliteStoreConnection(sqlite);
        connection.SettleForWriting();
        var stopping = script with { Script = string.Concat(StatementsOf(script.Script).Select(statement => statement + "\nSELECT here();\n")) };
        Schema.Migrate(connection, path, [.. Migration.Sqlite.Take(script.Number - 1), stopping], Noon);
        return copies;
    }

    /// <summary>The script, cut where SQLite says that a statement is complete: a trigger's body is part of it.</summary>
    private static List<string> StatementsOf(string script)
    {
        _ = SqliteEngine.Current;
        var statements = new List<string>();
        var begun = "";
        foreach (var part in script.Split(';')[..^1])
        {
            begun += part + ";";
            if (raw.sqlite3_complete(begun) == 0) continue;
            statements.Add(begun);
            begun = "";
        }

        return statements;
    }
}
