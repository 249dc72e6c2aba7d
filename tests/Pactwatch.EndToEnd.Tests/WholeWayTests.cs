using System.Text.Json;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>From files to a ledger, each step by the real program.</summary>
public sealed class WholeWayTests : IDisposable
{
    private readonly Workplace workplace = new();

    public WholeWayTests()
    {
        InventedStory.WriteTo(workplace);
        workplace.RunAnew("read", "reports").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Every_mention_of_the_export_is_the_slice_of_its_report()
    {
        using var ledger = JsonDocument.Parse(workplace.Run("export", "--format", "json", "--with-text").Stdout);
        var texts = ledger.RootElement.GetProperty("reports").EnumerateArray().ToDictionary(
            report => report.GetProperty("id").GetString()!, report => report.GetProperty("text").GetString()!.EnumerateRunes().ToArray());
        texts.Count.ShouldBe(4);
        var mentions = Mentions(ledger.RootElement.GetProperty("accords")).ToList();
        mentions.ShouldNotBeEmpty();
        foreach (var mention in mentions)
        {
            var slice = texts[mention.GetProperty("report").GetString()!][mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()];
            string.Concat(slice).ShouldBe(mention.GetProperty("text").GetString());
        }
    }

    [Fact]
    public void The_ledger_in_words_names_what_is_due_and_who_told_it()
    {
        var ledger = workplace.RunAnew("ledger");
        ledger.ExitCode.ShouldBe(0);
        ledger.Stdout.ShouldContain("Undertakings");
        ledger.Stdout.ShouldContain("Norland");
        ledger.Stdout.ShouldContain("original");
        ledger.Stdout.ShouldNotContain('\u001b');
    }

    [Fact]
    public void The_day_is_the_latest_published_and_never_the_clock_s() =>
        JsonDocument.Parse(workplace.Run("ledger", "--json").Stdout).RootElement.GetProperty("asOf").GetString().ShouldBe("2026-06-12");

    [Fact]
    public void An_entry_is_explained_by_its_words_in_context()
    {
        using var ledger = JsonDocument.Parse(workplace.Run("export").Stdout);
        var entry = ledger.RootElement.GetProperty("accords")[0].GetProperty("undertakings")[0];
        var explained = workplace.Run("explain", entry.GetProperty("id").GetString()!);
        explained.ExitCode.ShouldBe(0, explained.ToString());
        explained.Stdout.ShouldContain($"«{entry.GetProperty("mentions")[0].GetProperty("text").GetString()}»");
    }

    [Fact]
    public void An_explanation_for_programs_names_the_same_mentions_as_the_export()
    {
        using var ledger = JsonDocument.Parse(workplace.Run("export").Stdout);
        var entry = ledger.RootElement.GetProperty("accords")[0].GetProperty("undertakings")[0];
        var explained = workplace.Run("explain", entry.GetProperty("id").GetString()!, "--json");
        explained.ExitCode.ShouldBe(0, explained.ToString());
        using var explanation = JsonDocument.Parse(explained.Stdout);
        Places(explanation.RootElement.GetProperty("evidence")).ShouldBe(Places(entry.GetProperty("mentions")));
    }

    [Fact]
    public void A_removed_report_leaves_the_ledger_and_comes_back_when_restored()
    {
        var before = Ids();
        workplace.Run("remove", "monitor.txt", "--why", "withdrawn by its outlet", "--by", "ana").ExitCode.ShouldBe(0);
        Ids().Count.ShouldBe(before.Count - 1);
        workplace.Run("reports").Stdout.ShouldContain("withdrawn");
        workplace.Run("read", "reports").Stderr.ShouldContain("4 already held");
        Ids().Count.ShouldBe(before.Count - 1, "reading its file again does not bring it back");
        workplace.Run("remove", "monitor.txt", "--why", "again").ExitCode.ShouldBe(1);
        workplace.Run("restore", "monitor.txt").ExitCode.ShouldBe(0);
        Ids().ShouldBe(before);
        workplace.Run("restore", "monitor.txt").ExitCode.ShouldBe(1);
    }

    [Fact]
    public void A_report_is_found_by_id_beginning_source_and_file_name()
    {
        var id = workplace.Run("reports", "--json").Stdout.Split('"').First(word => word.StartsWith("r-", StringComparison.Ordinal));
        foreach (var name in new[] { id, id[..10], id[2..10], "northwire.txt", "some/folder/northwire.txt" }) workplace.Run("show", name).ExitCode.ShouldBe(0, name);
        var unknown = workplace.Run("show", "northwir.txt");
        unknown.ExitCode.ShouldBe(1);
        unknown.Stderr.ShouldContain("Did you mean 'northwire.txt'?");
        workplace.Run("show", "standard.txt", "--text").Stdout.ShouldContain("within 60 days of the withdrawal 🕊.");
    }

    [Fact]
    public void An_export_to_a_file_is_there_whole()
    {
        workplace.Run("export", "-o", "ledger.json").ExitCode.ShouldBe(0);
        File.ReadAllText(workplace.PathOf("ledger.json")).ShouldBe(workplace.Run("export").Stdout);
        workplace.Run("export", "-o", "no/such/folder/ledger.json").ExitCode.ShouldBe(1);
        workplace.Run("export", "--accord", "a-none").ExitCode.ShouldBe(1);
    }

    [Fact]
    public void A_dossier_is_one_page_that_loads_nothing()
    {
        var result = workplace.Run("dossier", "-o", "dossier.html");
        result.ExitCode.ShouldBe(0, result.ToString());
        var page = File.ReadAllText(workplace.PathOf("dossier.html"));
        page.ShouldContain("Oster");
        page.ShouldNotContain("<link rel=\"stylesheet\" href=\"http");
        page.ShouldNotContain("<script src=");
    }

    [Fact]
    public void The_demo_prints_the_sample_story_s_ledger_and_says_where_its_page_is()
    {
        var result = workplace.Run("demo");
        result.ExitCode.ShouldBe(0, result.ToString());
        result.Stdout.ShouldContain("Undertakings");
        var page = result.Stderr.Split('\n').First(line => line.EndsWith("dossier.html", StringComparison.Ordinal));
        page = page[(page.LastIndexOf(": ", StringComparison.Ordinal) + 2)..];
        File.Exists(page).ShouldBeTrue();
        Directory.Delete(Path.GetDirectoryName(page)!, recursive: true);
    }

    [Fact]
    public void Doctor_finds_a_sound_store()
    {
        var result = workplace.Run("doctor");
        result.ExitCode.ShouldBe(0);
        result.Stdout.ShouldContain("SQLite");
        result.Stdout.ShouldContain("4 reports");
        result.Stdout.ShouldContain("no problems found");
    }

    public void Dispose() => workplace.Dispose();

    private List<string> Ids() =>
        [.. JsonDocument.Parse(workplace.Run("export").Stdout).RootElement.GetProperty("reports").EnumerateArray().Select(report => report.GetProperty("id").GetString()!)];

    private static IEnumerable<(string?, int, int, string?)> Places(JsonElement mentions) =>
        [.. mentions.EnumerateArray().Select(mention => (mention.GetProperty("report").GetString(), mention.GetProperty("start").GetInt32(), mention.GetProperty("end").GetInt32(), mention.GetProperty("text").GetString()))];

    private static IEnumerable<JsonElement> Mentions(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Mentions),
        JsonValueKind.Object when element.TryGetProperty("report", out _) && element.TryGetProperty("start", out _) => [element],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Mentions(property.Value)),
        _ => [],
    };
}
