using Npgsql;
using Pactwatch.Storage.Postgres;

[assembly: AssemblyFixture(typeof(Pactwatch.Storage.Tests.Postgres.PostgresStores))]

namespace Pactwatch.Storage.Tests.Postgres;

/// <summary>Empty stores, one for each test that asks: copies of one that was made once.</summary>
public sealed class PostgresStores : IDisposable
{
    private readonly Lock gate = new();
    private string? model;

    public PostgresServer Server { get; } = new();

    public string NewStore()
    {
        lock (gate)
        {
            model ??= NewModel();
            return Server.NewDatabase("TEMPLATE " + model);
        }
    }

    public void Dispose() => Server.Dispose();

    private string NewModel()
    {
        var address = Server.NewDatabase();
        PostgresReportStore.OpenForWriting(address).Dispose();
        // A database that somebody is connected to is not copied.
        NpgsqlConnection.ClearAllPools();
        return address[(address.LastIndexOf('/') + 1)..];
    }
}
