using System.Text.Json;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>cluster: which reports tell of the same story, without a store.</summary>
public sealed class ClusterTests : IDisposable
{
    private const string Quake = """{"id":"q1","title":"Quake shakes Tarrin","text":"A quake of magnitude 6.1 shook Tarrin on Tuesday and killed 14 people, the Vesk survey said.","published":"2031-03-04T08:00:00Z","outlet":"Pontine"}""";

    private const string SameQuake = """{"id":"q2","title":"Tarrin: 14 killed in quake","text":"At least 14 people were killed in Tarrin when a quake of magnitude 6.1 shook the town, the Vesk survey said.","published":"2031-03-04"}""";

    private const string Ferries = """{"id":"f","title":"Fähren stehen still","text":"Die Fähren von Aldermere stehen seit Montag still.","published":null}""";

    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void Json_lines_give_a_line_a_report_with_its_id_and_story()
    {
        workplace.Write("reports.jsonl", $"{Ferries}\n{SameQuake}\n\n{Quake}\n");
        var result = workplace.Run("cluster", "--format", "json", "reports.jsonl");
        result.ExitCode.ShouldBe(0, result.ToString());
        result.Stdout.ShouldBe("{\"source\":\"q1\",\"story\":\"s-1\"}\n{\"source\":\"q2\",\"story\":\"s-1\"}\n{\"source\":\"f\",\"story\":\"s-2\"}\n");
    }

    [Fact]
    public void Stdin_and_files_in_another_order_give_the_same_bytes()
    {
        workplace.Write("a.jsonl", Quake + "\n" + SameQuake + "\n");
        workplace.Write("b.jsonl", Ferries);
        var files = workplace.Run("cluster", "--format", "json", "b.jsonl", "a.jsonl");
        var stdin = workplace.RunWith(new Dictionary<string, string>(), $"{SameQuake}\n{Ferries}\n{Quake}\n", "cluster", "--format", "json", "-");
        files.ExitCode.ShouldBe(0, files.ToString());
        stdin.Stdout.ShouldBe(files.Stdout);
    }

    [Fact]
    public void Files_that_are_read_as_reports_are_named_as_they_were_given()
    {
        workplace.Write("one.txt", "Quake shakes Tarrin\n\nA quake of magnitude 6.1 shook Tarrin and killed 14 people, the Vesk survey said.");
        workplace.Write("two.html", "<html><head><title>Tarrin quake</title></head><body><article><h1>Quake kills 14 in Tarrin</h1><p>A quake of magnitude 6.1 shook Tarrin and killed 14 people, the survey in Vesk said.</p></article></body></html>");
        var result = workplace.Run("cluster", "--format", "json", "one.txt", "two.html");
        result.ExitCode.ShouldBe(0, result.ToString());
        result.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(line => (line.GetProperty("source").GetString(), line.GetProperty("story").GetString()))
            .ShouldBe([("one.txt", "s-1"), ("two.html", "s-1")], ignoreOrder: true);
    }

    [Fact]
    public void In_a_folder_lines_are_reports_too_named_by_their_place()
    {
        workplace.Write("reports/day.jsonl", Quake + "\n" + SameQuake + "\n");
        var result = workplace.Run("cluster", "--format", "json", "reports");
        result.ExitCode.ShouldBe(0, result.ToString());
        result.Stdout.ShouldBe("{\"source\":\"day.jsonl!/#1\",\"story\":\"s-1\"}\n{\"source\":\"day.jsonl!/#2\",\"story\":\"s-1\"}\n");
    }

    [Fact]
    public void What_cannot_be_read_is_named_with_its_line_and_the_rest_is_told()
    {
        workplace.Write("mixed.jsonl", $"{Quake}\n{{\"id\":\"broken\n{{\"id\":\"empty\"}}\n{Ferries}\n");
        var result = workplace.Run("cluster", "--format", "json", "mixed.jsonl", "missing.txt");
        result.ExitCode.ShouldBe(3, result.ToString());
        result.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        result.Stderr.ShouldContain("mixed.jsonl, line 2: It is no well-formed JSON");
        result.Stderr.ShouldContain("mixed.jsonl, line 3: It has neither");
        result.Stderr.ShouldContain("missing.txt");
    }

    [Fact]
    public void For_people_there_is_a_table_with_days_and_words()
    {
        workplace.Write("reports.jsonl", $"{Quake}\n{SameQuake}\n{Ferries}\n");
        var result = workplace.Run("cluster", "reports.jsonl");
        result.ExitCode.ShouldBe(0, result.ToString());
        result.Stdout.ShouldContain("s-1");
        result.Stdout.ShouldContain("2031-03-04");
        result.Stdout.ShouldContain("Tarrin");
        result.Stdout.ShouldContain("no day");
    }
}
