using System.Text.Json;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>stories: which reports of a store tell of the same story, and what people rule of it.</summary>
public sealed class StoriesTests : IDisposable
{
    private const string Quake = "quake.txt";
    private const string SameQuake = "same-quake.txt";
    private const string Ferries = "ferries.txt";

    private readonly Workplace workplace = new();

    public StoriesTests()
    {
        workplace.Write(Quake, "Quake shakes Tarrin\n\nTARRIN, 4 March 2031 - A quake of magnitude 6.1 shook Tarrin on Tuesday and killed 14 people, the Vesk survey said.");
        workplace.Write(SameQuake, "Tarrin: 14 killed in quake\n\nTARRIN, 4 March 2031 - At least 14 people were killed in Tarrin when a quake of magnitude 6.1 shook the town, the Vesk survey said.");
        workplace.Write(Ferries, "Ferries of Aldermere stand still\n\nALDERMERE, 5 March 2031 - The ferries of Aldermere stand still since Monday. Per Aldous of the union wants nine crowns.");
    }

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void The_stories_are_the_same_whether_reports_came_at_once_or_one_by_one()
    {
        Run("read", Quake, SameQuake, Ferries);
        var atOnce = Run("stories", "--json");
        foreach (var file in new[] { Ferries, SameQuake, Quake }) Run("read", "--store", "other.db", file);
        Run("stories", "--json", "--store", "other.db").ShouldBe(atOnce);
        Stories(atOnce).ShouldBe(["quake.txt same-quake.txt", "ferries.txt"]);
    }

    [Fact]
    public void What_a_person_ruled_two_stories_is_two_until_it_is_taken_back()
    {
        Run("read", Quake, SameQuake, Ferries);
        var before = Run("stories", "--json");
        var said = workplace.Run("stories", "different", Quake, SameQuake, "--why", "an aftershock", "--by", "Ines");
        said.ExitCode.ShouldBe(0, said.ToString());
        said.Stderr.ShouldContain("pactwatch review undo j-");
        Stories(Run("stories", "--json")).ShouldBe(["quake.txt", "same-quake.txt", "ferries.txt"], ignoreOrder: true);
        using (var json = JsonDocument.Parse(Run("stories", "--json")))
        {
            var ruling = json.RootElement.GetProperty("rulings").EnumerateArray().ShouldHaveSingleItem();
            (ruling.GetProperty("what").GetString(), ruling.GetProperty("by").GetString(), ruling.GetProperty("why").GetString()).ShouldBe(("different", "Ines", "an aftershock"));
        }

        Run("review", "undo", "--by", "Ines");
        Run("stories", "--json").ShouldBe(before);
    }

    [Fact]
    public void What_a_person_ruled_one_story_is_one_whatever_its_words()
    {
        Run("read", Quake, Ferries);
        Stories(Run("stories", "--json")).Length.ShouldBe(2);
        Run("stories", "same", Quake, Ferries);
        Stories(Run("stories", "--json")).ShouldBe(["quake.txt ferries.txt"]);
    }

    [Fact]
    public void For_people_there_is_a_table_and_what_was_merged_is_told_when_asked()
    {
        workplace.Write("queues.txt", "Queues at Hessle quay\n\nHESSLE, 6 March 2031 - Lorries queue at the quay of Hessle, Ilse Torvane of the port said. Fish rots in forty lorries.");
        workplace.Write("both.txt", "Ferries of Aldermere stand still, lorries queue at Hessle quay\n\nHESSLE, 7 March 2031 - The ferries of Aldermere stand still; lorries queue at the quay of Hessle. Per Aldous of the union wants nine crowns, Ilse Torvane of the port said fish rots in forty lorries.");
        Run("read", Ferries, "queues.txt", "both.txt");
        Run("stories").ShouldContain("2031-03-05 to 2031-03-07");
        var told = Run("stories", "--revisions");
        told.ShouldContain("merge");
        told.ShouldContain("2031-03-07");
    }

    [Fact]
    public void A_removed_report_is_in_no_story_and_one_report_cannot_be_ruled_the_same_as_itself()
    {
        Run("read", Quake, SameQuake);
        Run("remove", SameQuake, "--why", "withdrawn");
        Stories(Run("stories", "--json")).ShouldBe(["quake.txt"]);
        workplace.Run("stories", "same", Quake, Quake).ExitCode.ShouldBe(2);
    }

    [Fact]
    public void A_store_without_reports_has_no_stories()
    {
        Run("read", Quake);
        Run("remove", Quake, "--why", "withdrawn");
        var none = workplace.Run("stories");
        none.ExitCode.ShouldBe(0, none.ToString());
        none.Stderr.ShouldContain("no reports");
    }

    private string Run(params string[] arguments)
    {
        var result = workplace.Run(arguments);
        result.ExitCode.ShouldBe(0, result.ToString());
        return result.Stdout;
    }

    /// <summary>The files of each story, in its order.</summary>
    private string[] Stories(string json)
    {
        using var held = JsonDocument.Parse(Run("reports", "--json"));
        var sources = held.RootElement.GetProperty("reports").EnumerateArray().ToDictionary(report => report.GetProperty("id").GetString()!, report => Path.GetFileName(report.GetProperty("sources")[0].GetString()!));
        using var stories = JsonDocument.Parse(json);
        return [.. stories.RootElement.GetProperty("stories").EnumerateArray().Select(story => string.Join(' ', story.GetProperty("reports").EnumerateArray().Select(id => sources[id.GetString()!]).OrderBy(name => name == SameQuake || name == Ferries)))];
    }
}
