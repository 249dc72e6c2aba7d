using System.Text.Json;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>What changed, by the real program: between two days, by one report, and where an outlet takes a report back.</summary>
public sealed class ChangesTests : IDisposable
{
    private const string Agency = "Headline: Norland to free prisoners\nOutlet: Northwire\nPublished: March 3, 2026\n\nNorland will free 240 prisoners by the end of May under its accord with Suderia, its justice minister said on Tuesday. Suderia will pay 20 million dollars by June 30, 2026, it was agreed.\n";

    private readonly Workplace workplace = new();

    [Fact]
    public void What_came_since_a_day_is_told_with_before_and_after()
    {
        InventedStory.WriteTo(workplace);
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
        var result = workplace.Run("changes", "--since", "2026-03-05");
        result.ExitCode.ShouldBe(0, result.ToString());
        result.Stdout.ShouldContain("2 new reports");
        result.Stdout.ShouldContain("added: undertaking");
    }

    [Fact]
    public void What_one_report_brought_is_told_with_its_words()
    {
        InventedStory.WriteTo(workplace);
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
        var changes = Changes("--report", "standard.txt");
        changes.ShouldContain(change => Text(change, "kind") == "added" && Text(change, "what").Contains("pay", StringComparison.Ordinal));
        changes.Where(change => Text(change, "kind") == "added").SelectMany(change => change.GetProperty("mentions").EnumerateArray()).ShouldAllBe(mention => Text(mention, "text").Length > 0);
    }

    [Fact]
    public void The_same_store_gives_the_same_bytes()
    {
        InventedStory.WriteTo(workplace);
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
        workplace.Run("changes", "--since", "2026-03-05", "--json").Stdout.ShouldBe(workplace.Run("changes", "--since", "2026-03-05", "--json").Stdout);
    }

    [Fact]
    public void A_story_taken_back_is_one_change_and_its_cells_stay_without_an_original()
    {
        workplace.Write("reports/agency.txt", Agency);
        workplace.Write("reports/notice.txt", "Headline: STORY WITHDRAWN: Norland to free prisoners\nOutlet: Northwire\nPublished: March 9, 2026\n\nThe story headlined \"Norland to free prisoners\" of March 3 is withdrawn. No replacement story will be issued.\n");
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
        var changes = Changes("--since", "2026-03-05");
        var retracted = changes.Where(change => Text(change, "kind") == "retracted").ToList();
        retracted.Count.ShouldBe(1);
        Text(retracted[0], "now").ShouldContain("without an original now");
        var before = JsonDocument.Parse(workplace.Run("export", "--as-of", "2026-03-05").Stdout).RootElement;
        before.GetProperty("accords")[0].GetProperty("undertakings").EnumerateArray().ShouldAllBe(entry => entry.GetProperty("origins").GetArrayLength() == 1);
        var after = JsonDocument.Parse(workplace.Run("export").Stdout).RootElement;
        after.GetProperty("accords")[0].GetProperty("undertakings").GetArrayLength().ShouldBe(before.GetProperty("accords")[0].GetProperty("undertakings").GetArrayLength());
    }

    [Fact]
    public void A_notice_credited_in_its_dateline_alone_reaches_every_copy_and_tells_nothing_itself()
    {
        const string Told = "Orvia and Beska have agreed to exchange prisoners, two officials said on Monday.\n\nOrvia will release 120 prisoners by April 15, the officials said.\n\n";
        workplace.Write("reports/agency.txt", "Orvia and Beska agree prisoner swap\n\nMarch 3, 2031\n\nHELM, March 3 (Reuters) - " + Told + "(c) Reuters 2031\n");
        workplace.Write("reports/copy.txt", "Headline: Orvia and Beska agree prisoner swap\nOutlet: The Hill Gazette\nPublished: March 4, 2031\n\n" + Told + "(Reuters)\n");
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
        var day = workplace.Run("export", "--as-of", "2031-03-07").Stdout;
        workplace.Write("late/notice.txt", "STORY WITHDRAWN\n\nMarch 8, 2031\n\nHELM, March 8 (Reuters) - The story headlined \"Orvia and Beska agree prisoner swap\" of March 3 is withdrawn because the officials could not be confirmed as sources.\n");
        workplace.Run("read", "late").ExitCode.ShouldBe(0);
        workplace.Run("export", "--as-of", "2031-03-07").Stdout.ShouldBe(day);
        var change = Changes("--since", "2031-03-07").ShouldHaveSingleItem();
        (Text(change, "kind"), Text(change, "was")).ShouldBe(("retracted", "2 held reports"));
        var accord = JsonDocument.Parse(workplace.Run("export").Stdout).RootElement.GetProperty("accords").EnumerateArray().ShouldHaveSingleItem();
        accord.GetProperty("undertakings").EnumerateArray().ShouldAllBe(entry => entry.GetProperty("origins").GetArrayLength() == 0);
    }

    [Fact]
    public void An_edited_page_gives_way_to_its_newer_version_and_the_day_before_keeps_the_older()
    {
        const string Head = "<html lang=en><head><link rel=canonical href=https://quay.example/pact><meta property=article:published_time content=2031-03-04>";
        string Page(string modified, string day) => $"{Head}{modified}<title>Pact</title></head><body><article><h1>Norland to leave the strip</h1><p>Norland will withdraw its 400 soldiers from the Oster strip by {day}, under the accord with Suderia, its minister said in the capital on Tuesday.</p><p>The two governments signed the accord on Monday after months of talks in the harbour town of Quay.</p></article></body></html>";
        workplace.Write("one/pact.html", Page("", "30 June 2031"));
        workplace.Write("two/pact.html", Page("<meta property=article:modified_time content=2031-03-06>", "31 July 2031"));
        workplace.Run("read", "one").ExitCode.ShouldBe(0);
        workplace.Run("read", "two").ExitCode.ShouldBe(0);
        Window("2031-03-04").ShouldBe("2031-06-30");
        Window("2031-03-07").ShouldBe("2031-07-31");
        var changes = Changes("--since", "2031-03-04", "--as-of", "2031-03-07");
        changes.ShouldContain(change => Text(change, "kind") == "moved" && Text(change, "was") == "by 2031-06-30" && Text(change, "now") == "by 2031-07-31");
    }

    [Theory]
    [InlineData("changes")]
    [InlineData("changes", "--since", "2026-03-05", "--report", "standard.txt")]
    [InlineData("changes", "--since", "tomorrow")]
    public void What_cannot_be_compared_is_wrong_usage(params string[] arguments)
    {
        InventedStory.WriteTo(workplace);
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
        workplace.Run(arguments).ExitCode.ShouldBe(2);
    }

    public void Dispose() => workplace.Dispose();

    private string? Window(string asOf) =>
        JsonDocument.Parse(workplace.Run("export", "--as-of", asOf).Stdout).RootElement.GetProperty("accords")[0].GetProperty("undertakings")[0].GetProperty("window").GetProperty("to").GetString();

    private List<JsonElement> Changes(params string[] arguments)
    {
        var result = workplace.Run(["changes", .. arguments, "--json"]);
        result.ExitCode.ShouldBe(0, result.ToString());
        return [.. JsonDocument.Parse(result.Stdout).RootElement.GetProperty("changes").EnumerateArray()];
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
