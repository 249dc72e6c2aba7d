using Pactwatch.Storage.Sqlite;

namespace Pactwatch.Storage.Tests;

/// <summary>The contract, held by the embedded store.</summary>
public sealed class SqliteReportStoreTests : ReportStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    protected override IReportStore OpenForWriting() => SqliteReportStore.OpenForWriting(folder.StorePath);

    protected override IReportStore OpenForReading() => SqliteReportStore.OpenForReading(folder.StorePath);

    public void Dispose() => folder.Dispose();
}
