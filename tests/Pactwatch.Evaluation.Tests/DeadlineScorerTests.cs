using NodaTime;
using Pactwatch.Annotation.Times;
using Pactwatch.Evaluation.Deadlines;
using Pactwatch.Language;

namespace Pactwatch.Evaluation.Tests;

/// <summary>What counts as right in a sentence with times, and what doesn't.</summary>
public sealed class DeadlineScorerTests
{
    private const string Text = "😀 Norland leaves by June 2027, Kerland within 60 days of ratification.";

    // Code points: the sign at the start is one of them and two code units.
    private static readonly GoldTime June = new(20, 29, "June 2027", "2027-06", "By", null, "2027-06-30", null);
    private static readonly GoldTime Days = new(46, 53, "60 days", "P60D", "Within", null, null, new GoldEvent("ratification", "P60D"));

    [Fact]
    public void A_sentence_is_right_where_every_value_role_window_and_event_is()
    {
        var lines = Lines(Found("June 2027", "2027-06", TimeRole.By, To(2027, 6, 30)), Found("60 days", "P60D", TimeRole.Within, Hangs("ratification", "P60D")));
        lines.ShouldBe(["sentences.accuracy 1.000", "sentences.onEvents.accuracy 1.000", "windows.precision 1.000", "windows.recall 1.000"]);
    }

    [Fact]
    public void The_span_may_be_longer_or_shorter_as_long_as_the_two_overlap()
    {
        Lines(Found("by June 2027", "2027-06", TimeRole.By, To(2027, 6, 30)), Found("60", "P60D", TimeRole.Within, Hangs("ratification", "P60D")))[0].ShouldBe("sentences.accuracy 1.000");
        Lines(Found("Norland", "2027-06", TimeRole.By, To(2027, 6, 30)), Found("60 days", "P60D", TimeRole.Within, Hangs("ratification", "P60D")))[0].ShouldBe("sentences.accuracy 0.000");
    }

    [Fact]
    public void One_wrong_slot_makes_the_time_and_its_sentence_wrong()
    {
        var right = Found("60 days", "P60D", TimeRole.Within, Hangs("ratification", "P60D"));
        TimeExpression[] wrong =
        [
            Found("June 2027", "2027-07", TimeRole.By, To(2027, 6, 30)),
            Found("June 2027", "2027-06", TimeRole.In, To(2027, 6, 30)),
            Found("June 2027", "2027-06", TimeRole.By, To(2027, 6, 29)),
            Found("June 2027", "2027-06", TimeRole.By, new DateWindow(new LocalDate(2027, 6, 1), new LocalDate(2027, 6, 30))),
            Found("June 2027", "2027-06", TimeRole.By, Hangs("signing", "P60D")),
        ];
        foreach (var time in wrong) Lines(time, right).ShouldBe(["sentences.accuracy 0.000", "sentences.onEvents.accuracy 0.000", "windows.precision 0.500", "windows.recall 0.500"]);
        Lines(Found("June 2027", "2027-06", TimeRole.By, To(2027, 6, 30)), Found("60 days", "P60D", TimeRole.Within, Hangs("signing", "P60D")))[0].ShouldBe("sentences.accuracy 0.000");
    }

    [Fact]
    public void A_time_that_is_missed_costs_recall_and_one_that_is_made_up_costs_precision()
    {
        var (june, days) = (Found("June 2027", "2027-06", TimeRole.By, To(2027, 6, 30)), Found("60 days", "P60D", TimeRole.Within, Hangs("ratification", "P60D")));
        Lines(june).ShouldBe(["sentences.accuracy 0.000", "sentences.onEvents.accuracy 0.000", "windows.precision 1.000", "windows.recall 0.500"]);
        Lines(june, days, Found("Kerland", "2027", TimeRole.None, default)).ShouldBe(["sentences.accuracy 0.000", "sentences.onEvents.accuracy 0.000", "windows.precision 0.667", "windows.recall 1.000"]);
    }

    [Fact]
    public void A_sentence_without_times_is_right_where_nothing_is_found()
    {
        var scorer = new DeadlineScorer();
        scorer.Add(new GoldDeadline { Source = "a", Text = "They march on.", Times = [] }, []);
        scorer.Add(new GoldDeadline { Source = "b", Text = "They may leave.", Times = [] }, [Found("leave", "XXXX-05", TimeRole.None, default)]);
        scorer.Score().Measurements.Select(figure => $"{figure.Name} {figure.Value}").ShouldBe(["sentences.accuracy 0.500", "sentences.onEvents.accuracy 0.000", "windows.precision 0.000", "windows.recall 0.000"]);
    }

    [Fact]
    public void What_went_wrong_is_told_with_what_was_wanted()
    {
        var scorer = new DeadlineScorer();
        scorer.Add(Sentence(), [Found("June 2027", "2027-06", TimeRole.In, To(2027, 6, 30))]);
        scorer.Score().Remarks.ShouldBe(
        [
            "times: s wanted 2 got 1",
            "wrong time: s “June 2027” wanted 2027-06 By ..2027-06-30   got 2027-06 In ..2027-06-30  ",
            "wrong time: s “60 days” wanted P60D Within .. ratification P60D got nothing",
        ]);
    }

    private static string[] Lines(params TimeExpression[] found)
    {
        var scorer = new DeadlineScorer();
        scorer.Add(Sentence(), found);
        return [.. scorer.Score().Measurements.Select(figure => $"{figure.Name} {figure.Value}")];
    }

    private static GoldDeadline Sentence() => new() { Source = "s", Published = "2026-03-18", Text = Text, Times = [June, Days] };

    private static TimeExpression Found(string words, string value, TimeRole role, DateWindow window)
    {
        var start = Math.Max(0, Text.IndexOf(words, StringComparison.Ordinal));
        var span = new TextSpan(start, start + words.Length);
        return new TimeExpression(span, span, TimexType.Date, value, null, null, null, role, window);
    }

    private static DateWindow To(int year, int month, int day) => new(null, new LocalDate(year, month, day));

    private static DateWindow Hangs(string on, string offset) => new(null, null, new RelativeTime(on, offset));
}
