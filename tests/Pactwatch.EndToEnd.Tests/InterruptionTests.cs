using System.Diagnostics;
using System.Globalization;
using System.Text;
using Pactwatch.Storage;
using Pactwatch.Storage.Sqlite;

namespace Pactwatch.EndToEnd.Tests;

public sealed class InterruptionTests : IDisposable
{
    private const int Files = 1000;

    private static readonly int Kills = Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") == "1" ? 500 : 20;

    private readonly Workplace workplace = new();

    [Fact]
    public void What_was_acknowledged_is_kept_when_the_program_is_killed_while_it_reads()
    {
        InventedStory.WriteMany(workplace, Files);
        var (toFirst, afterFirst) = TimeWhole();
        var brokenOff = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var store = $"killed-{kill}.db";
            // Every fifth falls before anything is told: into the start or the first batch. The others follow a
            // certain line by up to a tenth of the whole, so that they fall into every part of a batch's work.
            var acknowledged = kill % 5 == 0
                ? KillAfter(lines: 0, toFirst * kill / Kills, store)
                : KillAfter(1 + (Files * kill / Kills), afterFirst * (kill % 5 - 1) / 40, store);
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
        // More lines than a pipe holds (64 KB): until they are read the program can't have come to its end, however slow the signal.
        const int More = 4000;
        InventedStory.WriteMany(workplace, More);
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
        Held("pactwatch.db").Count.ShouldBe(More);
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

    /// <returns>How long a whole read takes on this machine: to its first acknowledgement, and from there to the end.</returns>
    private (TimeSpan ToFirst, TimeSpan AfterFirst) TimeWhole()
    {
        var watch = Stopwatch.StartNew();
        using var process = workplace.Start(new Dictionary<string, string>(), "read", "many", "--store", "whole.db");
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadLine().ShouldNotBeNull();
        var toFirst = watch.Elapsed;
        _ = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, errors.GetAwaiter().GetResult());
        return (toFirst, watch.Elapsed - toFirst);
    }

    /// <summary>Kills the program so long after so many acknowledgements.</summary>
    /// <returns>Ids of the reports that it had told of when it died.</returns>
    private List<string> KillAfter(int lines, TimeSpan delay, string store)
    {
        using var process = workplace.Start(new Dictionary<string, string>(), "read", "many", "--store", store);
        var errors = process.StandardError.ReadToEndAsync();
        var told = new StringBuilder();
        for (var line = 0; line < lines; line++) told.Append(process.StandardOutput.ReadLine().ShouldNotBeNull()).Append('\n');
        Thread.Sleep(delay);
        process.Kill();
        told.Append(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        _ = errors.GetAwaiter().GetResult();
        // A last line without its end was on its way.
        var whole = told.ToString();
        return [.. whole[..(whole.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0])];
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
