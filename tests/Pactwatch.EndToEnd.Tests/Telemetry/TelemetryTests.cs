using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Pactwatch.EndToEnd.Tests.Telemetry;

/// <summary>What the real program tells of itself, and to whom.</summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public async Task A_reports_way_through_two_processes_is_one_trace_and_nothing_of_its_words_leaves_the_house()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no kill program");
        await using var collector = new StandInCollector();
        InventedStory.WriteTo(workplace);
        var trace = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(workplace.PathOf("reports/northwire.txt"))))[..32];

        var read = workplace.RunWith(SentTo(collector.Address), null, "read", "reports");
        read.ExitCode.ShouldBe(0, read.ToString());
        StagesOf(trace).ShouldBe(["report.read", "report.store"]);
        using var server = workplace.Start(SentTo(collector.Address), "serve", "--port", "0");
        var link = await server.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        await Until(() => collector.Spans.Exists(span => span.Name == "report.publish" && span.Trace == trace));
        await Interrupt(server);

        StagesOf(trace).ShouldBe(["report.read", "report.store", "report.analyse", "report.reconcile", "report.publish"], ignoreOrder: true);
        var id = "r-" + trace[..16];
        collector.Spans.FindAll(span => span.Trace == trace).ShouldAllBe(span => span.Parent == "" && span.Tags["pactwatch.report.id"] == id);
        collector.Characters("metrics").ShouldContain("pactwatch.report.stage.duration");
        collector.Characters("logs").ShouldContain("Serving ");
        var token = link.ShouldNotBeNull()[(link!.IndexOf("token=", StringComparison.Ordinal) + 6)..].Split(' ')[0];
        token.Length.ShouldBeGreaterThan(20);
        foreach (var signal in new[] { "traces", "metrics", "logs" })
        {
            collector.Characters(signal).Length.ShouldBeGreaterThan(0, signal);
            foreach (var word in new[] { token, "Norland", "Oster", "Mira", "soldiers" }) collector.Characters(signal).ShouldNotContain(word, Case.Sensitive, signal);
        }

        IEnumerable<string> StagesOf(string wanted) => collector.Spans.FindAll(span => span.Trace == wanted).Select(span => span.Name).Distinct();
    }

    [Fact]
    public void Without_its_collector_a_command_does_what_it_does_and_says_so_once()
    {
        InventedStory.WriteTo(workplace);
        var watch = Stopwatch.StartNew();

        var read = workplace.RunWith(SentTo($"http://127.0.0.1:{StandInCollector.FreePort()}"), null, "read", "reports");

        read.ExitCode.ShouldBe(0, read.ToString());
        read.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(InventedStory.Reports.Count);
        read.Stderr.Split('\n').Count(line => line.StartsWith("Telemetry can't be sent", StringComparison.Ordinal)).ShouldBe(1, read.Stderr);
        watch.Elapsed.TotalSeconds.ShouldBeLessThan(20, "it may be slow, but waits for nobody");
    }

    [Fact]
    public void An_address_that_is_none_is_refused_before_anything_is_done()
    {
        var refused = workplace.RunWith(SentTo("collector:4318"), null, "reports");
        (refused.ExitCode, refused.Stderr).ShouldBe((2, "OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' is no address of a collector. Give one such as http://127.0.0.1:4318, or unset it.\n"));
    }

    [Fact]
    public void Asked_for_JSON_every_line_of_stderr_is_an_object_and_the_data_stays_as_it_is()
    {
        InventedStory.WriteTo(workplace);
        workplace.Write("reports/empty.txt", "");
        var json = new Dictionary<string, string> { ["PACTWATCH_LOG"] = "json" };

        var read = workplace.RunWith(json, null, "read", "reports");
        var refused = workplace.RunWith(json, null, "explain", "u-none", "--store", "none.db");

        read.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(line => line.StartsWith("r-", StringComparison.Ordinal));
        Lines(read.Stderr).Count.ShouldBe(2, read.Stderr);
        Lines(read.Stderr)[^1].GetProperty("message").GetString()!.ShouldContain("4 reports added");
        Lines(read.Stderr)[^1].GetProperty("level").GetString().ShouldBe("information");
        var error = Lines(refused.Stderr).ShouldHaveSingleItem();
        error.GetProperty("level").GetString().ShouldBe("error");
        DateTimeOffset.Parse(error.GetProperty("time").GetString()!, CultureInfo.InvariantCulture).ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task A_log_is_not_given_the_link_that_lets_a_browser_in()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no kill program");
        InventedStory.WriteTo(workplace);
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
        using var server = workplace.Start(new Dictionary<string, string> { ["PACTWATCH_LOG"] = "json" }, "serve", "--port", "0");
        var said = Lines((await server.StandardError.ReadLineAsync(TestContext.Current.CancellationToken))!).ShouldHaveSingleItem().GetProperty("message").GetString()!;
        await Interrupt(server);
        said.ShouldStartWith("Serving ");
        said.ShouldNotContain("token");
    }

    [Fact]
    public void Doctor_tells_whether_the_store_can_be_read_and_written()
    {
        var none = workplace.Run("doctor", "--ready");
        (none.ExitCode, File.Exists(workplace.Store)).ShouldBe((78, false), none.ToString());
        InventedStory.WriteTo(workplace);
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
        var ready = workplace.Run("doctor", "--ready");
        (ready.ExitCode, ready.Stdout, ready.Stderr).ShouldBe((0, "", "Ready: The store was read and written.\n"));
        if (OperatingSystem.IsWindows() || Workplace.WhyRightsDoNotHold is not null) return;
        File.SetUnixFileMode(workplace.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.SetUnixFileMode(workplace.Store, UnixFileMode.UserRead);
        try
        {
            var held = workplace.RunHeldByRights("doctor", "--ready");
            held.ExitCode.ShouldBe(1, held.ToString());
            held.Stderr.ShouldContain("can't be");
        }
        finally
        {
            File.SetUnixFileMode(workplace.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static Dictionary<string, string> SentTo(string address) => new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = address, ["OTEL_BSP_SCHEDULE_DELAY"] = "100", ["OTEL_BLRP_SCHEDULE_DELAY"] = "100" };

    private static List<JsonElement> Lines(string stderr) => [.. stderr.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static async Task Until(Func<bool> isSo)
    {
        var watch = Stopwatch.StartNew();
        while (!isSo())
        {
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static async Task Interrupt(Process process)
    {
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
