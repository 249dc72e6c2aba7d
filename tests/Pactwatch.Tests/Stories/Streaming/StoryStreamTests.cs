using Pactwatch.Stories.Streaming;

namespace Pactwatch.Tests.Stories.Streaming;

/// <summary>Which reports tell of the same story.</summary>
public sealed class StoryStreamTests
{
    private static readonly StreamedReport Quake = Streams.Report("a", null, "Quake of magnitude 6.1 shakes Tarrin coast", "A quake of magnitude 6.1 shook Tarrin on Tuesday and killed 14 people, the Vesk survey said.");

    private static readonly StreamedReport SameQuake = Streams.Report("b", null, "Tarrin: 14 killed as quake shakes coast", "At least 14 people were killed when a quake shook the coast of Tarrin, the survey in Vesk said. It had a magnitude of 6.1.");

    private static readonly StreamedReport OtherQuake = Streams.Report("c", null, "Quake of magnitude 7.4 shakes Orlo islands", "A quake of magnitude 7.4 shook the Orlo islands on Sunday and killed 230 people, the Mirzel survey said.");

    [Fact]
    public void Two_quakes_are_told_apart_by_places_names_and_numbers() => Streams.Of(Quake, SameQuake, OtherQuake).ShouldBe("a b|c");

    [Fact]
    public void Nothing_makes_nothing()
    {
        var stream = new StoryStream([]);
        stream.Add([]);
        stream.Stories.ShouldBeEmpty();
        stream.Revisions.ShouldBeEmpty();
    }

    [Fact]
    public void Reports_without_words_are_stories_of_their_own() =>
        Streams.Of(Streams.Report("a", null, ""), Streams.Report("b", null, ""), Streams.Report("c", null, "…", "!!!")).ShouldBe("a|b|c");

    [Fact]
    public void The_same_report_under_two_ids_is_one_story_and_so_is_one_id_twice() =>
        Streams.Of(Quake, Quake with { Id = "z" }, Quake).ShouldBe("a a z");

    [Fact]
    public void The_order_is_that_of_days_then_ids_and_those_without_a_day_come_last() =>
        Streams.Of(Quake with { Id = "n" }, Streams.Report("d", "2031-02-01", Quake.Title!, Quake.Text), Streams.Report("e", "2031-01-31", Quake.Title!, Quake.Text)).ShouldBe("e d n");

    [Theory]
    [InlineData("В Тарринe подписано перемирие между Ардунией и Марновией", "Перемирие между Ардунией и Марновией подписано в городе Таррин", "Рыбаки Хессле вышли в море после шторма")]
    [InlineData("塔林停戦協定が調印された", "停戦協定、塔林で調印", "漁師たちは嵐の後に海に出た")]
    [InlineData("عقد اتفاق تارين بين أردونيا ومارنوفيا", "اتفاق بين أردونيا ومارنوفيا في تارين", "خرج الصيادون إلى البحر")]
    public void Other_scripts_are_words_too(string one, string same, string other) =>
        Streams.Of(Streams.Report("a", null, one, one), Streams.Report("b", null, same, same), Streams.Report("c", null, other, other)).ShouldBe("a b|c");

    [Fact]
    public void A_text_of_twenty_megabytes_is_placed_by_its_beginning()
    {
        var huge = Quake.Text + string.Concat(Enumerable.Repeat(" filler of no end", 1_200_000));
        Streams.Of(Quake, Streams.Report("h", null, Quake.Title!, huge), OtherQuake).ShouldBe("a h|c");
    }

    [Fact]
    public void A_single_word_of_a_megabyte_does_no_harm() => Streams.Of(Quake, Streams.Report("w", null, "", new string('x', 1_000_000))).ShouldBe("a|w");

    [Fact]
    public void The_same_people_a_few_days_later_are_another_story() =>
        Streams.Of([.. Streams.CaseAndElection()]).ShouldBe("a0 a1 a2 a3|b0 b1 b2 b3");

    [Fact]
    public void Without_days_they_are_one_for_nothing_else_parts_them() =>
        Streams.Of([.. Streams.CaseAndElection().Select(report => report with { PublishedOn = null })]).ShouldBe("a0 a1 a2 a3 b0 b1 b2 b3");

    [Fact]
    public void A_story_is_shown_with_its_days_and_the_words_that_its_reports_share()
    {
        var stream = new StoryStream([]);
        stream.Add(Streams.CaseAndElection());
        var first = stream.Stories[0];
        first.From!.Value.ToString("uuuu-MM-dd", null).ShouldBe("2031-05-04");
        first.To!.Value.ToString("uuuu-MM-dd", null).ShouldBe("2031-05-07");
        first.Words.ShouldContain("Wrenfield");
    }
}
