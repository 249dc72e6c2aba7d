using Pactwatch.Stories.Streaming;

namespace Pactwatch.Tests.Stories.Streaming;

/// <summary>How stories change as reports come in, and what people rule of them.</summary>
public sealed class StoryRevisionTests
{
    [Fact]
    public void A_split_is_recorded_with_the_day_that_showed_it_and_the_words()
    {
        var stream = new StoryStream([]);
        stream.Add(Streams.CaseAndElection());
        var split = stream.Revisions.ShouldHaveSingleItem();
        split.Kind.ShouldBe(StoryRevisionKind.Split);
        split.On!.Value.ToString("uuuu-MM-dd", null).ShouldBe("2031-05-12");
        (split.Other, split.Story).ShouldBe(("a0", "b0"));
        split.Reports.ShouldBe(["b0", "b1", "b2"]);
        split.Words.ShouldContain("blames");
    }

    [Fact]
    public void A_merge_is_recorded_where_a_later_report_shows_two_stories_to_be_one()
    {
        var stream = new StoryStream([]);
        stream.Add(
        [
            Streams.Report("a", "2031-01-01", "Ferries of Aldermere stand still", "The ferries of Aldermere stand still since Monday. Union leader Per Aldous wants nine crowns."),
            Streams.Report("b", "2031-01-02", "Queues at Hessle quay", "Lorries queue at the quay of Hessle, Ilse Torvane of the port said. Fish rots in forty lorries."),
        ]);
        stream.Stories.Length.ShouldBe(2);
        stream.Add([Streams.Report("c", "2031-01-03", "Ferries of Aldermere stand still, lorries queue at Hessle quay", "The ferries of Aldermere stand still; lorries queue at the quay of Hessle. Per Aldous of the union wants nine crowns, Ilse Torvane of the port said fish rots in forty lorries.")]);
        var merge = stream.Revisions.ShouldHaveSingleItem();
        merge.Kind.ShouldBe(StoryRevisionKind.Merge);
        (merge.Story, merge.Other).ShouldBe(("a", "b"));
        Streams.Written(stream).ShouldBe("a b c");
    }

    [Fact]
    public void What_a_person_ruled_one_is_one_and_reversed_it_is_as_before()
    {
        StreamedReport[] reports = [Streams.Report("a", "2031-01-01", "Ferries of Aldermere stand still"), Streams.Report("b", "2031-06-02", "Sable quarry is sold to Brandmar")];
        Streams.Of(reports).ShouldBe("a|b");
        Streams.Of([new StoryRuling("b", "a", AreOne: true)], reports).ShouldBe("a b");
        Streams.Of([], reports).ShouldBe("a|b");
    }

    [Fact]
    public void What_a_person_ruled_two_is_never_joined_not_even_by_a_third()
    {
        StreamedReport[] reports = [Streams.Report("a", null, "Ferries of Aldermere stand still"), Streams.Report("b", null, "Ferries of Aldermere stand still"), Streams.Report("c", null, "Ferries of Aldermere stand still")];
        Streams.Of(reports).ShouldBe("a b c");
        Streams.Of([new StoryRuling("a", "b", AreOne: false)], reports).ShouldBe("a c|b");
    }

    [Fact]
    public void A_cut_in_time_does_not_part_what_a_person_ruled_one() =>
        Streams.Of([new StoryRuling("a0", "b3", AreOne: true)], [.. Streams.CaseAndElection()]).ShouldBe("a0 a1 a2 a3 b0 b1 b2 b3");

    [Fact]
    public void A_ruling_on_reports_that_are_not_there_changes_nothing() =>
        Streams.Of([new StoryRuling("x", "y", AreOne: true), new StoryRuling("a", "y", AreOne: false)], Streams.Report("a", null, "Ferries"), Streams.Report("b", null, "Quarry")).ShouldBe("a|b");
}
