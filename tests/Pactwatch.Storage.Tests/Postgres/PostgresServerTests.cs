using Npgsql;
using Pactwatch.Storage.Postgres;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests.Postgres;

/// <summary>Servers and databases that can't keep a store are told apart, each with what to do; what happens on the way loses nothing.</summary>
public sealed class PostgresServerTests(PostgresStores stores)
{
    private readonly PostgresServer server = stores.Server;

    [Fact]
    public void Where_no_server_answers_that_is_said()
    {
        var fault = Should.Throw<StoreException>(() => PostgresReportStore.OpenForWriting("postgres://ana:s3cret@127.0.0.1:1/ledger"));

        fault.Message.ShouldContain("postgres://ana@127.0.0.1:1/ledger could not be opened for writing: no server answers there. Start it");
        fault.ToString().ShouldNotContain("s3cret");
    }

    [Fact]
    public void A_database_that_is_not_there_is_not_made()
    {
        server.Start();

        Should.Throw<StoreUnusableException>(() => PostgresReportStore.OpenForWriting(server.Address("nowhere"))).Message.ShouldContain("has no database of that name. Make one: createdb");
    }

    [Fact]
    public void A_database_of_another_encoding_is_refused()
    {
        var address = server.NewDatabase("ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");

        Should.Throw<StoreUnusableException>(() => PostgresReportStore.OpenForWriting(address)).Message.ShouldContain("keeps its texts as LATIN1; reports need UTF8");
        Tables(address).ShouldBe(0);
    }

    [Theory]
    [InlineData("fsync")]
    [InlineData("full_page_writes")]
    public void A_server_that_promises_nothing_after_a_power_failure_is_refused(string setting)
    {
        using var careless = new PostgresServer(setting + "=off");
        var address = careless.NewDatabase();

        foreach (var open in new Action[] { () => PostgresReportStore.OpenForWriting(address), () => PostgresReportStore.OpenForReading(address) })
            Should.Throw<StoreUnusableException>(open).Message.ShouldContain($"runs with {setting}=off");
    }

    [Fact]
    public void What_is_returned_for_is_on_the_disk_whatever_is_the_servers_custom()
    {
        var address = stores.NewStore();
        server.ExecuteIn(address, $"ALTER DATABASE {address[(address.LastIndexOf('/') + 1)..]} SET synchronous_commit = off");
        using var store = PostgresReportStore.OpenForWriting(address);

        store.Check().Synchronous.ShouldBe("on");
    }

    [Theory]
    [InlineData("tcp_keepalives_idle", "15", "15")]
    [InlineData("tcp_keepalives_interval", "5", "5")]
    [InlineData("tcp_keepalives_count", "3", "3")]
    [InlineData("tcp_user_timeout", "30000", "0")]
    [InlineData("idle_in_transaction_session_timeout", "45s", "0")]
    public void A_program_that_is_lost_while_it_writes_holds_the_others_up_for_half_a_minute_and_one_that_reads_may_take_its_time(string setting, string writing, string reading)
    {
        var address = stores.NewStore();
        string? Of(bool forReading)
        {
            using var connection = PostgresStoreConnection.Open(PostgresAddress.Parse(address).Settings(forReading));
            return connection.Text($"SHOW {setting}");
        }

        Of(forReading: false).ShouldBe(writing);
        Of(forReading: true).ShouldBe(reading);
    }

    [Fact]
    public void Who_stands_still_in_the_middle_of_writing_loses_what_was_being_written_and_is_told()
    {
        var address = stores.NewStore();
        using var store = PostgresReportStore.OpenForWriting(address);
        using var connection = PostgresStoreConnection.Open(PostgresAddress.Parse(address).Settings(forReading: false));
        connection.Execute("SET idle_in_transaction_session_timeout = '100ms'");

        var fault = Should.Throw<StoreException>(() => PostgresFailure.Guard("ledger", "be written to", () => connection.Write(() =>
        {
            Thread.Sleep(1_000);
            return connection.Number("SELECT 1::bigint");
        })));

        fault.Message.ShouldBe("The store ledger could not be written to: this program stood still in the middle of it, so the server ended the connection. Nothing of this was kept. Do it again.");
        store.Add([Report("a", "a.txt")]).ShouldHaveSingleItem().Result.ShouldBe(AddResult.Added);
    }

