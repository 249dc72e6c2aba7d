using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Pactwatch.Storage.CrashWriter;
using Pactwatch.Storage.Rows;
using Pactwatch.Storage.Sqlite;

namespace Pactwatch.Storage.Tests;

/// <summary>A file that this program can't keep a store in is refused with the reason, and left as it is.</summary>
public sealed class RefusedFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Reading_where_no_store_is_tells_how_to_make_one()
    {
        Should.Throw<StoreUnusableException>(() => SqliteReportStore.OpenForReading(folder.StorePath)).Message.ShouldContain("pactwatch read");
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_store_of_a_newer_program_is_refused_with_both_versions()
    {
        MakeStore();
        Change("PRAGMA user_version = 1001");

        ShouldRefuseUntouched("schema 1001", $"up to {Migration.Sqlite.Length}");
    }

    [Fact]
    public void A_store_made_with_another_migration_script_is_refused()
    {
        MakeStore();
        Change("UPDATE migration SET sha256 = 'another'");

        ShouldRefuseUntouched("another migration 1");
    }

    [Fact]
    public void A_database_of_another_program_is_refused()
    {
        Change("CREATE TABLE bookmark (url TEXT)");

        ShouldRefuseUntouched("another program");
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(folder.StorePath, string.Concat(Enumerable.Repeat("Dear diary, ", 1_000)));

        ShouldRefuseUntouched("no store");
    }

    [Fact]
    public void A_store_whose_beginning_is_damaged_is_refused()
    {
        MakeStore();
        using (var file = new FileStream(folder.StorePath, FileMode.Open)) file.Write(new byte[16]);

        ShouldRefuseUntouched("no store");
    }

    [Theory]
    [InlineData(60)]
    [InlineData(4_096)]
    [InlineData(5_000)]
    [InlineData(40_000)]
    public void A_store_cut_short_is_refused(int bytesLeft)
    {
        MakeStore();
        using (var file = new FileStream(folder.StorePath, FileMode.Open)) file.SetLength(bytesLeft);

        ShouldRefuseUntouched("damaged");
    }

    [Fact]
    public void An_empty_file_becomes_a_store_when_opened_for_writing_as_after_a_crash_at_its_making()
    {
        File.WriteAllBytes(folder.StorePath, []);
        Should.Throw<StoreUnusableException>(() => SqliteReportStore.OpenForReading(folder.StorePath)).Message.ShouldContain("no store");

        MakeStore();

        using var reader = SqliteReportStore.OpenForReading(folder.StorePath);
        reader.Reports().Length.ShouldBe(NumberedReports.BatchSize);
    }

    [Fact]
    public void A_folder_is_no_store()
    {
        Should.Throw<StoreUnusableException>(() => SqliteReportStore.OpenForWriting(folder.Path)).Message.ShouldContain("is a folder");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var missing = Path.Combine(folder.Path, "missing");

        Should.Throw<StoreException>(() => SqliteReportStore.OpenForWriting(Path.Combine(missing, "pactwatch.db"))).Message.ShouldContain($"the folder {missing} isn't there");
    }

    public void Dispose() => folder.Dispose();

    private void MakeStore()
    {
        using var store = SqliteReportStore.OpenForWriting(folder.StorePath);
        store.Add(NumberedReports.Batch(0));
    }

    private void Change(string sql)
    {
        _ = SqliteEngine.Current;
        using var connection = new SqliteConnection($"Data Source={folder.StorePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void ShouldRefuseUntouched(params string[] words)
    {
        var before = Hash();
        var besideBefore = Directory.GetFileSystemEntries(folder.Path).Order(StringComparer.Ordinal).ToArray();
        Exception[] refusals =
        [
            Should.Throw<StoreUnusableException>(() => SqliteReportStore.OpenForWriting(folder.StorePath)),
            Should.Throw<StoreUnusableException>(() => SqliteReportStore.OpenForReading(folder.StorePath)),
        ];

        foreach (var word in words) refusals.ShouldAllBe(refusal => refusal.Message.Contains(word, StringComparison.Ordinal));
        Hash().ShouldBe(before);
        Directory.GetFileSystemEntries(folder.Path).Order(StringComparer.Ordinal).ShouldBe(besideBefore);
    }

    private string Hash() => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(folder.StorePath)));
}
