using System.Diagnostics;
using Pactwatch.Generated;
using Pactwatch.Storage.Tests.Postgres;

namespace Pactwatch.EndToEnd.Tests.Working;

/// <summary>
/// Several processes on one store come to the ledger that one process comes to, byte for byte, whatever happens to them, to the
/// words between them, and to the broker. The figures of docs/scale.md come from these with --drills.
/// </summary>
public sealed class WorkersTests(PostgresServer postgres, RabbitServer rabbit) : IDisposable
{
    private const ulong Seed = 20310301;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(IsDrill ? 120 : 10);

    /// <summary>An outlet of the generated reports, told by another name.</summary>
    private const string OwnName = "Northern Wire Service\tagency\t\tNorwire\n";

    private readonly Workplace workplace = new();

    private static bool IsDrill => Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") == "1";

    [Fact]
    public void A_worker_on_a_file_does_all_that_there_is_and_the_ledger_is_that_of_one_process()
    {
        var reports = Reports(40);
        Read(reports, workplace.PathOf("alone.db"));
        Read(reports, workplace.Store);

        var worked = workplace.Run("worker", "--until-idle", "--store", workplace.Store);

        worked.ExitCode.ShouldBe(0, worked.ToString());
        worked.Stderr.ShouldContain("40 reports read");
        Ledger(workplace.Store).ShouldBe(Ledger(workplace.PathOf("alone.db")));
        workplace.Run("worker", "--until-idle", "--store", workplace.Store).Stderr.ShouldContain("0 reports read, 0 accords made.");
        workplace.Run("workers", "--store", workplace.Store).Stderr.ShouldContain("Nothing waits to be done.");
    }

    [Fact]
    public void Reports_that_come_in_while_workers_wait_are_worked_on_at_once()
    {
        var store = postgres.NewDatabase();
        using var crew = new WorkerCrew(workplace, store, broker: null);
        crew.Start("--until-idle").WaitForExit();
        crew.Start();

        var said = Read(Reports(30), store);

        said.ExitCode.ShouldBe(0, said.ToString());
        crew.WaitUntilIdle(Patience);
        postgres.Ask<long>(store, "SELECT count(*) FROM pactwatch.claims").ShouldBe(30);
        postgres.Ask<long>(store, "SELECT count(*) FROM pactwatch.accord").ShouldBeGreaterThan(0);
        crew.Workers[1].HasExited.ShouldBeFalse();
    }

    /// <summary>A list of names is part of what a reader's version is made of, as its rules are: two lists are two versions.</summary>
    [Fact]
    public void Workers_of_two_versions_side_by_side_leave_each_the_ledger_of_its_own_program()
    {
        var store = postgres.NewDatabase();
        var reports = Reports(24);
        Read(reports, store);
        Read(reports, workplace.Store);
        var server = new Uri(store);
        workplace.Write(FormattableString.Invariant($"settings/pactwatch/{server.Host}_{server.Port}_{server.AbsolutePath[1..]}.names.tsv"), OwnName);
        using var one = new WorkerCrew(workplace, store, broker: null);
        using var other = new WorkerCrew(workplace, store, broker: null) { Settings = workplace.PathOf("settings") };

        Process[] workers = [one.Start("--until-idle"), other.Start("--until-idle")];
        foreach (var worker in workers) worker.WaitForExit((int)Patience.TotalMilliseconds).ShouldBeTrue();

        postgres.Ask<long>(store, "SELECT count(*) FROM pactwatch.job WHERE state <> 'done'").ShouldBe(0);
        postgres.Ask<long>(store, "SELECT count(DISTINCT version) FROM pactwatch.worker").ShouldBe(2);
        postgres.Ask<long>(store, "SELECT count(DISTINCT extractor_version) FROM pactwatch.claims").ShouldBe(2);
        Ledger(store).ShouldBe(Ledger(workplace.Store));
        // Under the other list a name of every report is another's, and so the ledger is.
        workplace.Write("listed.names.tsv", OwnName);
        Read(reports, workplace.PathOf("listed.db"));
        var others = Ledger(workplace.PathOf("listed.db"));
        others.ShouldNotBe(Ledger(workplace.Store));
        workplace.HashOfLedger(store, new Dictionary<string, string> { ["XDG_CONFIG_HOME"] = workplace.PathOf("settings") }).ShouldBe(others);
    }