    [Fact]
    public void Tables_of_another_program_are_left_as_they_are()
    {
        var address = server.NewDatabase();
        server.ExecuteIn(address, "CREATE SCHEMA pactwatch; CREATE TABLE pactwatch.other (x int)");

        Should.Throw<StoreUnusableException>(() => PostgresReportStore.OpenForWriting(address)).Message.ShouldContain("holds tables of another program");
        Tables(address).ShouldBe(1);
    }

    [Fact]
    public void Another_programs_tables_may_lie_beside_a_store()
    {
        var address = server.NewDatabase();
        server.ExecuteIn(address, "CREATE TABLE public.report (x int); CREATE TABLE public.migration (x int)");

        using var store = PostgresReportStore.OpenForWriting(address);

        store.Add([Report("a", "a.txt")]).ShouldHaveSingleItem().Result.ShouldBe(AddResult.Added);
    }

    [Fact]
    public void Who_may_not_make_a_schema_is_told_so()
    {
        var address = server.NewDatabase();
        server.ExecuteIn(address, "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'guest') THEN CREATE ROLE guest LOGIN; END IF; END $$");

        Should.Throw<StoreException>(() => PostgresReportStore.OpenForWriting(address.Replace("pactwatch@", "guest@", StringComparison.Ordinal))).Message.ShouldContain("may not do that (permission denied");
    }

    [Fact]
    public void Who_may_only_read_reads()
    {
        var address = stores.NewStore();
        using (var store = PostgresReportStore.OpenForWriting(address)) store.Add([Report("a", "a.txt")]);
        server.ExecuteIn(address, "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'reader') THEN CREATE ROLE reader LOGIN; END IF; END $$; GRANT USAGE ON SCHEMA pactwatch TO reader; GRANT SELECT ON ALL TABLES IN SCHEMA pactwatch TO reader");
        var asReader = address.Replace("pactwatch@", "reader@", StringComparison.Ordinal);

        using (var reading = PostgresReportStore.OpenForReading(asReader)) reading.Reports().Length.ShouldBe(1);
        using var writing = PostgresReportStore.OpenForWriting(asReader);
        Should.Throw<StoreException>(() => writing.Add([Report("b", "b.txt")])).Message.ShouldContain("may not do that");
    }

    [Fact]
    public void A_server_that_takes_no_changes_is_told_so()
    {
        var address = stores.NewStore();
        server.ExecuteIn(address, $"ALTER DATABASE {address[(address.LastIndexOf('/') + 1)..]} SET default_transaction_read_only = on");
        using var store = PostgresReportStore.OpenForWriting(address);

        Should.Throw<StoreException>(() => store.Add([Report("a", "a.txt")])).Message.ShouldContain("takes no changes: it is a standby, or set to read only");
    }

