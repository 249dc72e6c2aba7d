using NodaTime;
using Pactwatch.Evaluation.Pages;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Evaluation.Tests;

public sealed class PageScorerTests
{
    [Fact]
    public void A_page_read_as_the_gold_has_it_is_wholly_right()
    {
        var scorer = new PageScorer();
        scorer.Add(Gold("one two three four five"), Reading("One", "one two three, four (five)", new LocalDate(2031, 3, 4)));

        scorer.Score().Measurements.ShouldAllBe(measured => measured.Words == "1.000");
        scorer.Score().Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void Text_is_scored_by_runs_of_four_words_and_pages_are_averaged()
    {
        var scorer = new PageScorer();
        scorer.Add(Gold("a b c d e"), Reading("One", "a b c d x y", new LocalDate(2031, 3, 4)));
        scorer.Add(Gold("a b c d"), Reading("One", "a b c d", new LocalDate(2031, 3, 4)));

        // One of three runs is right, and one of two is found; then all of one.
        Figure(scorer, "text.precision").ShouldBe("0.667");
        Figure(scorer, "text.recall").ShouldBe("0.750");
    }

    [Fact]
    public void A_refused_page_has_no_precision_and_no_date()
    {
        var scorer = new PageScorer();
        scorer.Add(Gold("a b c d"), null);
        scorer.Add(Gold("a b c d"), Reading("One", "a b c d", new LocalDate(2031, 3, 5)));

        Figure(scorer, "text.precision").ShouldBe("1.000");
        Figure(scorer, "text.recall").ShouldBe("0.500");
        Figure(scorer, "date.accuracy").ShouldBe("0.000");
        Figure(scorer, "title.accuracy").ShouldBe("0.500");
        scorer.Score().Remarks.ShouldContain("wrong date: a.html wanted 2031-03-04 got 2031-03-05");
    }

    private static string Figure(PageScorer scorer, string name) => scorer.Score()[name]!.Words;

    private static GoldPage Gold(string text) => new() { Source = "a.html", Text = text, Title = "One", Published = "2031-03-04" };

    private static ReportReading Reading(string title, string body, LocalDate day) =>
        new(ReportText.Join([(BlockKind.Title, title), (BlockKind.Body, body)]), title, null, null, null, "en", PublishedBelief.On(day, PublishedBasis.Text, null), null, []);
}