    [Fact]
    public async Task Four_workers_that_are_killed_words_that_come_twice_and_a_broker_that_goes_away_change_no_byte()
    {
        var (count, kills, restarts) = IsDrill ? (20_000, 100, 2) : (2_000, 20, 1);
        var broker = rabbit.Address();
        var store = postgres.NewDatabase();
        var reports = Reports(count);
        using var crew = new WorkerCrew(workplace, store, broker);
        for (var worker = 0; worker < 4; worker++) crew.Start();
        WaitFor(() => postgres.Ask<long>(store, "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = 'pactwatch' AND tablename = 'worker'") > 0 && postgres.Ask<long>(store, "SELECT count(*) FROM pactwatch.worker") == 4);

        workplace.RunWith(new Dictionary<string, string> { ["PACTWATCH_BROKER"] = broker }, null, "read", reports, "--store", store).ExitCode.ShouldBe(0);
        var killed = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            var waiting = crew.Waiting();
            if (waiting == 0) break;
            killed++;
            crew.Replace(kill % 4);
            await SayTwice(store, waiting / 5 / (kills - kill) + 1);
            if (kill % (kills / restarts) == kills / restarts / 2)
            {
                rabbit.Stop();
                Thread.Sleep(1000);
                rabbit.Start();
            }

            Thread.Sleep(IsDrill ? 5_000 : 1_000);
        }

