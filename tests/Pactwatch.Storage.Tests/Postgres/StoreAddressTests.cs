namespace Pactwatch.Storage.Tests.Postgres;

/// <summary>A store is named by a path or by the address of a server; a password in it is shown nowhere.</summary>
public sealed class StoreAddressTests
{
    [Theory]
    [InlineData("postgres://ana@db.example:5433/ledger", "postgres://ana@db.example:5433/ledger")]
    [InlineData("postgresql://db.example/ledger", "postgres://db.example:5432/ledger")]
    [InlineData("POSTGRES://ana:s3cret@db.example/ledger", "postgres://ana@db.example:5432/ledger")]
    [InlineData("postgres://ana:p%40ss%2Fw%3A@db.example/ledger?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem", "postgres://ana@db.example:5432/ledger")]
    [InlineData("postgres://ana@[::1]:5433/ledger", "postgres://ana@[::1]:5433/ledger")]
    [InlineData("postgres:///ledger?host=/run/postgresql", "postgres:///ledger?host=/run/postgresql")]
    [InlineData("postgres://%C3%A6va%40home@/caf%C3%A9", "postgres://%C3%A6va%40home@localhost:5432/caf%C3%A9")]
    [InlineData("ledger.db", "ledger.db")]
    [InlineData("/home/ana/postgres:/x.db", "/home/ana/postgres:/x.db")]
    public void An_address_is_shown_without_its_password(string given, string shown)
    {
        var address = StoreAddress.Parse(given);

        address.ToString().ShouldBe(shown);
        StoreAddress.Parse(shown).ToString().ShouldBe(shown);
        StoreAddress.Parse(shown).Beside.ShouldBe(address.Beside);
    }

    [Theory]
    [InlineData("postgres://ana:s3cret@db.example", "names no database")]
    [InlineData("postgres://ana:s3cret@db.example/", "names no database")]
    [InlineData("postgres://ana:s3cret@db.example/a/b", "names no database")]
    [InlineData("postgres://ana:s3cret@db.example:0/ledger", "'0' is no port")]
    [InlineData("postgres://ana:s3cret@db.example:70000/ledger", "'70000' is no port")]
    [InlineData("postgres://ana:s3cret@db.example/ledger?ssl=on", "'ssl' is not known")]
    [InlineData("postgres://ana:s3cret@db.example/ledger?sslmode=maybe", "'maybe' is not known")]
    public void What_is_no_address_is_told_why_without_its_password(string given, string why)
    {
        var fault = Should.Throw<FormatException>(() => StoreAddress.Parse(given));

        fault.Message.ShouldContain(why);
        fault.Message.ShouldNotContain("s3cret");
    }

    [Fact]
    public void Files_beside_a_store_on_a_server_lie_in_the_users_folder_for_settings()
    {
        StoreAddress.Parse("folder/ledger.db").Beside.ShouldBe("folder/ledger.db");

        var beside = StoreAddress.Parse("postgres://ana@db.example/my.ledger").Beside;
        Path.GetFileName(Path.ChangeExtension(beside, ".names.tsv")).ShouldBe("db.example_5432_my.ledger.names.tsv");
        Path.GetFileName(Path.GetDirectoryName(beside)).ShouldBe("pactwatch");
        StoreAddress.Parse("postgres://other@db.example/my.ledger").Beside.ShouldBe(beside);
        Path.GetFileName(StoreAddress.Parse("postgres:///ledger?host=/run/postgresql").Beside).ShouldNotContain("/");
    }
}
