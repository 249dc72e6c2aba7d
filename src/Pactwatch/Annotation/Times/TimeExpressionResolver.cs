using System.Globalization;
using NodaTime;

namespace Pactwatch.Annotation.Times;

/// <summary>Turns a reading into a TIMEX3 value and calendar days, counting from an anchor. Without one the value stays open.</summary>
internal static class TimeExpressionResolver
{
    private const string NoDate = "the report's date is not known";
    private const string NoEarlierDate = "the date that it counts from is not told before it";

    public static ResolvedTime Resolve(TimeReading reading, TimeAnchor anchor, bool isFuture) => reading switch
    {
        DateReading date => PartialDates.Resolve(date, anchor, isFuture),
        WeekdayReading weekday => PartialDates.Resolve(weekday, anchor, isFuture),
        SeasonReading season => PartialDates.Resolve(season, anchor, isFuture),
        DecadeReading decade => CalendarPeriods.Years((decade.FirstYear / 10).ToString("000", CultureInfo.InvariantCulture), decade.FirstYear, decade.FirstYear + 9, false),
        CenturyReading century => CalendarPeriods.Years((century.Number - 1).ToString("00", CultureInfo.InvariantCulture), Math.Max(1, (century.Number - 1) * 100), (century.Number * 100) - 1, false),
        YearBeforeChristReading year => ResolvedTime.Open(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"BC{year.Year:0000}")),
        ShiftReading shift => Shift(shift, anchor),
        LaterReading later => Later(later, anchor),
        DurationReading length => Length(length, anchor),
        OffsetReading offset => Offset(offset, anchor, isFuture),
        SetReading set => ResolvedTime.Open(TimexType.Set, set.Value),
        ReferenceReading reference => ResolvedTime.Open(TimexType.Date, reference.Value),
        ClockReading clock => Clock(clock, anchor, isFuture),
        _ => throw new InvalidOperationException($"No rule resolves {reading.GetType().Name}."),
    };

    private static ResolvedTime Shift(ShiftReading shift, TimeAnchor anchor)
    {
        var open = shift.Unit switch { "Y" or "DE" or "CE" => "XXXX", "M" => "XXXX-XX", "W" or "E" => "XXXX-WXX", _ => "XXXX-XX-XX" };
        if (shift.By is not { } by) return ResolvedTime.Open(TimexType.Date, "PAST_REF");
        if (shift.Unit[0] == 'T') return ResolvedTime.Open(TimexType.Time, by < 0 ? "PAST_REF" : "FUTURE_REF");
        if (anchor.Day is not { } day || CalendarPeriods.Plus(day, shift.Unit, by) is not { } target) return ResolvedTime.Open(TimexType.Date, open, NoDate);
        if (shift.IsPeriod) return CalendarPeriods.Around(target, shift.Unit, true);
        // "three years ago" names a year, "in six months" a month, "in 10 days" a day; weeks by their day as TimeBank has them.
        return by > 0 && shift.Unit is not "DE"
            ? CalendarPeriods.Day(target, true) with { Value = ValueOfPoint(target, shift.Unit) }
            : CalendarPeriods.Around(target, shift.Unit is "W" or "F" ? "W" : shift.Unit, true);
    }

    private static string ValueOfPoint(LocalDate target, string unit) => unit switch
    {
        "Y" => CalendarPeriods.Year(target.Year, true).Value,
        "M" or "Q" => CalendarPeriods.Month(target.Year, target.Month, true).Value,
        _ => CalendarPeriods.IsoOf(target),
    };

    private static ResolvedTime Later(LaterReading later, TimeAnchor anchor)
    {
        if (later.By is not { } by) return ResolvedTime.Open(later.Unit[0] == 'T' ? TimexType.Time : TimexType.Date, "XXXX", NoEarlierDate);
        if (anchor.LastTold is not { } last || CalendarPeriods.Plus(last, later.Unit, by) is not { } target)
            return ResolvedTime.Open(TimexType.Date, later.Unit == "Y" ? "XXXX" : "XXXX-XX-XX", NoEarlierDate);
        return CalendarPeriods.Around(target, later.Unit is "M" or "Y" ? later.Unit : "D", true);
    }

    private static ResolvedTime Length(DurationReading length, TimeAnchor anchor)
    {
        var value = IsoDuration.Of(length.Unit, length.Amount);
        if (length.Span == 0 || length.Amount is not { } amount) return ResolvedTime.Open(TimexType.Duration, value);
        if (anchor.Day is not { } day) return ResolvedTime.Open(TimexType.Duration, value, NoDate);
        if (CalendarPeriods.Plus(day, length.Unit, amount * length.Span) is not { } other) return ResolvedTime.Open(TimexType.Duration, value);
        return length.Span > 0 ? new(TimexType.Duration, value, day, other, true) : new(TimexType.Duration, value, other, day, true);
    }

    private static ResolvedTime Offset(OffsetReading offset, TimeAnchor anchor, bool isFuture)
    {
        var value = IsoDuration.Of(offset.Length.Unit, offset.Length.Amount);
        if (offset.Base is null || offset.Length.Amount is not { } amount) return ResolvedTime.Open(TimexType.Duration, value);
        var origin = Resolve(offset.Base, anchor, isFuture);
        var from = offset.IsBefore ? origin.From : origin.To;
        if (from is not { } day || CalendarPeriods.Plus(day, offset.Length.Unit, offset.IsBefore ? -amount : amount) is not { } target)
            return ResolvedTime.Open(TimexType.Duration, value, origin.OpenReason);
        return new(TimexType.Duration, value, target, target, origin.IsAnchored);
    }

    private static ResolvedTime Clock(ClockReading clock, TimeAnchor anchor, bool isFuture)
    {
        var day = Resolve(clock.Day ?? new ShiftReading("D", 0, true), anchor, isFuture);
        var time = "T" + clock.Time + (clock.Zone is "GMT" or "UTC" ? "Z" : "");
        return day with { Type = TimexType.Time, Value = day.Value + time };
    }
}
