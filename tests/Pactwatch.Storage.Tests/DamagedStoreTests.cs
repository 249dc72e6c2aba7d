using System.Text;
using Microsoft.Data.Sqlite;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Text;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests;

/// <summary>Damage inside a store is told, with what to do; it never comes out as a wrong report or as an exception of the engine.</summary>
public sealed class DamagedStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Bytes_that_lost_their_hash_are_not_given_out()
    {
        // Too short to pack: the words lie in the file as they are.
        var words = "forty thousand tonnes";
        ReportId id;
        using (var store = SqliteReportStore.OpenForWriting(folder.StorePath))
            id = store.Add([Report(Encoding.UTF8.GetBytes(words), "a.txt", Reader, Reading(""))]).Single().Id;
        var file = File.ReadAllBytes(folder.StorePath);
        var at = file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words));
        at.ShouldBeGreaterThan(0);
        file[at] ^= 1;
        File.WriteAllBytes(folder.StorePath, file);

        using var reader = SqliteReportStore.OpenForReading(folder.StorePath);

        var failure = Should.Throw<StoreException>(() => reader.RawBytes(id));
        failure.Message.ShouldContain($"report {id} no longer");
        failure.Message.ShouldContain("put back a copy");
    }

    [Theory]
    [InlineData("UPDATE reading SET blocks = '[[\"body\", 0, 900]]'", "blocks")]
    [InlineData("UPDATE reading SET blocks = 'x'", "list")]
    [InlineData("UPDATE reading SET kind = 'rumour'", "rumour")]
    [InlineData("UPDATE reading SET published_on = '2026-02-30'", "2026-02-30")]
    [InlineData("UPDATE report SET recorded_at = 'yesterday'", "yesterday")]
    [InlineData("DELETE FROM report_source", "no source")]
    public void A_row_that_no_store_wrote_is_told(string damage, string word)
    {
        MakeStore();
        Change("DROP TRIGGER reading_is_never_changed; " + damage);

        using var reader = SqliteReportStore.OpenForReading(folder.StorePath);

        Should.Throw<StoreException>(() => reader.Reports()).Message.ShouldContain(word);
    }

    [Theory]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM content", "1 reports without their bytes")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM reading", "1 reports without a reading")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM report_source", "1 reports without a source")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM report_source; DELETE FROM reading; DELETE FROM report", "1 bytes that belong to no report")]
    public void The_check_finds_what_is_missing(string damage, string problem)
    {
        MakeStore();
        Change(damage);

        using var reader = SqliteReportStore.OpenForReading(folder.StorePath);

        reader.Check().Problems.ShouldContain(problem);
    }

    [Fact]
    public void The_check_of_a_damaged_file_tells_of_it_instead_of_failing()
    {
        using (var store = SqliteReportStore.OpenForWriting(folder.StorePath)) store.Add([.. Enumerable.Range(0, 500).Select(number => Report($"report {number}", "a.txt"))]);
        var file = File.ReadAllBytes(folder.StorePath);

        // The first half holds what opening looks at, the second what was added last.
        file.AsSpan(file.Length / 2).Fill(0xA5);
        File.WriteAllBytes(folder.StorePath, file);

        using var reader = SqliteReportStore.OpenForReading(folder.StorePath);

        reader.Check().Problems.ShouldNotBeEmpty();
        Should.Throw<StoreException>(() => reader.Reports()).Message.ShouldContain("damaged");
    }

    [Theory]
    [InlineData("UPDATE judgement SET why = 'other'")]
    [InlineData("DELETE FROM judgement")]
    [InlineData("UPDATE reading SET text = 'other'")]
    [InlineData("UPDATE content SET bytes = x'00'")]
    public void The_database_itself_refuses_to_change_what_is_never_changed(string change)
    {
        MakeStore();

        Should.Throw<SqliteException>(() => Change(change)).Message.ShouldContain("never");
    }

    public void Dispose() => folder.Dispose();

    private void MakeStore()
    {
        using var store = SqliteReportStore.OpenForWriting(folder.StorePath);
        var id = store.Add([Report("a", "a.txt")]).Single().Id;
        store.Append(Judgement("j-1", Ledger.JudgementKind.Doubt, id));
    }

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.StorePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
