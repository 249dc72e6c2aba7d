using Pactwatch.Storage.Sqlite;

namespace Pactwatch.Storage.Tests;

/// <summary>The race of judgements, on the embedded store: one writes at a time, the others wait.</summary>
public sealed class SqliteJudgementRaceTests : JudgementRaceContract, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder folder = new();

    public SqliteJudgementRaceTests() => SqliteReportStore.OpenForWriting(folder.StorePath).Dispose();

    public void Dispose() => folder.Dispose();

    protected override IReportStore OpenForWriting() => SqliteReportStore.OpenForWriting(folder.StorePath, Patience);

    protected override IReportStore OpenForReading() => SqliteReportStore.OpenForReading(folder.StorePath);
}
