using Pactwatch.Storage.Postgres;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Storage.Tests.Postgres;

/// <summary>The contract of watching, held by the store on PostgreSQL.</summary>
public sealed class PostgresWatchStoreTests(PostgresStores stores) : WatchStoreContract, IDisposable
{
    private readonly string address = stores.NewStore();

    protected override IWatchStore OpenForWriting() => PostgresReportStore.OpenForWriting(address);

    protected override IWatchStore OpenForReading() => PostgresReportStore.OpenForReading(address);

    public void Dispose() => stores.Server.Drop(address);
}
