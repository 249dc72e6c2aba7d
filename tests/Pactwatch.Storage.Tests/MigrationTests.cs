using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Pactwatch.Ledger;
using Pactwatch.Searching;
using Pactwatch.Storage.Rows;
using Pactwatch.Storage.Sqlite;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests;

/// <summary>The schema grows by numbered scripts, each applied as a whole or not at all.</summary>
public sealed class MigrationTests : IDisposable
{
    private static readonly ImmutableArray<Migration> OneMore = Migration.Sqlite.Add(
        new Migration(Migration.Sqlite.Length + 1, "one-more", "CREATE TABLE more (id TEXT); INSERT INTO more VALUES ('x')"));

    private static readonly ImmutableArray<Migration> OneBroken = Migration.Sqlite.Add(
        new Migration(Migration.Sqlite.Length + 1, "broken", "CREATE TABLE more (id TEXT); INSERT INTO nowhere VALUES ('x')"));

    private const string WithoutWatching =
        "DROP TABLE accord; DROP TABLE worker; DROP TABLE aside_report; DROP TABLE ledger_mark; DROP TABLE followed_words; DROP TABLE subscriber; DROP TABLE asked_host; DROP TABLE collection; DROP TABLE job; DROP TABLE watched_page; DROP TABLE watched_source";

    private const string WithoutAbout = WithoutWatching + "; DROP TABLE removed_report; ALTER TABLE judgement DROP COLUMN about";

    private const string WithoutSearch = WithoutAbout + "; DROP TABLE report_words; DROP TABLE searched_reading";

    private readonly TemporaryFolder folder = new();

    // The hash of a released script never changes here; a new script adds a row.
    [Theory]
    [InlineData(1, "reports-judgements-claims", "5d7c0a8b4e132489bf64e95f88256855780db52bdc3dc2a12df407adebab37fb")]
    [InlineData(2, "links", "71e3936682e969a557639f205123b9431bf965a45c0b3cb458a60d4f701a8579")]
    [InlineData(3, "publications", "831c305caca2d21d9733c07430001ec2832b56810d5505a3455e282ec7d6908c")]
    [InlineData(4, "authority-of-instruments", "26ce1cbfaee6b7638cde9ece61fe61359679168194d2852b1d108d9242707da1")]
    [InlineData(5, "search", "427195711694b3a7fbe174dec46d93a008475f24e91c4a83b6f8fe6fce80d645")]
    [InlineData(6, "judgements", "5e031aefe5a27399bf5870e4d48b770c7339799792da4380e8c3ca98205e4484")]
    [InlineData(7, "watching", "e4333dcd1cfdbcf3ab4c2eacfef1f5317b90e00f8892920ee11c10e53d8c70b3")]
    [InlineData(8, "work", "4dbb7a19796fe15eb41a0d0947732c51ef6ee97e1f9a39c968e517ec3276ace3")]
    public void A_released_script_never_changes(int number, string name, string sha256)
    {
        var migration = Migration.Sqlite[number - 1];

        migration.Number.ShouldBe(number);
        migration.Name.ShouldBe(name);
        migration.Sha256.ShouldBe(sha256);
    }

    [Fact]
    public void Line_ends_of_a_checkout_for_windows_do_not_change_a_script()
    {
        var script = Migration.Sqlite[0];

        (script with { Script = script.Script.ReplaceLineEndings("\r\n") }).Script.ShouldNotBe(script.Script);
        new Migration(1, script.Name, script.Script.ReplaceLineEndings("\r\n")).Sha256.ShouldBe(script.Sha256);
    }

    [Fact]
    public void An_older_store_is_brought_up_to_date_and_keeps_what_it_holds()
    {
        MakeStore();

        using var store = SqliteReportStore.OpenForWriting(folder.StorePath, TimeProvider.System, OneMore);

        store.SchemaVersion.ShouldBe(OneMore.Length);
        store.Reports().ShouldHaveSingleItem().Text.Characters.ShouldBe("a");
    }

    [Fact]
    public void A_store_of_before_links_were_kept_is_sound_and_holds_its_readings_without_any()
    {
        MakeStore();
        TakeBack(WithoutSearch + "; ALTER TABLE reading DROP COLUMN authority; DROP TABLE publication; ALTER TABLE reading DROP COLUMN links", to: 1);

        using var store = SqliteReportStore.OpenForWriting(folder.StorePath);

        store.Check().Problems.ShouldBeEmpty();
        store.Reports().ShouldHaveSingleItem().Reading.Links.ShouldBeEmpty();
        store.Add([Report("a", "a.txt")]).Single().Result.ShouldBe(AddResult.AlreadyHeld);
    }

