using Pactwatch.Evaluation.Floors;
using Pactwatch.Evaluation.Scoring;

namespace Pactwatch.Evaluation.Tests;

public sealed class FloorCheckTests
{
    private static readonly StoryFloors Story = new()
    {
        Name = "small",
        Reports = "corpora/small/reports",
        Gold = "corpora/small/gold.json",
        Texts = "corpora/small/texts",
        Digest = "d1",
        Exactly = new Dictionary<string, int> { ["accords.count"] = 1 },
        Floors = new Dictionary<string, decimal> { ["quotes.f1"] = 0.667m },
    };

    [Fact]
    public void A_floor_taken_from_a_measurement_is_reached_by_it()
    {
        FloorCheck.Shortfalls(Story, Score(Ratio.Of(2, 3)), "d1").ShouldBeEmpty();
    }

    [Fact]
    public void A_figure_below_its_floor_names_itself()
    {
        FloorCheck.Shortfalls(Story, Score(Ratio.Of(0.666m)), "d1").ShouldBe(["small: quotes.f1 0.666 < 0.667"]);
    }

    [Fact]
    public void A_figure_that_is_no_longer_measured_falls_short()
    {
        var floors = Story with { Floors = new Dictionary<string, decimal> { ["quotes.f2"] = 0.1m } };

        FloorCheck.Shortfalls(floors, Score(Ratio.One), "d1").ShouldBe(["small: quotes.f2 has the floor 0.100 but is not measured"]);
    }

    [Fact]
    public void A_count_is_right_or_wrong()
    {
        FloorCheck.Shortfalls(Story, Score(Ratio.One, accords: 2), "d1").ShouldBe(["small: accords.count is 2, not 1"]);
    }

    [Fact]
    public void A_changed_gold_is_noticed()
    {
        FloorCheck.Shortfalls(Story, Score(Ratio.One), "d2").ShouldHaveSingleItem().ShouldContain("have changed since the floors were set");
    }

    [Fact]
    public void An_update_raises_floors_and_adds_what_had_none()
    {
        var updated = FloorCheck.Update(Story, Score(Ratio.Of(0.9m)), "d2", mayLower: false);

        updated.Floors.ShouldBe(new Dictionary<string, decimal> { ["quotes.f1"] = 0.9m, ["figures.f1"] = 0.5m }, ignoreOrder: true);
        updated.Digest.ShouldBe("d2");
    }

    [Fact]
    public void An_update_lowers_only_when_that_is_allowed()
    {
        var score = Score(Ratio.Of(0.5m));

        FloorCheck.Lowered(Story, score).ShouldBe(["small: quotes.f1 0.500 < 0.667"]);
        FloorCheck.Update(Story, score, "d1", mayLower: false).Floors["quotes.f1"].ShouldBe(0.667m);
        FloorCheck.Update(Story, score, "d1", mayLower: true).Floors["quotes.f1"].ShouldBe(0.5m);
    }

    [Fact]
    public void Floors_keep_three_digits_in_the_file()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("pactwatch-floors-").FullName, "floors.json");
        new FloorsFile("pactwatch-floors/1", [FloorCheck.Update(Story, Score(Ratio.Of(0.9m)), "d1", mayLower: false)]).Save(path);

        File.ReadAllText(path).ShouldContain("\"quotes.f1\": 0.900");
        FloorsFile.Load(path).Stories[0].Floors["quotes.f1"].ShouldBe(0.9m);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public void The_table_has_a_row_for_each_figure_and_two_columns_for_each_story()
    {
        FloorsTable.Markdown([(Story, Score(Ratio.One))]).ShouldBe("""
            | figure | small | floor |
            | --- | ---: | ---: |
            | `quotes.f1` | 1.000 | 0.667 |
            | `figures.f1` | 0.500 | – |
            | `accords.count` | 1 | = 1 |

            """, StringCompareShould.IgnoreLineEndings);
    }

    private static StoryScore Score(Ratio quotes, int accords = 1) =>
        new([new("quotes.f1", quotes), new("figures.f1", Ratio.Of(1, 2)), new("accords.count", Ratio.Of(accords), IsCount: true)], []);
}