    [Fact]
    public void A_connection_that_ends_is_told_and_the_next_opening_goes_on()
    {
        var address = stores.NewStore();
        using (var store = PostgresReportStore.OpenForWriting(address))
        {
            store.Add([Report("a", "a.txt")]);
            server.ExecuteIn(address, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

            Should.Throw<StoreException>(() => store.Add([Report("b", "b.txt")])).Message.ShouldContain("Do it again");
        }

        using var again = PostgresReportStore.OpenForWriting(address);
        again.Add([Report("a", "a.txt"), Report("b", "b.txt")]).Select(outcome => outcome.Result).ShouldBe([AddResult.AlreadyHeld, AddResult.Added]);
    }

    [Fact]
    public void A_server_without_room_is_told_as_a_full_disk_and_nothing_else_is_missing()
    {
        var address = stores.NewStore();
        using var store = PostgresReportStore.OpenForWriting(address);
        store.Add([Report("a", "a.txt")]);
        Fail(address, "BEFORE INSERT ON pactwatch.reading", "RAISE EXCEPTION 'no space left on device' USING ERRCODE = '53100'");

        Should.Throw<StoreFullException>(() => store.Add([.. Enumerable.Range(0, 9).Select(number => Report($"{number}", "b.txt"))])).Message.ShouldContain("the server has no room left. Nothing of this was kept");

        store.Reports().ShouldHaveSingleItem();
        store.Check().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_connection_cut_while_a_transaction_is_settled_is_told_as_such_and_doing_it_again_is_safe()
    {
        var address = stores.NewStore();
        Fail(address, "AFTER INSERT ON pactwatch.judgement DEFERRABLE INITIALLY DEFERRED", "PERFORM pg_terminate_backend(pg_backend_pid())", "CONSTRAINT");
        var judgement = Judgement("j-1", Ledger.JudgementKind.Edit, new Text.ReportId("r-0000000000000001"));
        using (var store = PostgresReportStore.OpenForWriting(address))
            Should.Throw<StoreException>(() => store.Append(judgement)).Message.ShouldContain("it is not known whether it was. Do it again: what was kept is not kept twice");
        server.ExecuteIn(address, "DROP TRIGGER failing ON pactwatch.judgement");

        using var again = PostgresReportStore.OpenForWriting(address);
        again.Append(judgement);
        again.Append(judgement);
        again.Judgements().ShouldBe([judgement]);
    }

    [Fact]
    public async Task What_was_returned_for_is_there_after_the_server_ends_without_being_told()
    {
        using var own = new PostgresServer();
        var address = own.NewDatabase();
        var kept = new List<string>();
        for (var crash = 0; crash < (Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") == "1" ? 100 : 3); crash++)
        {
            var round = crash;
            var writing = Task.Run(() => WriteUntilItEnds(address, round, kept), TestContext.Current.CancellationToken);
            SpinWait.SpinUntil(() => kept.Count > (round + 1) * 20 || writing.IsCompleted, TimeSpan.FromSeconds(30));
            own.Crash();
            await writing;
            own.Start();

            using var after = PostgresReportStore.OpenForReading(address);
            var held = after.Judgements().Select(judgement => judgement.Id).ToHashSet(StringComparer.Ordinal);
            kept.Where(id => !held.Contains(id)).ShouldBeEmpty();
            // At most one for each end of the server was settled without its word coming back.
            (held.Count - kept.Count).ShouldBeInRange(0, crash + 1);
            after.Check().Problems.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Who_waits_a_minute_for_another_writer_is_told()
    {
        var address = stores.NewStore();
        using var store = PostgresReportStore.OpenForWriting(address);
        using var other = new NpgsqlConnection(PostgresAddress.Parse(address).Settings(forReading: false));
        other.Open();
        using var transaction = other.BeginTransaction();
        using (var command = new NpgsqlCommand(FormattableString.Invariant($"SELECT pg_advisory_xact_lock({PostgresStoreConnection.WriterLock})"), other)) command.ExecuteScalar();
        // So that nobody waits for it here.
        store.Connection.ExecuteScript("SET lock_timeout = 50");

        Should.Throw<StoreInUseException>(() => store.Add([Report("a", "a.txt")])).Message.ShouldContain("another program has been writing to it for a minute");
        transaction.Rollback();
        store.Add([Report("a", "a.txt")]).ShouldHaveSingleItem().Result.ShouldBe(AddResult.Added);
    }

    private static void WriteUntilItEnds(string address, int round, List<string> kept)
    {
        try
        {
            using var store = PostgresReportStore.OpenForWriting(address);
            for (var number = 0; ; number++)
            {
                store.Append(Judgement($"j-{round}-{number}", Ledger.JudgementKind.Edit, new Text.ReportId("r-0000000000000001")));
                kept.Add($"j-{round}-{number}");
            }
        }
        catch (StoreException)
        {
            // The server ended.
        }
    }

    private void Fail(string address, string when, string how, string kind = "") => server.ExecuteIn(
        address,
        $"CREATE FUNCTION public.fail () RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {how}; RETURN NULL; END $$; CREATE {kind} TRIGGER failing {when} FOR EACH ROW EXECUTE FUNCTION public.fail ()");

    private long Tables(string address) => server.Ask<long>(address, "SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')");
}