        crew.WaitUntilIdle(Patience);
        crew.End();
        postgres.Ask<long>(store, "SELECT count(*) FROM pactwatch.job WHERE state <> 'done'").ShouldBe(0);
        postgres.Ask<long>(store, "SELECT count(DISTINCT report) FROM pactwatch.claims").ShouldBe(count);
        Read(reports, workplace.Store).ExitCode.ShouldBe(0);
        Ledger(store).ShouldBe(Ledger(workplace.Store));
        TestContext.Current.SendDiagnosticMessage($"{count} reports, {killed} kills.");
    }

    [Fact]
    public void A_worker_that_stood_still_past_its_lease_stores_nothing()
    {
        var times = IsDrill ? 100 : 2;
        var store = postgres.NewDatabase();
        Read(Reports(32 * times + 64), store);
        using var crew = new WorkerCrew(workplace, store, broker: null);
        var slow = crew.Start();
        var stood = 0;
        for (var tries = 0; stood < times; tries++)
        {
            tries.ShouldBeLessThan(times * 20);
            WaitFor(() => postgres.Ask<long>(store, "SELECT count(*) FROM pactwatch.job WHERE state = 'leased' AND kind = 'analyse'") > 0);
            WorkerCrew.Signal(slow, "-STOP");
            var key = postgres.Ask<string>(store, "SELECT coalesce(max(key), '') FROM pactwatch.job WHERE state = 'leased' AND kind = 'analyse' AND is_begun = 1");
            if (key is not { Length: > 0 })
            {
                WorkerCrew.Signal(slow, "-CONT");
                continue;
            }

            // As if a minute had passed: another worker takes the job, and brings it to its end.
            postgres.ExecuteIn(store, $"UPDATE pactwatch.job SET token = token + 1, owner = 'another:1:1', leased_until = '2199-01-01T00:00:00.000000000Z' WHERE key = '{key}'");
            var before = postgres.Ask<long>(store, "SELECT count(*) FROM pactwatch.claims");
            WorkerCrew.Signal(slow, "-CONT");
            var report = postgres.Ask<string>(store, $"SELECT subject FROM pactwatch.job WHERE key = '{key}'");
            WaitFor(() => postgres.Ask<long>(store, "SELECT count(*) FROM pactwatch.claims") > before || postgres.Ask<long>(store, "SELECT count(*) FROM pactwatch.job WHERE kind = 'analyse' AND state = 'waiting'") == 0);

            postgres.Ask<long>(store, $"SELECT count(*) FROM pactwatch.claims WHERE report = '{report}'").ShouldBe(0);
            postgres.Ask<string>(store, $"SELECT state FROM pactwatch.job WHERE key = '{key}'").ShouldBe("leased");
            stood++;
        }
    }

    [Fact]
    public void What_a_killed_worker_had_in_hand_is_done_by_another_within_ninety_seconds()
    {
        var store = postgres.NewDatabase();
        Read(Reports(16), store);
        using var crew = new WorkerCrew(workplace, store, broker: null);
        var killed = crew.Start();
        WaitFor(() => postgres.Ask<long>(store, "SELECT count(*) FROM pactwatch.job WHERE state = 'leased' AND kind = 'analyse' AND is_begun = 1") > 0);
        WorkerCrew.Signal(killed, "-KILL");
        // Of a process of another machine nobody can see that it ended: its lease has to run out. That takes a minute, so only in drills.
        if (IsDrill) postgres.ExecuteIn(store, "UPDATE pactwatch.job SET owner = 'another-machine:1:1' WHERE state = 'leased'");

        var waited = Stopwatch.StartNew();
        crew.Start();
        WaitFor(() => postgres.Ask<long>(store, "SELECT count(*) FROM pactwatch.job WHERE kind = 'analyse' AND state <> 'done'") == 0);

        waited.Elapsed.TotalSeconds.ShouldBeLessThan(90);
        TestContext.Current.SendDiagnosticMessage($"A killed worker's job was done again after {waited.Elapsed.TotalSeconds:0.0} s.");
    }

    [Fact]
    public async Task What_is_left_alone_is_shown_with_its_reason_and_its_word_lies_with_the_dead_ones()
    {
        var broker = rabbit.Address();
        var store = postgres.NewDatabase();
        Read(Reports(8), store);
        using var crew = new WorkerCrew(workplace, store, broker);
        crew.Start("--until-idle").WaitForExit();
        postgres.ExecuteIn(store, "UPDATE pactwatch.job SET state = 'poison', reason = 'It ends every program that reads it.' WHERE kind = 'analyse'");
        var key = postgres.Ask<string>(store, "SELECT max(key) FROM pactwatch.job WHERE kind = 'analyse'");

        crew.Start();
        await rabbit.Say("pactwatch.analyse", [key]);

        var waited = Stopwatch.StartNew();
        while (await rabbit.Words("pactwatch.dead") == 0)
        {
            waited.Elapsed.ShouldBeLessThan(Patience);
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        workplace.Run("workers", "--store", store).Stderr.ShouldContain("It ends every program that reads it.");
    }

    public void Dispose() => workplace.Dispose();

    private string Reports(int count)
    {
        var folder = workplace.PathOf(FormattableString.Invariant($"reports-{count}"));
        Directory.CreateDirectory(folder);
        GeneratedAgreements.WriteFiles(folder, count, Seed);
        return folder;
    }

    private ProgramResult Read(string reports, string store) => workplace.Run("read", reports, "--store", store);

    private string Ledger(string store) => workplace.HashOfLedger(store);

    private static void WaitFor(Func<bool> isSo) => WorkerCrew.WaitFor(isSo, Patience, TimeSpan.FromMilliseconds(20));

    /// <summary>Gives some words once more, of jobs that are done as of those that wait.</summary>
    private async Task SayTwice(string store, int count)
    {
        var keys = postgres.Ask<string>(store, $"SELECT coalesce(string_agg(key, ' '), '') FROM (SELECT key FROM pactwatch.job WHERE kind = 'analyse' ORDER BY md5(key || '{count}') LIMIT {count}) AS chosen");
        if (keys is { Length: > 0 }) await rabbit.Say("pactwatch.analyse", keys.Split(' '));
    }
}
