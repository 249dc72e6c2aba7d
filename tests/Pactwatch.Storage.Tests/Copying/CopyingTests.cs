using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Publications;
using Pactwatch.Searching;
using Pactwatch.Storage.Copying;
using Pactwatch.Storage.Postgres;
using Pactwatch.Storage.Rows;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Storage.Tests.Postgres;
using Pactwatch.Storage.Watching;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests.Copying;

/// <summary>A copy or a restored backup holds all that the store held, whatever the engines; or it holds nothing.</summary>
public sealed class CopyingTests(PostgresStores stores) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Every_table_and_column_is_copied_or_named_as_left_out()
    {
        SqliteReportStore.OpenForWriting(folder.StorePath).Dispose();
        using var connection = new SqliteConnection($"Data Source={folder.StorePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT m.name || '.' || c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'report_words_%'";
        var held = new List<string>();
        using (var row = command.ExecuteReader())
        {
            while (row.Read()) held.Add(row.GetString(0));
        }

        held.Where(column => !StoreTables.LeftOut.Contains(column.Split('.')[0], StringComparer.Ordinal))
            .ShouldBe(StoreTables.All.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column}")), ignoreOrder: true);
    }

    [Fact]
    public void On_a_server_there_are_the_same_tables_and_columns()
    {
        var address = stores.NewStore();

        var held = stores.Server.Ask<string>(address, "SELECT string_agg(table_name || '.' || column_name, ' ') FROM information_schema.columns WHERE table_schema = 'pactwatch'").Split(' ');

        held.Where(column => !StoreTables.LeftOut.Contains(column.Split('.')[0], StringComparer.Ordinal))
            .ShouldBe(StoreTables.All.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column}")), ignoreOrder: true);
        stores.Server.Drop(address);
    }

    [Fact]
    public void There_and_back_all_is_as_it_was_and_goes_on()
    {
        var address = stores.NewStore();
        using var first = SqliteReportStore.OpenForWriting(folder.StorePath);
        Fill(first);
        using var server = PostgresReportStore.OpenForWriting(address);
        using var back = SqliteReportStore.OpenForWriting(Path.Combine(folder.Path, "back.db"));

        server.CopyFrom(first).ShouldBe(first.Digests());
        back.CopyFrom(server).ShouldBe(first.Digests());

        foreach (var copy in new RowStore[] { server, back }) ShouldHoldTheSame(copy, first);
        foreach (var copy in new RowStore[] { server, back }) ShouldGoOn(copy);
    }

    [Fact]
    public void A_backup_of_one_kind_of_store_is_restored_into_the_other()
    {
        var address = stores.NewStore();
        using var server = PostgresReportStore.OpenForWriting(address);
        Fill(server);
        using var restored = SqliteReportStore.OpenForWriting(folder.StorePath);

        var saved = server.Backup(BackupPath);

        RowStore.VerifyBackup(BackupPath).ShouldBe(saved);
        restored.Restore(BackupPath).ShouldBe(saved);
        ShouldHoldTheSame(restored, server);
        ShouldGoOn(restored);
        Should.Throw<StoreException>(() => server.Backup(BackupPath)).Message.ShouldContain("There is a file");
    }

    [Fact]
    public void A_backup_is_of_one_moment_whatever_is_written_meanwhile()
    {
        var address = stores.NewStore();
        foreach (var writer in new RowStore[] { SqliteReportStore.OpenForWriting(folder.StorePath), PostgresReportStore.OpenForWriting(address) })
        {
            using (writer)
            {
                Fill(writer);
                var before = writer.Digests();
                using RowStore reader = writer is SqliteReportStore ? SqliteReportStore.OpenForReading(folder.StorePath) : PostgresReportStore.OpenForReading(address);
                var path = Path.Combine(folder.Path, writer.GetType().Name);

                // The moment is that of the first look.
                reader.Backup(path, table => writer.Add(table == "run" ? [] : [Report("while " + table, table + ".txt")])).ShouldBe(before);

                writer.Digests().ShouldNotBe(before);
            }
        }
    }

    [Fact]
    public void What_holds_something_is_not_filled()
    {
        using var first = SqliteReportStore.OpenForWriting(folder.StorePath);
        Fill(first);
        first.Backup(BackupPath);
        using var other = SqliteReportStore.OpenForWriting(Path.Combine(folder.Path, "other.db"));
        other.Follow("grain", true, Noon);

        Should.Throw<StoreUnusableException>(() => other.CopyFrom(first)).Message.ShouldContain("holds something already (in its table followed_words)");
        Should.Throw<StoreUnusableException>(() => other.Restore(BackupPath));

        other.FollowedWords().ShouldBe(["grain"]);
        other.StoredReports().ShouldBeEmpty();
    }

    [Fact]
    public void A_changed_or_cut_backup_is_refused_and_leaves_the_store_empty()
    {
        using (var first = SqliteReportStore.OpenForWriting(folder.StorePath))
        {
            Fill(first);
            first.Backup(BackupPath);
        }

        var sound = File.ReadAllBytes(BackupPath);
        using var store = SqliteReportStore.OpenForWriting(Path.Combine(folder.Path, "again.db"));
        var empty = store.Digests();
        var damaged = Path.Combine(folder.Path, "damaged");
        for (var at = 0; at < sound.Length; at += Math.Max(1, sound.Length / 150))
        {
            var changed = (byte[])sound.Clone();
            changed[at] ^= (byte)(1 << (at % 8));
            foreach (var bytes in new[] { changed, sound[..at] })
            {
                File.WriteAllBytes(damaged, bytes);
                Should.Throw<StoreUnusableException>(() => RowStore.VerifyBackup(damaged), $"byte {at}");
                Should.Throw<StoreException>(() => store.Restore(damaged), $"byte {at}");
            }
        }

        store.Digests().ShouldBe(empty);
        store.Restore(BackupPath).ShouldNotBe(empty);
    }

    [Fact]
    public void A_copy_whose_connection_ends_midway_leaves_nothing_and_is_made_by_doing_it_again()
    {
        var address = stores.NewStore();
        using var first = SqliteReportStore.OpenForWriting(folder.StorePath);
        Fill(first);
        foreach (var at in StoreTables.All.Select(table => table.Name).Where((_, number) => number % 4 == 1).Append("words").Append("verification"))
        {
            using var filled = PostgresReportStore.OpenForWriting(address);
            Should.Throw<StoreException>(() => filled.CopyFrom(first, table =>
            {
                if (table == at) stores.Server.ExecuteIn(address, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
            }));
        }

        using var again = PostgresReportStore.OpenForWriting(address);
        again.StoredReports().ShouldBeEmpty();
        again.CopyFrom(first).ShouldBe(first.Digests());
    }

    [Theory]
    [InlineData("DROP TRIGGER content_is_never_changed; UPDATE content SET bytes = x'00' WHERE sha256 = (SELECT sha256 FROM report ORDER BY id LIMIT 1)", "the bytes of report {0} no longer have their hash")]
    [InlineData("DROP TRIGGER reading_is_never_changed; UPDATE reading SET byline = 'nobody' WHERE report = (SELECT id FROM report ORDER BY id LIMIT 1)", "a reading of report {0} no longer has its digest")]
    public void What_was_changed_behind_the_stores_back_is_named(string change, string problem)
    {
        string id;
        using (var store = SqliteReportStore.OpenForWriting(folder.StorePath))
        {
            Fill(store);
            store.Verify().ShouldBeEmpty();
            id = store.StoredReports().Select(stored => stored.Report.Id.Value).Concat(store.AsideReports(9).Select(aside => aside.Report.Report.Id.Value)).Order(StringComparer.Ordinal).First();
        }

        using (var connection = new SqliteConnection($"Data Source={folder.StorePath};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = change;
            command.ExecuteNonQuery();
        }

        using var again = SqliteReportStore.OpenForReading(folder.StorePath);
        again.Verify().ShouldBe([string.Format(System.Globalization.CultureInfo.InvariantCulture, problem, id)]);
    }

    public void Dispose() => folder.Dispose();

    private string BackupPath => Path.Combine(folder.Path, "ledger.backup");

    /// <summary>Puts something into each table.</summary>
    private static void Fill(RowStore store)
    {
        var source = new WatchedSource("https://tides.example/feed", SourceKind.Feed, Noon);
        var ids = store.Add([Report("page", "\U0001F54A.html", reading: FullReading()), Report("a\0b \u0001", "\uFF5E.txt"), Report("removed", "r.txt"), .. Enumerable.Range(0, 20).Select(number => Report($"report {number}", $"{number}.txt"))]).Select(outcome => outcome.Id).ToList();
        store.Add([Report("page", "again.html", "reader/2", FullReading() with { Title = "Norland geht\0" })]);
        store.Append([Judgement("j-1", JudgementKind.Edit, ids[0]), Judgement("j-2", JudgementKind.Remove, ids[2], "an opinion\0piece")]);
        store.Append([new Publication(PublicationChannel.Feed, "u-1", 0, new ToldThing("Norland", "undertaking", "leave", ["c-1"], ImmutableSortedDictionary<string, string>.Empty), false, null, Noon)]);
        store.Put([source]);
        store.Find([new WatchedPage("https://tides.example/" + new string('x', 9_000), null, source.Id, Noon)], [new JobToDo("page " + new string('y', 9_000), JobKind.Page, "x", "tides.example", Noon), new JobToDo("second", JobKind.Page, "x", "tides.example", Noon)]);
        var job = store.Take(new JobRequest("w1", Noon, Noon + Duration.FromMinutes(5), [JobKind.Page], []))!;
        store.Commit(job, new JobEffect(JobEnd.Done, Noon)
        {
            Reports = [new CollectedReport(Report("beside", "https://tides.example/b"), new AsideReport("it tells of other things", "mark"))],
            Log = [new CollectionEntry(Noon, source.Id, "https://tides.example/b", "fetched")],
            Hosts = [("tides.example", Noon)],
        });
        store.Follow("停火 grain", true, Noon);
        store.Put(new Subscriber(SubscriberKind.Folder, "/home/ana/digests", Noon, 1));
        store.Digests().Where(digest => digest.Rows == 0).ShouldBeEmpty();
    }

    private static void ShouldHoldTheSame(RowStore copy, RowStore original)
    {
        copy.Check().Problems.ShouldBeEmpty();
        copy.Verify().ShouldBeEmpty();
        copy.State().ShouldBe(original.State());
        copy.Judgements().ShouldBe(original.Judgements());
        copy.StoredReports().Select(stored => (stored.Report.Id, stored.RecordedAt, stored.RemovedWhy)).ShouldBe(original.StoredReports().Select(stored => (stored.Report.Id, stored.RecordedAt, stored.RemovedWhy)));
        copy.AsideCount().ShouldBe(1);
        foreach (var report in original.StoredReports()) copy.RawBytes(report.Report.Id).ShouldBe(original.RawBytes(report.Report.Id));
        foreach (var query in new[] { "report", "geht", "weicht", "\"der minister\"", "re*" })
            copy.Search(SearchQuery.Parse(query), 100).Reports.Select(report => report.Id).ShouldBe(original.Search(SearchQuery.Parse(query), 100).Reports.Select(report => report.Id), query);
    }

    private static void ShouldGoOn(RowStore copy)
    {
        var report = copy.Add([Report("report 7", "other.txt"), Report("new", "new.txt")]);
        report.Select(outcome => outcome.Result).ShouldBe([AddResult.SourceAdded, AddResult.Added]);
        copy.Append(Judgement("j-9", JudgementKind.Doubt, report[0].Id));
        copy.Judgements()[^1].Id.ShouldBe("j-9");
        copy.Take(new JobRequest("w2", Noon, Noon + Duration.FromMinutes(5), [JobKind.Page], [])).ShouldNotBeNull().Key.ShouldBe("second");
        copy.Search(SearchQuery.Parse("new"), 10).Total.ShouldBe(1);
    }
}
