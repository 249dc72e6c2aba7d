using NodaTime;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Web.Charts;
using Pactwatch.Web.Evidence;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests.Charts;

/// <summary>The drawings say what the lists beside them say.</summary>
public sealed class DrawingTests
{
    private static readonly LedgerView View = new(SampleLedger.Story, new DossierLinks());

    private static Accord Accord => SampleLedger.Story.Accords[0];

    [Fact]
    public void Each_open_deadline_is_a_bar_that_ends_on_its_day_those_past_left_of_today()
    {
        var drawing = DeadlineDrawing.Of(View, DueLists.Of(Accord, SampleLedger.Story.AsOf));
        drawing.Bars.Select(bar => bar.On).ShouldBe([new LocalDate(2031, 6, 1), new LocalDate(2031, 6, 15), new LocalDate(2031, 6, 30), new LocalDate(2031, 7, 1)]);
        drawing.Bars.Select(bar => bar.EndX).ShouldBeInOrder();
        drawing.Bars.ShouldAllBe(bar => bar.StartX <= bar.EndX && bar.EndX < DeadlineDrawing.Width);
        drawing.Bars.Where(bar => bar.EndX < drawing.TodayX).Select(bar => bar.State).ShouldBe([UndertakingState.Overdue, UndertakingState.PartlyFulfilled]);
        drawing.Bars.ShouldAllBe(bar => !bar.IsStartTold, "no window of these tells its beginning");
        drawing.LeftOut.ShouldBe(0);
    }

    [Fact]
    public void A_drawing_of_many_deadlines_says_how_many_it_leaves_out()
    {
        var large = LargeLedger.Of(reports: 5, undertakings: 60, mentionsEach: 1);
        var drawing = DeadlineDrawing.Of(new LedgerView(large, new DossierLinks()), DueLists.Of(large.Accords[0], large.AsOf));
        (drawing.Bars.Length, drawing.LeftOut).ShouldBe((40, 20));
    }

    [Fact]
    public void Nothing_open_is_no_drawing() =>
        DeadlineDrawing.Of(View, DueLists.Of(Accord with { Undertakings = [] }, SampleLedger.Story.AsOf)).Bars.ShouldBeEmpty();

    [Fact]
    public void The_timeline_has_a_lane_for_each_kind_and_a_mark_for_each_day()
    {
        var items = View.Timeline(Accord);
        var drawing = TimelineDrawing.Of(items, SampleLedger.Story.AsOf);
        drawing.Lanes.ShouldBe(["Status", "Event", "Deadline", "Report"]);
        drawing.Marks.Sum(mark => mark.Count).ShouldBe(items.Length);
        drawing.Marks.Select(mark => mark.Path[..2]).ShouldAllBe(path => path.StartsWith('M'));
        drawing.Marks.ShouldAllBe(mark => mark.X >= TimelineDrawing.LabelsWidth && mark.X <= TimelineDrawing.Width);
    }

    [Fact]
    public void Kinds_are_told_apart_by_their_shapes() =>
        new[] { "Status", "Event", "Incident", "Deadline", "Report" }.Select(kind => new TimelineMark(0, 0, kind, 1).Path).Distinct(StringComparer.Ordinal).Count().ShouldBe(5);

    [Fact]
    public void A_figures_values_stand_by_their_days_the_day_of_the_report_where_none_is_told()
    {
        var points = FigureDrawing.Points(View, Accord.Figures[0]);
        points.Select(point => (point.On, point.IsTold)).ShouldBe([(new LocalDate(2031, 3, 3), false), (new LocalDate(2031, 3, 4), false)]);
        var drawing = FigureDrawing.Of(points).ShouldNotBeNull();
        drawing.Marks.Select(mark => mark.Words).ShouldBe(["310", "290"]);
        drawing.Marks[0].TopY.ShouldBe(FigureDrawing.Top, "the highest stands on top");
        drawing.Marks[1].TopY.ShouldBeGreaterThan(drawing.Marks[0].TopY);
    }

    [Fact]
    public void A_range_is_open_where_only_one_end_is_told()
    {
        var figure = Accord.Figures[0];
        var claim = figure.Positions[0].Mentions[0];
        var atLeast = claim with { Quantity = claim.Quantity with { Min = 100, Max = null, Approximation = Approximation.AtLeast } };
        var points = FigureDrawing.Points(View, figure).Add(new FigurePoint(new LocalDate(2031, 5, 1), true, atLeast, figure.Positions[0]));
        var mark = FigureDrawing.Of(points)!.Marks[^1];
        (mark.HasBottom, mark.HasTop).ShouldBe((true, false));
    }

    [Fact]
    public void Values_of_one_day_alone_are_no_drawing()
    {
        var point = FigureDrawing.Points(View, Accord.Figures[0])[0];
        FigureDrawing.Of([point, point]).ShouldBeNull();
        FigureDrawing.Of([point, point with { On = null }]).ShouldBeNull();
    }
}
