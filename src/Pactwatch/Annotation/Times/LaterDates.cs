using NodaTime;
using Pactwatch.Annotation.Times.Readings;

namespace Pactwatch.Annotation.Times;

/// <summary>Counts from the time last told of.</summary>
internal static class LaterDates
{
    private const string NotTold = "the date that it counts from is not told before it";

    private const int LongestMonth = 31;

    public static ResolvedTime Resolve(LaterReading later, TimeAnchor anchor)
    {
        var open = later.Unit switch { "Y" or "DE" or "CE" => "XXXX", "M" or "Q" => "XXXX-XX", "W" or "E" or "F" => "XXXX-WXX", _ => "XXXX-XX-XX" };
        if (later.By is not { } by) return ResolvedTime.Open(later.Unit[0] == 'T' ? TimexType.Time : TimexType.Date, later.Unit[0] == 'T' ? "XXXX-XX-XXTXX" : open, NotTold);
        if (later is { Unit: "Y" } && by != 0 && SamePart(anchor, by) is { } part) return part;
        if (later.IsReported) return Reported(later, anchor, by) ?? ResolvedTime.Open(TimexType.Date, open, NotTold);
        if (anchor.LastTold is not { From: { } last } told) return Untold(later, anchor, open);
        // "that day" of a month told of is none that is known.
        if (later.Unit is "D" or "N" && told.Days > 7) return ResolvedTime.Open(TimexType.Date, open, NotTold);
        if (CalendarPeriods.Plus(last, later.Unit, by) is not { } target) return ResolvedTime.Open(TimexType.Date, open, NotTold);
        if (later.IsPeriod) return CalendarPeriods.Around(target, later.Unit, true);
        // Months after a month told of are a month, months after a day are one too: nobody counts them to the day.
        var counted = CalendarPeriods.Around(target, later.Unit is "M" or "Y" or "Q" ? later.Unit == "Q" ? "M" : later.Unit : later.Unit is "DE" or "CE" ? "Y" : "D", true);
        // TIMEX3 has the year alone for "a year later"; what is owed a year after July is owed in July.
        if (later.Unit != "Y" || told.Days > LongestMonth) return counted;
        var month = CalendarPeriods.Around(target, "M", true);
        return counted with { From = month.From, To = month.To };
    }

    /// <summary>The same quarter or half so many years away, where figures are told of one; else null.</summary>
    public static ResolvedTime? SamePart(TimeAnchor anchor, decimal years) =>
        anchor.Part is { } part && (years == -1 || IsPart(anchor.LastTold)) && years == decimal.Truncate(years) && Math.Abs(years) < 100 ? part.Shifted((int)years) : null;

    private static bool IsPart(ResolvedTime? told) => told is { Value: [_, _, _, _, '-', 'Q' or 'H', _] };

    // "The latest quarter" is over: the one told of, or the one that ended last before the report's day.
    private static ResolvedTime? Reported(LaterReading later, TimeAnchor anchor, decimal by)
    {
        if (anchor.Part is { } part && part.Shifted(0) is var told && (anchor.Day is null || told.To is null || told.To < anchor.Day)) return told;
        if (anchor.Day is not { } day || CalendarPeriods.Plus(day, "Q", -1) is not { } ended) return null;
        return later.Unit == "Q" ? CalendarPeriods.Around(ended, "Q", true) : CalendarPeriods.Plus(ended, later.Unit, by) is { } then ? CalendarPeriods.Around(then, "Q", true) : null;
    }

    // Nothing told before: "the quarter" is the one that ended last, other periods are the report's own.
    private static ResolvedTime Untold(LaterReading later, TimeAnchor anchor, string open)
    {
        if (anchor.Day is not { } day || !later.IsPeriod || later.By is not { } by) return ResolvedTime.Open(TimexType.Date, open, NotTold);
        if (later.Unit is "D") return ResolvedTime.Open(TimexType.Date, open, NotTold);
        var target = CalendarPeriods.Plus(day, later.Unit, later.Unit == "Q" && by <= 0 ? by - 1 : by);
        return target is { } found ? CalendarPeriods.Around(found, later.Unit, true) : ResolvedTime.Open(TimexType.Date, open, NotTold);
    }
}
