using Pactwatch.Storage.Postgres;

namespace Pactwatch.Storage.Tests.Postgres;

/// <summary>A command that only reads opens the store once more to keep what it read: as the same person, whatever its own address shows.</summary>
public sealed class OpenedAgainTests
{
    [Fact]
    public void The_password_of_the_address_holds_also_when_the_store_is_opened_again()
    {
        using var server = new PostgresServer();
        var address = server.NewDatabase();
        server.ExecuteIn(address, "CREATE ROLE ana SUPERUSER LOGIN PASSWORD 's e'");
        var rules = server.Ask<string>(address, "SHOW hba_file");
        server.ExecuteIn(address, $"COPY (VALUES ('host all ana 127.0.0.1/32 scram-sha-256'), ('host all all 127.0.0.1/32 trust')) TO '{rules}'");
        server.ExecuteIn(address, "SELECT pg_reload_conf()");
        var withPassword = address.Replace("pactwatch@", "ana:s%20e@", StringComparison.Ordinal);
        PostgresReportStore.OpenForWriting(withPassword).Dispose();

        using var reading = PostgresReportStore.OpenForReading(withPassword);
        using var writing = reading.OpenAgainForWriting(TimeSpan.Zero);

        writing.IsWritable.ShouldBeTrue();
        writing.Location.ShouldBe(reading.Location);
        writing.Location.ShouldNotContain("s%20e");
        Should.Throw<StoreException>(() => PostgresReportStore.OpenForWriting(reading.Location));
    }
}
