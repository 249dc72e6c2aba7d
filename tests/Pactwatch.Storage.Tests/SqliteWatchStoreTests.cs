using Pactwatch.Storage.Sqlite;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Storage.Tests;

/// <summary>The contract of watching, held by the embedded store.</summary>
public sealed class SqliteWatchStoreTests : WatchStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    protected override IWatchStore OpenForWriting() => SqliteReportStore.OpenForWriting(folder.StorePath);

    protected override IWatchStore OpenForReading() => SqliteReportStore.OpenForReading(folder.StorePath);

    public void Dispose() => folder.Dispose();
}
