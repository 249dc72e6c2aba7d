using System.Text.Json.Nodes;
using Pactwatch.Evaluation.Scoring;

namespace Pactwatch.Evaluation.Tests;

/// <summary>Ledgers whose figures are known by counting.</summary>
public sealed class StoryScorerTests : IDisposable
{
    private readonly SmallStory story = new();

    private readonly JsonObject ledger = SmallStory.Ledger();

    private JsonNode Accord => ledger["accords"]![0]!;

    private JsonNode Leaving => Accord["undertakings"]![0]!;

    private JsonArray Paying => Accord["undertakings"]![1]!["mentions"]!.AsArray();

    public void Dispose() => story.Dispose();

    [Fact]
    public void A_ledger_that_has_everything_right_scores_one_everywhere()
    {
        var score = story.Score(ledger);

        score.Measurements.Where(measured => !measured.IsCount).ShouldAllBe(measured => measured.Words == "1.000");
        score.Remarks.ShouldBeEmpty();
        score.Measurements.Count.ShouldBe(30);
    }

    [Fact]
    public void An_empty_ledger_scores_nothing_but_what_needs_no_finding()
    {
        var empty = new JsonObject { ["asOf"] = "2026-07-01", ["reports"] = new JsonArray(), ["accords"] = new JsonArray() };

        Figures(story.Score(empty), "undertakings.f1", "figures.f1", "quotes.f1", "origins.recall", "status.accuracy", "discrepancies.recall", "states.accuracy", "accords.count")
            .ShouldBe(["0.000", "0.000", "0.000", "0.000", "0.000", "0.000", "0.000", "0"]);
        // One of the two reports has no false date, and the ledger doesn't say that it has.
        Figures(story.Score(empty), "published.conflict.accuracy").ShouldBe(["0.500"]);
    }

    [Fact]
    public void A_missed_mention_costs_recall_alone()
    {
        Paying.Clear();

        Figures(story.Score(ledger), "undertakings.precision", "undertakings.recall", "undertakings.f1").ShouldBe(["1.000", "0.667", "0.800"]);
    }

    [Fact]
    public void A_made_up_mention_costs_precision_alone()
    {
        Paying.Add(Mention("r-2", "the minister said"));

        Figures(story.Score(ledger), "undertakings.precision", "undertakings.recall").ShouldBe(["0.750", "1.000"]);
    }

    [Fact]
    public void An_optional_mention_neither_earns_nor_costs()
    {
        Paying.Add(Mention("r-1", "two posts - will be handed over later", ("act", "transfer")));

        Figures(story.Score(ledger), "undertakings.precision", "undertakings.recall").ShouldBe(["1.000", "1.000"]);
    }

    [Fact]
    public void The_same_words_again_with_one_actor_more_are_no_fault()
    {
        Paying.Add(Mention("r-1", "pay Suderia 20 million dollars", ("actor", "its minister")));

        Figures(story.Score(ledger), "undertakings.precision").ShouldBe(["1.000"]);
    }

    [Fact]
    public void The_same_words_again_with_another_act_are_a_fault()
    {
        Paying.Add(Mention("r-1", "pay Suderia 20 million dollars", ("act", "buy")));

        Figures(story.Score(ledger), "undertakings.precision").ShouldBe(["0.750"]);
    }

    [Fact]
    public void A_made_up_window_is_a_fault()
    {
        Paying[0]!["window"] = Window(null, "2027-01-01");

        Figures(story.Score(ledger), "undertakings.window", "undertakings.dated.precision", "undertakings.dated.recall").ShouldBe(["0.667", "0.667", "1.000"]);
    }

    [Fact]
    public void An_honest_null_is_a_miss_and_no_fault()
    {
        Leaving["window"] = Window(null, null);

        Figures(story.Score(ledger), "undertakings.dated.precision", "undertakings.dated.recall").ShouldBe(["1.000", "0.500"]);
    }

    [Theory]
    [InlineData("2026-03-03", "1.000")]
    [InlineData("2026-03-04", "0.667")]
    public void A_start_up_to_the_reports_own_day_says_nothing_more_than_none(string from, string expected)
    {
        Leaving["mentions"]![0]!["window"] = Window(from, "2026-06-30");

        Figures(story.Score(ledger), "undertakings.window").ShouldBe([expected]);
    }

    [Theory]
    [InlineData("Norland will leave the Oster", true)]
    [InlineData("Norland will leave", false)]
    [InlineData("NORLAND  will leave the ‘Oster", false)]
    [InlineData("NORLAND  will leave the Oster", true)]
    public void A_mention_covers_at_least_half_of_the_anchor(string words, bool isFound)
    {
        Leaving["mentions"]![0]!["text"] = words;

        Figures(story.Score(ledger), "undertakings.recall").ShouldBe([isFound ? "1.000" : "0.667"]);
    }

    [Fact]
    public void A_wrong_slot_leaves_the_mention_found_but_not_full()
    {
        Leaving["actor"] = "Norlanders";

        Figures(story.Score(ledger), "undertakings.f1", "undertakings.full.f1", "undertakings.actor").ShouldBe(["1.000", "0.333", "0.333"]);
    }

    [Fact]
    public void One_undertaking_torn_into_two_entries_costs_grouping()
    {
        var courier = Leaving["mentions"]![1]!.DeepClone();
        Leaving["mentions"]!.AsArray().RemoveAt(1);
        var second = Leaving.DeepClone();
        second["id"] = "u-3";
        second["mentions"] = new JsonArray(courier);
        Accord["undertakings"]!.AsArray().Add(second);

        // Precision 1, recall (1/2 + 1/2 + 1) / 3 = 2/3.
        Figures(story.Score(ledger), "undertakings.f1", "undertakings.grouping.bcubed").ShouldBe(["1.000", "0.800"]);
    }

