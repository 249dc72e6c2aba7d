using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation.Times.Readings;

namespace Pactwatch.Annotation.Times;

/// <summary>Gives both ends of a stretch its whole window: "from March to June".</summary>
internal static class RangeWindows
{
    public static void Join(ImmutableArray<TimeExpression>.Builder times, ReadOnlySpan<RecognizedTime> recognized, LocalDate? published)
    {
        for (var i = 0; i + 1 < recognized.Length; i++)
        {
            if (!recognized[i].IsRangeStart) continue;
            var (start, end) = (times[i], times[i + 1]);
            if (published is { } today && (start.Value == "PRESENT_REF" || end.Value == "PRESENT_REF"))
            {
                times[i] = start with { Window = new DateWindow(start.From ?? today, end.To ?? today) };
                times[i + 1] = end with { Window = times[i].Window };
                if (times[i].Window is { From: { } opens, To: { } closes } && opens > closes) (times[i], times[i + 1]) = (start, end);
                continue;
            }

            if (start.From is null || end.To is not { } to) continue;
            // "March to June 2025": the year is said once, at the end; "March 2025 to June": at the start.
            if (start.From > to || recognized[i].Reading is DateReading { Year: null, Shift: null }) start = WithYearOf(start, end, recognized[i].Reading, recognized[i + 1].Reading) ?? start;
            if (start.From > to) end = NextYear(start, end, recognized[i + 1].Reading) ?? end;
            if (start.From > end.To) continue;
            var window = new DateWindow(start.From, end.To);
            times[i] = start with { Window = window };
            times[i + 1] = end with { Window = window };
        }
    }

    private static TimeExpression? WithYearOf(TimeExpression start, TimeExpression end, TimeReading reading, TimeReading last)
    {
        if (reading is not DateReading { Year: null, Month: { } month } date || end.To is not { } to) return null;
        // Both leave out the year: tense has chosen each alone, but they belong together.
        var year = month > to.Month ? to.Year - 1 : to.Year;
        return Dated(start, date with { Year = year, Shift = null, Outer = null });
    }

    // "from November 2016 to February", "from Monday to Friday"
    private static TimeExpression? NextYear(TimeExpression start, TimeExpression end, TimeReading reading)
    {
        if (start.From is not { } from) return null;
        if (reading is DateReading { Year: null, Month: { } month } date)
            return Dated(end, date with { Year = month < from.Month ? from.Year + 1 : from.Year, Shift = null, Outer = null });
        if (reading is not WeekdayReading) return null;
        var resolved = TimeExpressionResolver.Resolve(reading, new TimeAnchor(from), Tense.Future);
        return end with { Value = resolved.Value, From = resolved.From, To = resolved.To };
    }

    private static TimeExpression? Dated(TimeExpression time, DateReading date)
    {
        var resolved = TimeExpressionResolver.Resolve(date, new TimeAnchor(null), Tense.Untold);
        return resolved.From is null ? null : time with { Value = resolved.Value, From = resolved.From, To = resolved.To, Anchor = null, OpenReason = null };
    }
}
