using Pactwatch.Storage.CrashWriter;
using Pactwatch.Storage.Sqlite;

namespace Pactwatch.Storage.Tests;

/// <summary>One process writes; the second one is told which.</summary>
public sealed class WriterLockTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_second_writer_is_told_who_writes_since_when()
    {
        using var writer = WriterProcess.Start("hold", folder.StorePath);
        writer.WaitFor("ready");

        var refusal = Should.Throw<StoreInUseException>(() => SqliteReportStore.OpenForWriting(folder.StorePath));

        refusal.Message.ShouldContain($"process {writer.Id} on {Environment.MachineName}");
        refusal.Message.ShouldContain("since 20");
    }

    [Fact]
    public void A_second_writer_in_the_same_process_is_refused_too()
    {
        using var writer = SqliteReportStore.OpenForWriting(folder.StorePath);

        Should.Throw<StoreInUseException>(() => SqliteReportStore.OpenForWriting(folder.StorePath)).Message.ShouldContain($"process {Environment.ProcessId} ");

        writer.Add(NumberedReports.Batch(0)).Length.ShouldBe(NumberedReports.BatchSize);
    }

    [Fact]
    public void Another_name_of_the_store_is_no_way_around_the_lock()
    {
        var link = Path.Combine(folder.Path, "link");
        Directory.CreateSymbolicLink(link, folder.Path);
        using var writer = SqliteReportStore.OpenForWriting(folder.StorePath);

        Should.Throw<StoreInUseException>(() => SqliteReportStore.OpenForWriting(Path.Combine(link, "pactwatch.db")));
    }

    [Fact]
    public void The_lock_of_a_killed_writer_does_not_block()
    {
        using var writer = WriterProcess.Start("hold", folder.StorePath);
        writer.WaitFor("ready");
        writer.Kill();
        File.ReadAllText(folder.StorePath + ".lock").ShouldContain($"pid {writer.Id}");

        using var next = SqliteReportStore.OpenForWriting(folder.StorePath);

        next.Add(NumberedReports.Batch(0)).Length.ShouldBe(NumberedReports.BatchSize);
    }

    [Fact]
    public void A_reader_sees_what_a_killed_writer_had_acknowledged()
    {
        using var writer = WriterProcess.Start("write", folder.StorePath, "0");
        writer.WaitFor("ack 0");
        var acknowledged = writer.Kill().Count(line => line.StartsWith("ack ", StringComparison.Ordinal));

        using var reader = SqliteReportStore.OpenForReading(folder.StorePath);

        reader.Reports().Length.ShouldBeGreaterThanOrEqualTo(acknowledged * NumberedReports.BatchSize);
        reader.Check().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Where_file_locks_do_not_hold_nobody_writes()
    {
        using var writer = WriterProcess.StartWith("DOTNET_SYSTEM_IO_DISABLEFILELOCKING", "1", "check", folder.StorePath);

        writer.ReadToEnd().ShouldHaveSingleItem().ShouldContain("file locks don't hold");
    }

    [Fact]
    public void A_closed_store_can_be_opened_again_and_its_lock_names_nobody()
    {
        SqliteReportStore.OpenForWriting(folder.StorePath).Dispose();
        File.ReadAllText(folder.StorePath + ".lock").ShouldBeEmpty();

        using var again = SqliteReportStore.OpenForWriting(folder.StorePath);

        again.Reports().ShouldBeEmpty();
    }

    [Fact]
    public void Readers_beside_an_open_writer_of_another_process_need_no_lock()
    {
        using var writer = WriterProcess.Start("write", folder.StorePath, "0");
        writer.WaitFor("ack 0");

        using var reader = SqliteReportStore.OpenForReading(folder.StorePath);
        using var second = SqliteReportStore.OpenForReading(folder.StorePath);

        reader.Reports().Length.ShouldBeGreaterThanOrEqualTo(NumberedReports.BatchSize);
        second.Check().Problems.ShouldBeEmpty();
    }

    public void Dispose() => folder.Dispose();
}
