using Pactwatch.Storage.Postgres;

namespace Pactwatch.Storage.Tests.Postgres;

/// <summary>The contract, held by the store on PostgreSQL.</summary>
public sealed class PostgresReportStoreTests(PostgresStores stores) : ReportStoreContract, IDisposable
{
    private readonly string address = stores.NewStore();

    protected override IReportStore OpenForWriting() => PostgresReportStore.OpenForWriting(address);

    protected override IReportStore OpenForReading() => PostgresReportStore.OpenForReading(address);

    public void Dispose() => stores.Server.Drop(address);
}
