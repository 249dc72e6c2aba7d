using System.Text.Json;

namespace Pactwatch.EndToEnd.Tests;

public sealed class ReadTests : IDisposable
{
    private readonly Workplace workplace = new();

    [Fact]
    public void Each_new_report_is_a_line_on_stdout_and_the_sum_is_on_stderr()
    {
        InventedStory.WriteTo(workplace);
        var result = workplace.Run("read", "reports");
        result.ExitCode.ShouldBe(0, result.ToString());
        result.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[1]).ShouldBe(["courier.html", "monitor.txt", "northwire.txt", "standard.txt"]);
        result.Stderr.ShouldContain("4 reports added, 0 already held");
    }

    [Fact]
    public void Reading_again_changes_nothing()
    {
        InventedStory.WriteTo(workplace);
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
        var before = workplace.Run("export").Stdout;
        var again = workplace.Run("read", "reports");
        again.ExitCode.ShouldBe(0);
        again.Stdout.ShouldBeEmpty();
        again.Stderr.ShouldContain("0 reports added, 4 already held");
        workplace.Run("export").Stdout.ShouldBe(before);
        Reports().Count.ShouldBe(4);
    }

    [Fact]
    public void What_cannot_be_read_is_named_with_the_reason_and_the_rest_is_read()
    {
        workplace.Write("in/good.txt", InventedStory.Reports["northwire.txt"]);
        workplace.Write("in/empty.txt", "");
        workplace.Write("in/binary.bin", [.. Enumerable.Range(0, 4096).Select(number => (byte)(number * 37 % 251))]);
        workplace.Write("in/notext.html", "<html><head><script>let a = 1;</script></head><body></body></html>");
        workplace.Write("in/broken.html", "<html><body><p>Norland <b>will leave the Oster strip by the end of June, its minister said.<div></p><table><tr>On Tuesday the soldiers packed.");
        using (var large = File.Create(workplace.PathOf("in/large.txt"))) large.SetLength(33L * 1024 * 1024);
        File.CreateSymbolicLink(workplace.PathOf("in/link.txt"), "/etc/hostname");

        var result = workplace.Run("read", "in", "nowhere");
        result.ExitCode.ShouldBe(3, result.ToString());
        foreach (var name in new[] { "empty.txt", "binary.bin", "notext.html", "large.txt", "link.txt", "nowhere" })
            result.Stderr.Split('\n').ShouldContain(line => line.StartsWith("not read: ", StringComparison.Ordinal) && line.Contains(name, StringComparison.Ordinal), $"{name}\n{result}");
        result.Stderr.ShouldContain("32 MB");
        result.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[1]).ShouldBe(["broken.html", "good.txt"]);
    }

    [Fact]
    public void A_file_that_its_reader_may_not_open_is_named_and_the_rest_is_read()
    {
        Assert.SkipUnless(Workplace.WhyRightsDoNotHold is null, Workplace.WhyRightsDoNotHold ?? "");
        workplace.Write("in/open.txt", InventedStory.Reports["northwire.txt"]);
        var path = workplace.Write("in/secret.txt", "Norland will leave.");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.None);
        var result = workplace.RunHeldByRights("read", "in");
        result.ExitCode.ShouldBe(3, result.ToString());
        result.Stderr.ShouldContain("secret.txt");
        result.Stdout.ShouldContain("open.txt");
    }

    [Fact]
    public void Where_nothing_at_all_could_be_read_the_run_has_failed()
    {
        workplace.Write("empty.txt", "");
        workplace.Run("read", "empty.txt", "nowhere").ExitCode.ShouldBe(1);
        workplace.Run("annotate", "nowhere.txt").ExitCode.ShouldBe(1);
        workplace.Write("a.txt", InventedStory.Reports["northwire.txt"]);
        workplace.Run("read", "a.txt").ExitCode.ShouldBe(0);
        workplace.Run("read", "a.txt", "nowhere").ExitCode.ShouldBe(3, "what is held already was not in vain");
    }

    [Fact]
    public void A_folder_that_is_not_there_makes_no_store()
    {
        var result = workplace.Run("read", "nowhere");
        result.ExitCode.ShouldBe(1);
        result.Stderr.ShouldContain("nowhere");
        File.Exists(workplace.Store).ShouldBeFalse();
    }

    [Fact]
    public void A_text_of_20_MB_is_read()
    {
        var paragraph = "Norland will leave the Oster strip, its minister said once more to those who asked. ";
        workplace.Write("long.txt", string.Concat(Enumerable.Repeat(paragraph + "\n\n", 20 * 1024 * 1024 / (paragraph.Length + 2))));
        workplace.Run("read", "long.txt").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void The_environment_names_the_store_and_the_option_overrules_it()
    {
        InventedStory.WriteTo(workplace);
        var environment = new Dictionary<string, string> { ["PACTWATCH_STORE"] = workplace.PathOf("mine.db") };
        workplace.RunWith(environment, null, "read", "reports").ExitCode.ShouldBe(0);
        File.Exists(workplace.PathOf("mine.db")).ShouldBeTrue();
        workplace.RunWith(environment, null, "read", "reports", "--store", "other.db").ExitCode.ShouldBe(0);
        File.Exists(workplace.PathOf("other.db")).ShouldBeTrue();
        File.Exists(workplace.Store).ShouldBeFalse();
    }

    [Fact]
    public void A_given_date_outlet_and_address_are_kept()
    {
        workplace.Write("a.txt", "Norland will leave the Oster strip, its minister said.");
        workplace.Run("read", "a.txt", "--published", "2026-03-04", "--outlet", "Northwire", "--url", "https://northwire.example/a").ExitCode.ShouldBe(0);
        var report = Reports().ShouldHaveSingleItem();
        report.GetProperty("published").GetProperty("date").GetString().ShouldBe("2026-03-04");
        report.GetProperty("published").GetProperty("basis").GetString().ShouldBe("given");
        report.GetProperty("outlet").GetString().ShouldBe("Northwire");
        report.GetProperty("url").GetString().ShouldBe("https://northwire.example/a");
    }

    public void Dispose() => workplace.Dispose();

    private List<JsonElement> Reports() =>
        [.. JsonDocument.Parse(workplace.Run("reports", "--json").Stdout).RootElement.GetProperty("reports").EnumerateArray()];
}