    [Fact]
    public void A_quote_with_the_wrong_speaker_is_missed_and_made_up()
    {
        Accord["quotes"]![0]!["mentions"]![0]!["speaker"] = "Northwire";
        Accord["quotes"]![0]!["mentions"]![0]!["role"] = "agency";

        Figures(story.Score(ledger), "quotes.f1").ShouldBe(["0.500"]);
    }

    [Fact]
    public void Indirect_speech_and_short_words_of_nobody_are_not_scored()
    {
        var quotes = Accord["quotes"]!.AsArray();
        quotes.Add(new JsonObject { ["style"] = "indirect", ["speaker"] = "minister", ["mentions"] = new JsonArray(Mention("r-2", "Norland is to leave the Oster strip in June")) });
        quotes.Add(new JsonObject { ["style"] = "direct", ["mentions"] = new JsonArray(Mention("r-2", "the Oster strip")) });

        Figures(story.Score(ledger), "quotes.f1").ShouldBe(["1.000"]);
    }

    [Theory]
    [InlineData(404, 404, "1.000")]
    [InlineData(405, 405, "0.000")]
    [InlineData(300, 500, "0.000")]
    public void A_number_is_right_within_a_hundredth(int min, int max, string expected)
    {
        Accord["figures"]![0]!["positions"]![0]!["min"] = min;
        Accord["figures"]![0]!["positions"]![0]!["max"] = max;

        Figures(story.Score(ledger), "figures.f1").ShouldBe([expected]);
    }

    [Theory]
    [InlineData(200, 999, "1.000")]
    [InlineData(300, 500, "1.000")]
    [InlineData(100, 500, "0.000")]
    public void A_vague_number_may_be_read_more_narrowly(int min, int max, string expected)
    {
        var gold = SmallStory.Gold();
        gold["figures"]![0]!["min"] = 200;
        gold["figures"]![0]!["max"] = 999;
        Accord["figures"]![0]!["positions"]![0]!["min"] = min;
        Accord["figures"]![0]!["positions"]![0]!["max"] = max;

        Figures(story.Score(ledger, gold), "figures.f1").ShouldBe([expected]);
    }

    [Fact]
    public void Offsets_that_count_utf16_units_are_noticed()
    {
        Accord["quotes"]![0]!["mentions"]!.AsArray().Clear();
        var after = SmallStory.Wire.IndexOf("two posts", StringComparison.Ordinal);
        Paying.Add(Mention("r-1", "two posts", ("act", "transfer"), ("start", after), ("end", after + 9)));

        Figures(story.Score(ledger), "evidence.offsets", "evidence.faithful").ShouldBe(["0.800", "1.000"]);
    }

    [Fact]
    public void Words_that_do_not_stand_in_the_report_are_no_evidence()
    {
        Paying.Add(Mention("r-1", "Norland withdrew yesterday"));

        Figures(story.Score(ledger), "evidence.faithful").ShouldBe(["0.857"]);
    }

    [Fact]
    public void More_than_two_standings_for_a_report_count_as_none()
    {
        foreach (var value in new[] { "talks", "signed" })
            Accord["status"]!.AsArray().Add(new JsonObject { ["value"] = value, ["mentions"] = new JsonArray(Mention("r-2", "is to")) });

        Figures(story.Score(ledger), "status.accuracy").ShouldBe(["0.500"]);
    }

    [Fact]
    public void An_origin_for_own_reporting_costs_precision()
    {
        Accord["derivations"]!.AsArray().Add(new JsonObject { ["report"] = "r-1", ["origin"] = "Reuters" });

        Figures(story.Score(ledger), "origins.precision", "origins.recall").ShouldBe(["0.500", "1.000"]);
    }

    [Fact]
    public void A_discrepancy_counts_by_kind_and_by_the_reports_it_sets_against_each_other()
    {
        var found = Accord["discrepancies"]!.AsArray();
        found.Add(new JsonObject { ["kind"] = "report-date", ["positions"] = new JsonArray(new JsonObject { ["reports"] = new JsonArray("r-2") }) });
        found.Add(new JsonObject { ["kind"] = "place", ["positions"] = new JsonArray(new JsonObject { ["reports"] = new JsonArray("r-1") }, new JsonObject { ["reports"] = new JsonArray("r-2") }) });

        Figures(story.Score(ledger), "discrepancies.precision", "discrepancies.recall", "discrepancies.count").ShouldBe(["0.667", "1.000", "3"]);
    }

    [Fact]
    public void States_are_asked_only_of_a_ledger_of_that_day()
    {
        Leaving["state"] = "due";
        Figures(story.Score(ledger), "states.accuracy").ShouldBe(["0.500"]);

        ledger["asOf"] = "2026-07-02";
        story.Score(ledger)["states.accuracy"].ShouldBeNull();
    }

    [Fact]
    public void An_anchor_that_stands_nowhere_stops_the_run()
    {
        var gold = SmallStory.Gold();
        gold["quotes"]![0]!["anchor"] = "We break our word";

        Should.Throw<InvalidDataException>(() => story.Score(ledger, gold)).Message.ShouldContain("wire.txt: We break our word");
    }

    private static string?[] Figures(StoryScore score, params string[] names) => [.. names.Select(name => score[name]?.Words)];

    private static JsonObject Window(string? from, string? to) => new() { ["from"] = from, ["to"] = to };

    private static JsonObject Mention(string report, string text, params (string Slot, JsonNode Value)[] slots)
    {
        var mention = new JsonObject { ["report"] = report, ["text"] = text };
        foreach (var (slot, value) in slots) mention[slot] = value;
        return mention;
    }
}
