using System.Diagnostics;
using Pactwatch.Watching.Rounds;

namespace Pactwatch.Watching.Tests.Rounds;

/// <summary>Which of those that work on a store have ended.</summary>
public sealed class ProcessNameTests
{
    [Fact]
    public void One_that_runs_has_not_ended_and_is_named_with_its_machine()
    {
        ProcessName.HasEnded(ProcessName.Own).ShouldBeFalse();
        ProcessName.Own.Split(':')[0].ShouldBe(Environment.MachineName);
    }

    [Fact]
    public void On_Linux_a_start_is_the_kernels_own_count_which_no_clock_moves_and_every_process_reads_alike()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems keep the time of day itself.");
        var fields = File.ReadAllText("/proc/self/stat").Split(' ');

        // The name of a test program has no blank.
        ProcessName.Own.Split(':')[2].ShouldEndWith($"-{fields[21]}");
    }

    [Fact]
    public void One_that_ended_has_and_so_has_an_older_one_of_the_same_number()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["--version"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        process.WaitForExit();
        var parts = ProcessName.Own.Split(':');
        ProcessName.HasEnded($"{parts[0]}:{process.Id}:{parts[2]}").ShouldBeTrue();
        ProcessName.HasEnded($"{parts[0]}:{parts[1]}:{Earlier(parts[2])}").ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, "ffffffff")] // another boot: the one before, or that of another machine of this name
    [InlineData(0, "0")] // one that may not see its machine's boot
    [InlineData(1, "0001")] // another container, whose processes are not numbered as here
    [InlineData(1, "0")]
    [InlineData(2, "")] // one that may not read when it began
    public void Of_one_that_is_not_numbered_as_here_nothing_is_known(int part, string value)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems name no more than the second of the start.");
        var parts = ProcessName.Own.Split(':');
        var start = parts[2].Split('-');
        start[part] = value;

        ProcessName.HasEnded($"{parts[0]}:2147483647:{string.Join('-', start)}").ShouldBeFalse();
        ProcessName.HasEnded($"{parts[0]}:2147483647:{parts[2]}").ShouldBeTrue();
    }

    [Theory]
    [InlineData("another-machine:1:1")]
    [InlineData("w1")]
    [InlineData("")]
    [InlineData("a:b:c")]
    public void Of_others_nothing_is_known(string name) => ProcessName.HasEnded(name).ShouldBeFalse();

    private static string Earlier(string start) => start[..(start.LastIndexOf('-') + 1)] + "1";
}
