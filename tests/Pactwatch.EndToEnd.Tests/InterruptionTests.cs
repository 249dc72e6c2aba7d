using System.Diagnostics;
using System.Globalization;
using Pactwatch.Storage;
using Pactwatch.Storage.Sqlite;

namespace Pactwatch.EndToEnd.Tests;

public sealed class InterruptionTests : IDisposable
{
    private const int Files = 400;

    private static readonly int Kills = Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") == "1" ? 500 : 50;

    private readonly Workplace workplace = new();

    [Fact]
    public void What_was_acknowledged_is_kept_when_the_program_is_killed_while_it_reads()
    {
        InventedStory.WriteMany(workplace, Files);
        var watch = Stopwatch.StartNew();
        workplace.Run("read", "many", "--store", "whole.db").ExitCode.ShouldBe(0);
        var whole = watch.Elapsed;
        var brokenOff = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var store = $"killed-{kill}.db";
            var acknowledged = KillAfter(whole * (kill + 0.5) / Kills, store);
            var held = Held(store);
            acknowledged.Except(held, StringComparer.Ordinal).ShouldBeEmpty($"kill {kill}: acknowledged, but not held");
            if (held.Count is > 0 and < Files) brokenOff++;
            if (kill % 10 == 0) Complete(store);
        }

        brokenOff.ShouldBeGreaterThan(0, "no kill fell into the middle of a read: the moments are spread wrongly");
    }

    [Fact]
    public void Interrupted_it_stores_the_batch_in_hand_and_says_how_to_go_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no kill program");
        InventedStory.WriteMany(workplace, 1500);
        using var process = workplace.Start(new Dictionary<string, string>(), "read", "many", "--threads", "1");
        process.StandardOutput.ReadLine().ShouldNotBeNull();
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length + 1;
        var words = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(130, words);
        words.ShouldContain("Run the same command again");
        Held("pactwatch.db").Count.ShouldBe(lines);
        workplace.Run("read", "many").ExitCode.ShouldBe(0);
        Held("pactwatch.db").Count.ShouldBe(1500);
    }

    [Fact]
    public void A_second_writer_is_told_that_the_store_is_in_use()
    {
        InventedStory.WriteTo(workplace);
        using (SqliteReportStore.OpenForWriting(workplace.Store))
        {
            var result = workplace.Run("read", "reports");
            result.ExitCode.ShouldBe(75, result.ToString());
            workplace.Run("reports").ExitCode.ShouldBe(0);
        }

        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
    }

    public void Dispose() => workplace.Dispose();

    /// <returns>Ids of the reports that the program had told of when it died.</returns>
    private List<string> KillAfter(TimeSpan delay, string store)
    {
        using var process = workplace.Start(new Dictionary<string, string>(), "read", "many", "--store", store);
        var lines = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        Thread.Sleep(delay);
        process.Kill();
        process.WaitForExit();
        _ = errors.GetAwaiter().GetResult();
        var told = lines.GetAwaiter().GetResult();
        // A last line without its end was on its way.
        return [.. told[..(told.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0])];
    }

    private HashSet<string> Held(string name)
    {
        var path = workplace.PathOf(name);
        if (!File.Exists(path)) return [];
        using var store = SqliteReportStore.OpenForWriting(path);
        ((IReportStore)store).Check().Problems.ShouldBeEmpty();
        return [.. store.Reports().Select(report => report.Id.Value)];
    }

    private void Complete(string store)
    {
        workplace.Run("read", "many", "--store", store).ExitCode.ShouldBe(0);
        Held(store).Count.ShouldBe(Files);
    }
}
