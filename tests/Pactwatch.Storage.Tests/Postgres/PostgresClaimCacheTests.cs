using Pactwatch.Storage.Postgres;

namespace Pactwatch.Storage.Tests.Postgres;

/// <summary>The contract of the claim cache, held by the store on PostgreSQL.</summary>
public sealed class PostgresClaimCacheTests : ClaimCacheContract
{
    private readonly PostgresStores stores;
    private readonly string address;

    public PostgresClaimCacheTests(PostgresStores stores)
        : this(stores, stores.NewStore())
    {
    }

    private PostgresClaimCacheTests(PostgresStores stores, string address)
        : base(PostgresReportStore.OpenForWriting(address)) => (this.stores, this.address) = (stores, address);

    protected override void Remove() => stores.Server.Drop(address);
}
