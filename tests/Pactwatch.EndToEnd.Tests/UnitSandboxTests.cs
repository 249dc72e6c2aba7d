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

    [Theory]
    [InlineData("pactwatch-worker@.service", "worker", "--until-idle")]
    [InlineData("pactwatch-serve.service", "serve", "--port", "0")]
    [InlineData("pactwatch-watch.service", "watch", "run")]
    public async Task A_unit_allows_whatever_its_program_calls(string unit, params string[] command)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/strace"), "strace isn't installed");
        Assert.SkipUnless(File.Exists("/usr/bin/systemd-analyze"), "systemd-analyze isn't installed");
        InventedStory.WriteTo(workplace);
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
        var allowed = Allowed(Path.Combine(Units, unit));

        using (var traced = workplace.StartOn(["strace", "-f", "-qq", "-o", workplace.PathOf("calls")], new Dictionary<string, string>(), command))
        {
            traced.StandardInput.Close();
            await traced.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
            if (!command.Contains("--until-idle")) await Stop(traced);
            await traced.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await traced.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var calls = File.ReadLines(workplace.PathOf("calls")).Select(line => Call().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).Distinct().ToList();
        calls.Count.ShouldBeGreaterThan(30);
        calls.Except(allowed).Except(OnlyAsRoot).ShouldBeEmpty();
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
        foreach (var line in File.ReadLines(unit).Where(line => line.StartsWith("SystemCallFilter=", StringComparison.Ordinal)).Select(line => line["SystemCallFilter=".Length..]))
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
        using var analyze = Process.Start(new ProcessStartInfo("systemd-analyze", ["syscall-filter", name]) { RedirectStandardOutput = true })!;
        var lines = analyze.StandardOutput.ReadToEnd().Split('\n').Skip(1).Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')).ToList();
        analyze.WaitForExit();
        return lines.SelectMany(CallsOf);
    }

    /// <summary>Ctrl-C reaches the program behind strace, too.</summary>
    private static async Task Stop(Process traced)
    {
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        using var children = Process.Start(new ProcessStartInfo("pkill", ["-INT", "-P", FormattableString.Invariant($"{traced.Id}")]))!;
        await children.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"^\d+\s+([a-z_0-9]+)\(")]
    private static partial Regex Call();
}