    [Fact]
    public void A_store_of_before_agreements_own_texts_were_kept_holds_its_reports_as_they_were()
    {
        MakeStore();
        TakeBack(WithoutSearch + "; ALTER TABLE reading DROP COLUMN authority", to: 3);

        using var store = SqliteReportStore.OpenForWriting(folder.StorePath);

        store.Check().Problems.ShouldBeEmpty();
        store.Reports().ShouldHaveSingleItem().Authority.ShouldBeNull();
        store.Add([Report("a", "a.txt")]).Single().Result.ShouldBe(AddResult.AlreadyHeld);
    }

    [Fact]
    public void A_store_of_before_there_was_a_search_is_searched_by_the_readings_that_count()
    {
        MakeStore();
        using (var store = SqliteReportStore.OpenForWriting(folder.StorePath)) store.Add([Report("a", "a.txt", "reader/2", Reading("harbour")), Report("b", "b.txt")]);
        TakeBack(WithoutSearch, to: 4);

        using var again = SqliteReportStore.OpenForWriting(folder.StorePath);

        again.Check().Problems.ShouldBeEmpty();
        again.Search(SearchQuery.Parse("harbour"), 10).Reports.ShouldHaveSingleItem().Source.ShouldBe("a.txt");
        again.Search(SearchQuery.Parse("a"), 10).Total.ShouldBe(0);
        again.Add([Report("a", "a.txt", "reader/3", Reading("lighthouse"))]);
        again.Search(SearchQuery.Parse("harbour"), 10).Total.ShouldBe(0);
    }

    [Fact]
    public void A_store_of_before_anything_was_watched_keeps_all_it_holds_and_has_all_of_it_in_the_ledger()
    {
        MakeStore();
        using (var store = SqliteReportStore.OpenForWriting(folder.StorePath))
        {
            var removed = store.Add([Report("harbour", "b.txt", reading: FullReading()), Report("c", "c.txt")])[1].Id;
            store.Append([Judgement("j-1", JudgementKind.Remove, removed), Judgement("j-2", JudgementKind.Doubt, removed)]);
        }

        TakeBack(WithoutWatching, to: 6);
        Should.Throw<StoreUnusableException>(() => SqliteReportStore.OpenForReading(folder.StorePath)).Message.ShouldContain("schema 6, this program needs 8. Open it once for writing");

        using var again = SqliteReportStore.OpenForWriting(folder.StorePath);

        again.Check().Problems.ShouldBeEmpty();
        again.StoredReports().Length.ShouldBe(3);
        again.Reports().Length.ShouldBe(2);
        again.Judgements().Select(judgement => judgement.Id).ShouldBe(["j-1", "j-2"]);
        again.Search(SearchQuery.Parse("zurück"), 10).Aside.ShouldBeEmpty();
        again.AsideCount().ShouldBe(0);
        again.Sources().ShouldBeEmpty();
        var before = again.State();
        again.Add([Report("d", "d.txt")]);
        again.State().ShouldNotBe(before);
    }

    [Fact]
    public void A_report_that_a_search_does_not_know_is_a_problem()
    {
        MakeStore();
        TakeBack("DELETE FROM searched_reading", to: Migration.Sqlite.Length);

        using var store = SqliteReportStore.OpenForReading(folder.StorePath);

        store.Check().Problems.ShouldBe(["1 reports that a search does not find"]);
    }

    [Fact]
    public void An_older_store_is_not_read_before_it_is_brought_up_to_date()
    {
        MakeStore();

        Should.Throw<StoreUnusableException>(() => SqliteReportStore.OpenForReading(folder.StorePath, OneMore)).Message
            .ShouldContain($"schema {Migration.Sqlite.Length}, this program needs {OneMore.Length}");
    }

    [Fact]
    public void A_script_that_fails_leaves_the_store_at_the_version_before()
    {
        MakeStore();

        Should.Throw<StoreException>(() => SqliteReportStore.OpenForWriting(folder.StorePath, TimeProvider.System, OneBroken)).Message.ShouldContain("nowhere");

        using var store = SqliteReportStore.OpenForWriting(folder.StorePath);
        store.SchemaVersion.ShouldBe(Migration.Sqlite.Length);
        store.Check().Problems.ShouldBeEmpty();
        store.Add([Report("b", "b.txt")]).Single().Result.ShouldBe(AddResult.Added);
    }

    public void Dispose() => folder.Dispose();

    private void TakeBack(string script, int to)
    {
        using var connection = new SqliteConnection($"Data Source={folder.StorePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"{script}; DELETE FROM migration WHERE number > {to}; PRAGMA user_version = {to}";
        command.ExecuteNonQuery();
    }

    private void MakeStore()
    {
        using var store = SqliteReportStore.OpenForWriting(folder.StorePath);
        store.Add([Report("a", "a.txt")]);
    }
}
