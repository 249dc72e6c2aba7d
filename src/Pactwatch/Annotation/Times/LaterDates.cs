using NodaTime;
using Pactwatch.Annotation.Times.Readings;

namespace Pactwatch.Annotation.Times;

/// <summary>Counts from the time last told of.</summary>
internal static class LaterDates
{
    private const string NotTold = "the date that it counts from is not told before it";
    private const int DaysOfAQuarter = 92;

    public static ResolvedTime Resolve(LaterReading later, TimeAnchor anchor)
    {
        var open = later.Unit switch { "Y" or "DE" or "CE" => "XXXX", "M" or "Q" => "XXXX-XX", "W" or "E" or "F" => "XXXX-WXX", _ => "XXXX-XX-XX" };
        if (later.By is not { } by) return ResolvedTime.Open(later.Unit[0] == 'T' ? TimexType.Time : TimexType.Date, later.Unit[0] == 'T' ? "XXXX-XX-XXTXX" : open, NotTold);
        if (later is { Unit: "Y" } && by != 0 && SamePart(anchor, by) is { } part) return part;
        if (anchor.LastTold is not { From: { } last } told) return Untold(later, anchor, open);
        // "that day" of a month told of is none that is known.
        if (later.Unit is "D" or "N" && told.Days > 7) return ResolvedTime.Open(TimexType.Date, open, NotTold);
        if (CalendarPeriods.Plus(last, later.Unit, by) is not { } target) return ResolvedTime.Open(TimexType.Date, open, NotTold);
        if (later.IsPeriod) return CalendarPeriods.Around(target, later.Unit, true);
        // Months after a month told of are a month, months after a day are one too: nobody counts them to the day.
        return CalendarPeriods.Around(target, later.Unit is "M" or "Y" or "Q" ? later.Unit == "Q" ? "M" : later.Unit : later.Unit is "DE" or "CE" ? "Y" : "D", true);
    }

    /// <summary>The same quarter or half so many years away, where that is what was told of last; else null.</summary>
    public static ResolvedTime? SamePart(TimeAnchor anchor, decimal years)
    {
        if (anchor.LastTold is not { From: { } from } told || told.Days < DaysOfAQuarter - 2 || told.Days > 184 || told.Value.Length != 7 || told.Value[5] is not ('Q' or 'H')) return null;
        return years == decimal.Truncate(years) ? CalendarPeriods.Season(told.Value[5..], from.Year + (int)years, true) : null;
    }

    // Nothing told before: "the quarter" is the one that ended last, other periods are the report's own.
    private static ResolvedTime Untold(LaterReading later, TimeAnchor anchor, string open)
    {
        if (anchor.Day is not { } day || !later.IsPeriod || later.By is not { } by) return ResolvedTime.Open(TimexType.Date, open, NotTold);
        if (later.Unit is "D") return ResolvedTime.Open(TimexType.Date, open, NotTold);
        var target = CalendarPeriods.Plus(day, later.Unit, later.Unit == "Q" ? by - 1 : by);
        return target is { } found ? CalendarPeriods.Around(found, later.Unit, true) : ResolvedTime.Open(TimexType.Date, open, NotTold);
    }
}
