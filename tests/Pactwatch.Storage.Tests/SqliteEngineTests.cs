using Pactwatch.Storage.Sqlite;

namespace Pactwatch.Storage.Tests;

/// <summary>Which SQLite runs, that it is set as the promises need it, and what is known of it.</summary>
public sealed class SqliteEngineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_engine_that_runs_is_never_older_than_the_bundled_one()
    {
        SqliteEngine.Current.VersionNumber.ShouldBeGreaterThanOrEqualTo(SqliteEngine.BundledVersionNumber);
        SqliteEngine.Current.Origin.ShouldMatch("^(system|bundled): .");
    }

    [Fact]
    public void The_bundled_engine_runs_the_store_where_the_system_has_none()
    {
        using var process = WriterProcess.StartWith("PACTWATCH_SQLITE", "bundled", "check", folder.StorePath);

        var line = process.ReadToEnd().ShouldHaveSingleItem();

        line.ShouldStartWith("3.35.5 | bundled: ");
        line.ShouldEndWith(" | 8 | 0 | wal | full");
    }

    [Fact]
    public void A_store_of_one_engine_opens_with_the_other()
    {
        using (var process = WriterProcess.StartWith("PACTWATCH_SQLITE", "bundled", "check", folder.StorePath)) process.ReadToEnd();

        using var store = SqliteReportStore.OpenForWriting(folder.StorePath);

        store.Reports().Length.ShouldBe(8);
        store.Check().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Writer_and_reader_both_run_with_the_log_and_full_syncs()
    {
        using var writer = SqliteReportStore.OpenForWriting(folder.StorePath);
        using var reader = SqliteReportStore.OpenForReading(folder.StorePath);

        foreach (var health in new[] { writer.Check(), reader.Check() })
        {
            health.JournalMode.ShouldBe("wal");
            health.Synchronous.ShouldBe("full");
            health.Engine.ShouldBe("SQLite");
        }
    }

    [Theory]
    [InlineData(3_035_005, true, true)]
    [InlineData(3_040_001, true, true)]
    [InlineData(3_044_006, false, true)]
    [InlineData(3_045_000, true, true)]
    [InlineData(3_050_002, true, false)]
    [InlineData(3_050_007, false, false)]
    [InlineData(3_051_002, true, false)]
    [InlineData(3_051_003, false, false)]
    public void Known_faults_are_told_for_the_versions_that_have_them(int version, bool hasWalReset, bool hasAggregateTerms)
    {
        var note = KnownFaults.Of(version) ?? "";

        note.Contains("WAL-reset", StringComparison.Ordinal).ShouldBe(hasWalReset);
        note.Contains("CVE-2025-6965", StringComparison.Ordinal).ShouldBe(hasAggregateTerms);
    }

    public void Dispose() => folder.Dispose();
}
