using Microsoft.Data.Sqlite;
using Pactwatch.Storage.Health;
using Pactwatch.Storage.Sqlite;

namespace Pactwatch.Storage.Tests.Health;

/// <summary>A health check that reads and writes; a full and a read-only disk are in <see cref="DiskTests"/>.</summary>
public sealed class StoreProbeTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_store_is_ready_when_it_was_read_and_written_and_nothing_is_left_of_it()
    {
        using (SqliteReportStore.OpenForWriting(folder.StorePath)) { }
        var before = Contents();

        (await Probe().Ask(TestContext.Current.CancellationToken)).ShouldBe(Readiness.Ready);

        Contents().ShouldBe(before);
    }

    [Fact]
    public void The_write_goes_to_the_disk()
    {
        using var store = SqliteReportStore.OpenForWriting(folder.StorePath);
        var log = new FileInfo(folder.StorePath + "-wal");
        store.Probe();
        log.Refresh();
        var before = (log.Length, log.LastWriteTimeUtc);
        Thread.Sleep(20);

        store.Probe();

        log.Refresh();
        (log.Length, log.LastWriteTimeUtc).ShouldNotBe(before);
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_unusable_and_not_made()
    {
        (await Probe().Ask(TestContext.Current.CancellationToken)).Code.ShouldBe("unusable");
        File.Exists(folder.StorePath).ShouldBeFalse();
    }

    [Fact]
    public async Task Another_writer_is_told_of_with_its_process()
    {
        using var writer = SqliteReportStore.OpenForWriting(folder.StorePath);

        var answer = await Probe().Ask(TestContext.Current.CancellationToken);

        answer.Code.ShouldBe("in-use");
        answer.Detail!.ShouldContain($"process {Environment.ProcessId}");
        answer.Why.ShouldNotContain(folder.Path);
    }

    [Fact]
    public async Task One_that_does_not_answer_in_time_is_slow_and_is_tried_once_however_many_ask()
    {
        using (SqliteReportStore.OpenForWriting(folder.StorePath)) { }
        var tries = 0;
        using var held = new ManualResetEventSlim();
        var probe = new StoreProbe(
            () =>
            {
                Interlocked.Increment(ref tries);
                held.Wait(TestContext.Current.CancellationToken);
                return SqliteReportStore.OpenForReading(folder.StorePath);
            },
            () => SqliteReportStore.OpenForWriting(folder.StorePath), TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(1), TimeProvider.System);

        foreach (var answer in await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => probe.Ask(TestContext.Current.CancellationToken)))) answer.Code.ShouldBe("slow");

        tries.ShouldBe(1);
        held.Set();
        // The try that hung comes to its end, and its answer is good for the time that answers are kept.
        while (!(await probe.Ask(TestContext.Current.CancellationToken)).IsReady) await Task.Delay(10, TestContext.Current.CancellationToken);
        tries.ShouldBe(1);
    }

    private StoreProbe Probe() => new(() => SqliteReportStore.OpenForReading(folder.StorePath), () => SqliteReportStore.OpenForWriting(folder.StorePath), Limit, TimeSpan.Zero, TimeProvider.System);

    /// <summary>Every row of every table, as text.</summary>
    private List<string> Contents()
    {
        using var connection = new SqliteConnection($"Data Source={folder.StorePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var rows = new List<string>();
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name")) rows.AddRange(Rows(connection, $"SELECT * FROM {table}").Select(row => $"{table}: {row}"));
        rows.ShouldNotBeEmpty();
        return rows;
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var rows = new List<string>();
        while (row.Read()) rows.Add(string.Join('|', Enumerable.Range(0, row.FieldCount).Select(at => row.IsDBNull(at) ? "null" : row.GetValue(at) is byte[] bytes ? Convert.ToHexString(bytes) : row.GetValue(at))));
        return rows;
    }
}
