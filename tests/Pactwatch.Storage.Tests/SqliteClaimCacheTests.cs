using Pactwatch.Storage.Sqlite;

namespace Pactwatch.Storage.Tests;

/// <summary>The contract of the claim cache, held by the embedded store.</summary>
public sealed class SqliteClaimCacheTests : ClaimCacheContract
{
    private readonly TemporaryFolder folder;

    public SqliteClaimCacheTests()
        : this(new TemporaryFolder())
    {
    }

    private SqliteClaimCacheTests(TemporaryFolder folder)
        : base(SqliteReportStore.OpenForWriting(folder.StorePath)) => this.folder = folder;

    protected override void Remove() => folder.Dispose();
}
