using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation.Times.Readings;

namespace Pactwatch.Annotation.Times;

/// <summary>
/// Days counted from an event: tells which event is meant where the words leave it out ("by the seventh day, and
/// by the 22nd"), and gives them their dates where the same report tells the event's own.
/// </summary>
internal static class CountedDays
{
    private const string NoEvent = "the event that it counts from is not told";

    /// <summary>Fills in the events: the one last named, else the one that is told to begin, else what the report is about.</summary>
    /// <param name="process">The first word for a process in the report, or null.</param>
    public static void Name(List<RecognizedTime> times, string? process)
    {
        string? named = null;
        var fallback = times.Find(time => time.Opens is not null)?.Opens ?? process;
        // "in the 1st week" of a report about nothing that weeks are counted from is none of a count.
        if (fallback is null) times.RemoveAll(time => time.Reading is NthReading { Event: NthReading.Untold, Unit: "W" });
        for (var i = 0; i < times.Count; i++)
        {
            var time = times[i];
            if (i > 0 && IsElliptical(times[i - 1], time) && times[i - 1].Reading is NthReading { Event: { } same } && time.Reading is DateReading { Day: { } day })
                times[i] = time = time with { Reading = new NthReading("D", 0, day, null, same) };
            else if (time.Reading is NthReading { Event: NthReading.Untold } nth && (named ?? fallback) is { } implied)
                times[i] = time = time with { Reading = nth with { Event = implied } };
            else if (time.Reading is OffsetReading { IsStart: true } offset && (named ?? fallback) is { } begun)
                times[i] = time = time with { Reading = offset with { Event = begun, IsStart = false } };
            named = time.Opens ?? (time.Reading as NthReading)?.Event ?? (time.Reading is OffsetReading { IsStart: false } counted ? counted.Event : null) ?? named;
            if (named == NthReading.Untold) named = null;
        }
    }

    /// <summary>Gives dates to what hangs on an event whose day the report tells once and for all.</summary>
    public static void Date(ImmutableArray<TimeExpression>.Builder times, List<RecognizedTime> recognized, string text, Func<string, string> familyOf)
    {
        var days = Starts(times, recognized, text, familyOf);
        for (var i = 0; i < times.Count; i++)
        {
            var time = times[i];
            if (time.Window.RelativeTo is not { } relative) continue;
            if (relative.Event == NthReading.Untold && !days.ContainsKey(relative.Event)) times[i] = time with { Window = default, OpenReason = NoEvent };
            else if (days.GetValueOrDefault(familyOf(relative.Event)) is { } day && relative.From(day) is { } window) times[i] = Dated(time, relative, day, window);
        }
    }

    private static TimeExpression Dated(TimeExpression time, RelativeTime relative, LocalDate day, DateWindow window)
    {
        if (relative.Part is null || (relative with { Role = TimeRole.On }).From(day) is not { From: { } first, To: { } last }) return time with { Window = window };
        return time with { Value = relative.Part == "D" ? CalendarPeriods.IsoOf(first) : CalendarPeriods.Around(first, relative.Part, true).Value, From = first, To = last, Window = window, OpenReason = null };
    }

    // A null day: the report gives two.
    private static Dictionary<string, LocalDate?> Starts(ImmutableArray<TimeExpression>.Builder times, List<RecognizedTime> recognized, string text, Func<string, string> familyOf)
    {
        var days = new Dictionary<string, LocalDate?>(StringComparer.Ordinal);
        for (var i = 0; i < times.Count; i++)
        {
            if (times[i] is not { From: { } day, To: { } last } || day != last) continue;
            if (recognized[i].Opens is { } opened) Tell(days, familyOf(opened), day);
            var counted = i > 0 && IsBeside(recognized[i - 1], recognized[i], text) ? i - 1 : i + 1 < times.Count && IsBeside(recognized[i], recognized[i + 1], text) ? i + 1 : -1;
            if (counted >= 0 && recognized[counted].Reading is NthReading { Unit: "D", Event: { } name, Number: > 0 and var number }) Tell(days, familyOf(name), day.PlusDays(1 - number));
        }

        return days;
    }

    private static void Tell(Dictionary<string, LocalDate?> days, string family, LocalDate day) => days[family] = days.TryGetValue(family, out var told) && told != day ? null : day;

    // "Day 7 (28 January)", "By Saturday, the seventh day, …"
    private static bool IsBeside(RecognizedTime one, RecognizedTime next, string text) =>
        one.Sentence == next.Sentence && text.AsSpan()[one.Span.End..Math.Max(one.Span.End, next.Span.Start)].Trim() is "(" or "," or ", on" or ", or" or "–" or "-";

    // "on the first day and four more on the seventh"
    private static bool IsElliptical(RecognizedTime before, RecognizedTime time) =>
        before.Sentence == time.Sentence && before.Reading is NthReading { Unit: "D", Event: not null }
        && time.Reading is DateReading { Year: null, Month: null, Shift: null, Outer: null, IsTold: false };
}
