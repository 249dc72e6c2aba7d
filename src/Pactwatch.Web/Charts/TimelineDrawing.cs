using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Web.Timelines;

namespace Pactwatch.Web.Charts;

/// <summary>The timeline's list drawn on one scale, a lane for each kind that occurs; what stands on one day in one lane is one mark.</summary>
/// <param name="TodayX">Where the day asked about stands; null where none is known or nothing is drawn.</param>
public sealed record TimelineDrawing(ImmutableArray<string> Lanes, ImmutableArray<TimelineMark> Marks, ImmutableArray<ScaleTick> Ticks, int? TodayX)
{
    public const int Top = 30;
    public const int LaneHeight = 28;
    public const int Width = 980;
    public const int LabelsWidth = 96;
    private static readonly ImmutableArray<string> Order = ["Status", "Event", "Incident", "Deadline", "Report"];

    public int Height => Top + (Lanes.Length * LaneHeight) + 8;

    internal static TimelineDrawing Of(ImmutableArray<TimelineItem> items, LocalDate? asOf)
    {
        if (items.IsEmpty) return new TimelineDrawing([], [], [], null);
        var days = items.Select(item => item.On);
        var scale = DayScale.OfMonths(asOf is { } day ? days.Append(day) : days, LabelsWidth, Width - 20);
        ImmutableArray<string> lanes = [.. Order.Where(kind => items.Any(item => Lane(item) == kind))];
        var marks = items.GroupBy(item => (item.On, Kind: Lane(item))).OrderBy(group => group.Key.On)
            .Select(group => new TimelineMark(scale.X(group.Key.On), lanes.IndexOf(group.Key.Kind), group.Key.Kind, group.Count()));
        return new TimelineDrawing(lanes, [.. marks], scale.Ticks(), asOf is { } today ? scale.X(today) : null);
    }

    private static string Lane(TimelineItem item) => item.Kind == "Reports" ? "Report" : item.Kind;
}
