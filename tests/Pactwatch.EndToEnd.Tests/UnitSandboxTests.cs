using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>
/// A unit of deploy/systemd tells which calls of the kernel its program may make; any other ends it. What the real program calls
/// is seen with strace, what the unit allows is told by systemd itself. Where one of the two is missing, these are skipped by name.
/// </summary>
public sealed partial class UnitSandboxTests : IDisposable
{
    private static readonly string Units = Path.Combine(Repository.Root, "deploy", "systemd");

    /// <summary>SQLite gives a file its folder's owner where it is root's program; that of a unit isn't.</summary>
    private static readonly string[] OnlyAsRoot = Environment.IsPrivilegedProcess ? ["fchown"] : [];

    private readonly Workplace workplace = new();

    [Fact]
    public void A_worker_calls_nothing_that_its_unit_forbids()
    {
        Prepare();

        using (var worker = Traced("worker", "--until-idle"))
        {
            worker.StandardInput.Close();
            var said = worker.StandardError.ReadToEnd();
            worker.WaitForExit();
            worker.ExitCode.ShouldBe(0, said);
        }

        Calls().Except(Allowed("pactwatch-worker@.service")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_calls_nothing_that_its_unit_forbids()
    {
        Prepare();

        using (var served = await Served.By(Traced("serve", "--port", "0")))
        {
            (await served.Page("/")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
            await Stop(served.Server);
        }

        Calls().Except(Allowed("pactwatch-serve.service")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_collects_calls_nothing_that_the_unit_forbids()
    {
        Prepare();
        // A host that isn't there: its name is looked for, which is told.
        workplace.Run("watch", "add", "http://nowhere.invalid/feed.xml");

        using (var watching = Traced("watch", "run"))
        {
            watching.StandardInput.Close();
            await watching.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
            await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
            await Stop(watching);
        }

        Calls().Except(Allowed("pactwatch-watch.service")).ShouldBeEmpty();
    }

    [Fact]
    public void No_unit_hides_what_processes_are_named_by()
    {
        foreach (var unit in Directory.EnumerateFiles(Units)) File.ReadAllLines(unit).ShouldNotContain("ProcSubset=pid", unit);
    }

    [Theory]
    [InlineData("SystemCallFilter=@system-service\nSystemCallFilter=~@resources", "sched_setaffinity", false)]
    [InlineData("SystemCallFilter=@system-service\nSystemCallFilter=~@resources\nSystemCallFilter=sched_setaffinity", "sched_setaffinity", true)]
    [InlineData("SystemCallFilter=@system-service", "mount", false)]
    [InlineData("SystemCallFilter=@system-service", "read", true)]
    public void Its_lines_count_in_their_order(string unit, string call, bool isAllowed)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/systemd-analyze"), "systemd-analyze isn't installed");

        Allowed(workplace.Write("a.service", unit)).Contains(call).ShouldBe(isAllowed);
    }

    public void Dispose() => workplace.Dispose();

    /// <summary>systemd.exec(5): the first line begins a list of what is allowed, each with a tilde takes away, each without adds.</summary>
    private static HashSet<string> Allowed(string unit)
    {
        var allowed = new HashSet<string>(CallsOf("@default"), StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(Units, unit)).Where(line => line.StartsWith("SystemCallFilter=", StringComparison.Ordinal)).Select(line => line["SystemCallFilter=".Length..]))
        {
            foreach (var call in line.TrimStart('~').Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(CallsOf))
            {
                if (line.StartsWith('~')) allowed.Remove(call);
                else allowed.Add(call);
            }
        }

        return allowed;
    }

    private static IEnumerable<string> CallsOf(string name)
    {
        if (!name.StartsWith('@')) return [name];
        using var analyze = Process.Start(new ProcessStartInfo("systemd-analyze", ["syscall-filter", name]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var lines = analyze.StandardOutput.ReadToEnd().Split('\n').Skip(1).Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')).ToList();
        analyze.WaitForExit();
        return lines.SelectMany(CallsOf);
    }

    private void Prepare()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/strace"), "strace isn't installed");
        Assert.SkipUnless(File.Exists("/usr/bin/systemd-analyze"), "systemd-analyze isn't installed");
        using (var tried = workplace.StartOn(["strace", "-qq", "-o", workplace.PathOf("tried")], new Dictionary<string, string>(), "--version"))
        {
            tried.StandardInput.Close();
            tried.WaitForExit();
            Assert.SkipUnless(tried.ExitCode == 0, "no process may be traced here");
        }

        InventedStory.WriteTo(workplace);
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
    }

    private Process Traced(params string[] command) => workplace.StartOn(["strace", "-f", "-qq", "-o", workplace.PathOf("calls")], new Dictionary<string, string>(), command);

    private List<string> Calls()
    {
        List<string> calls = [.. File.ReadLines(workplace.PathOf("calls")).Select(line => Call().Match(line)).Where(match => match.Success).Select(match => match.Groups["name"].Value).Distinct().Except(OnlyAsRoot)];
        // A start makes some sixty of them.
        calls.Count.ShouldBeGreaterThan(30);
        return calls;
    }

    /// <summary>Ctrl-C for the program, which is strace's only child; strace ends with it.</summary>
    private static async Task Stop(Process traced)
    {
        var children = await File.ReadAllTextAsync(FormattableString.Invariant($"/proc/{traced.Id}/task/{traced.Id}/children"), TestContext.Current.CancellationToken);
        using var kill = Process.Start("kill", ["-INT", .. children.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        traced.WaitForExit(60_000).ShouldBeTrue();
    }

    [GeneratedRegex(@"^\d+\s+(?<name>[a-z_0-9]+)\(", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Call();
}
