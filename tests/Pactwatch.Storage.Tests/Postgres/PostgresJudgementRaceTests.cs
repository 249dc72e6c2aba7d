using Pactwatch.Storage.Postgres;

namespace Pactwatch.Storage.Tests.Postgres;

/// <summary>The race of judgements, on PostgreSQL: nobody waits for another's opening.</summary>
public sealed class PostgresJudgementRaceTests(PostgresStores stores) : JudgementRaceContract, IDisposable
{
    private readonly string address = stores.NewStore();

    public void Dispose() => stores.Server.Drop(address);

    protected override IReportStore OpenForWriting() => PostgresReportStore.OpenForWriting(address);

    protected override IReportStore OpenForReading() => PostgresReportStore.OpenForReading(address);
}
