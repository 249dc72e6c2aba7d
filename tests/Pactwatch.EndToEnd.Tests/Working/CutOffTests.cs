using System.Diagnostics;
using Pactwatch.Generated;
using Pactwatch.Storage.Tests.Postgres;

namespace Pactwatch.EndToEnd.Tests.Working;

/// <summary>A worker on a machine that the network loses, in the worst moment: while it keeps what it did. Nobody waits for it long, and nothing is kept twice.</summary>
public sealed class CutOffTests : IDisposable
{
    private const int Reports = 64;

    /// <summary>Longest time until what a lost worker had in hand is another's.</summary>
    private const int LongestSeconds = 90;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Workplace workplace = new();

    [Fact]
    public void A_worker_that_the_network_loses_holds_nobody_up_and_goes_on_when_it_is_back()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") == "1", "only with --drills: takes minutes");
        Assert.SkipWhen(FarMachine.WhyNot is not null, FarMachine.WhyNot ?? "");
        using var machine = new FarMachine();
        using var server = PostgresServer.With($"listen_addresses=127.0.0.1,{machine.NearAddress}");
        var store = server.NewDatabase();
        LetIn(server, store, machine.FarAddress);
        var reports = workplace.PathOf("reports");
        Directory.CreateDirectory(reports);
        GeneratedAgreements.WriteFiles(reports, Reports, 7);
        workplace.Run("read", reports, "--store", store).ExitCode.ShouldBe(0);
        using var far = new WorkerCrew(workplace, store.Replace("127.0.0.1", machine.NearAddress, StringComparison.Ordinal), broker: null) { On = machine };
        using var near = new WorkerCrew(workplace, store, broker: null);

        // What it keeps next has to wait in the middle of being kept; then the line is cut.
        far.Start();
        using (server.Hold(store, "pactwatch.claims"))
        {
            WaitFor(() => server.Ask<long>(store, $"SELECT count(*) FROM pg_stat_activity WHERE client_addr = '{machine.FarAddress}' AND wait_event_type = 'Lock'") > 0);
            machine.Cut();
        }

        var waited = Stopwatch.StartNew();
        near.Start();
        WaitFor(() => server.Ask<long>(store, "SELECT count(*) FROM pactwatch.job WHERE kind = 'analyse' AND state <> 'done'") == 0);
        waited.Elapsed.TotalSeconds.ShouldBeLessThan(LongestSeconds);
        TestContext.Current.SendDiagnosticMessage($"What a worker had in hand that the network lost was done by another after {waited.Elapsed.TotalSeconds:0.0} s.");
        near.WaitUntilIdle(Patience);
        near.End();

        machine.Mend();
        waited.Restart();
        var seen = server.Ask<string>(store, "SELECT max(seen_at) FROM pactwatch.worker");
        WaitFor(() => string.CompareOrdinal(server.Ask<string>(store, "SELECT max(seen_at) FROM pactwatch.worker"), seen) > 0);
        TestContext.Current.SendDiagnosticMessage($"It was back {waited.Elapsed.TotalSeconds:0.0} s after the line was mended.");
        far.End();
        server.Ask<long>(store, "SELECT count(*) FROM pactwatch.claims").ShouldBe(Reports);
        workplace.Run("read", reports, "--store", workplace.Store).ExitCode.ShouldBe(0);
        workplace.HashOfLedger(store).ShouldBe(workplace.HashOfLedger(workplace.Store));
    }

    public void Dispose() => workplace.Dispose();

    private static void LetIn(PostgresServer server, string store, string address)
    {
        var rules = server.Ask<string>(store, "SHOW hba_file");
        server.ExecuteIn(store, $"COPY (VALUES ('host all all 127.0.0.1/32 trust'), ('host all all {address}/32 trust')) TO '{rules}'");
        server.ExecuteIn(store, "SELECT pg_reload_conf()");
    }

    private static void WaitFor(Func<bool> isSo) => WorkerCrew.WaitFor(isSo, Patience, TimeSpan.FromMilliseconds(100));
}
