using System.Globalization;
using NodaTime;
using Pactwatch.Annotation.Times.Readings;

namespace Pactwatch.Annotation.Times;

/// <summary>Turns a reading into a TIMEX3 value and calendar days, counting from an anchor. Without one the value stays open.</summary>
internal static class TimeExpressionResolver
{
    private const string NoDaysBeforeChrist = "years before Christ have no days here";
    public const string NoFiscalDays = "states differ in when a fiscal year begins";

    public static ResolvedTime Resolve(TimeReading reading, TimeAnchor anchor, Tense tense) => reading switch
    {
        DateReading date => PartialDates.Resolve(date, anchor, tense),
        WeekdayReading weekday => PartialDates.Resolve(weekday, anchor, tense),
        SeasonReading season => PartialDates.Resolve(season, anchor, tense),
        ForeignDayReading => ResolvedTime.Open(TimexType.Date, "XXXX-XX-XX", "the year of another calendar is not told"),
        HolidayReading holiday => HolidayDates.Resolve(holiday, anchor, tense),
        DecadeReading decade => CalendarPeriods.Years((decade.FirstYear / 10).ToString("000", CultureInfo.InvariantCulture), decade.FirstYear, decade.FirstYear + 9, false),
        CenturyReading century => Century(century),
        YearBeforeChristReading year => BeforeChrist(year),
        FiscalReading fiscal => Fiscal(fiscal, anchor),
        ShiftReading shift => Shift(shift, anchor),
        LaterReading later => LaterDates.Resolve(later, anchor),
        DurationReading length => Length(length, anchor),
        OffsetReading offset => Offset(offset, anchor, tense),
        NthReading nth => NthDates.Resolve(nth, nth.Base is null ? default : Resolve(nth.Base, anchor, tense)),
        SetReading set => ResolvedTime.Open(TimexType.Set, set.Value),
        ReferenceReading reference => ResolvedTime.Open(TimexType.Date, reference.Value),
        ClockReading clock => Clock(clock, anchor, tense),
        _ => throw new InvalidOperationException($"No rule resolves {reading.GetType().Name}."),
    };

    private static ResolvedTime Century(CenturyReading century)
    {
        var digits = (century.Number - 1).ToString("00", CultureInfo.InvariantCulture);
        if (century.IsBeforeChrist) return ResolvedTime.Open(TimexType.Date, "BC" + digits, NoDaysBeforeChrist);
        return CalendarPeriods.Years(digits, Math.Max(1, (century.Number - 1) * 100), (century.Number * 100) - 1, false);
    }

    private static ResolvedTime BeforeChrist(YearBeforeChristReading date)
    {
        var value = string.Create(CultureInfo.InvariantCulture, $"BC{date.Year:0000}");
        if (date.Season is { } season) value += "-" + season;
        if (date.Month is { } month) value += string.Create(CultureInfo.InvariantCulture, $"-{month:00}");
        if (date.Month is not null && date.Day is { } day) value += string.Create(CultureInfo.InvariantCulture, $"-{day:00}");
        return ResolvedTime.Open(TimexType.Date, value, NoDaysBeforeChrist);
    }

    // The fiscal year of a report's day is taken to be named like its calendar year.
    private static ResolvedTime Fiscal(FiscalReading fiscal, TimeAnchor anchor)
    {
        var year = fiscal.Year ?? anchor.Day?.Year + fiscal.Shift;
        if (year is null) return ResolvedTime.Open(TimexType.Date, "XXXX", PartialDates.NoDate);
        var value = year.Value.ToString("0000", CultureInfo.InvariantCulture);
        return ResolvedTime.Open(TimexType.Date, fiscal.Code is null ? value : $"{value}-{fiscal.Code}", NoFiscalDays);
    }

    private static ResolvedTime Shift(ShiftReading shift, TimeAnchor anchor)
    {
        var open = shift.Unit switch { "Y" or "DE" or "CE" => "XXXX", "M" => "XXXX-XX", "W" or "E" => "XXXX-WXX", _ => "XXXX-XX-XX" };
        if (shift.By is not { } by) return ResolvedTime.Open(TimexType.Date, "PAST_REF");
        if (shift.Unit[0] == 'T') return ResolvedTime.Open(TimexType.Time, by < 0 ? "PAST_REF" : "FUTURE_REF");
        // "a year ago" beside a quarter is the same quarter of the year before.
        if (shift is { Unit: "Y", IsPeriod: false } && by < 0 && LaterDates.SamePart(anchor, by) is { } part) return part;
        if (anchor.Day is not { } day || CalendarPeriods.Plus(day, shift.Unit, by) is not { } target) return ResolvedTime.Open(TimexType.Date, open, PartialDates.NoDate);
        if (shift.With is { } more) return JoinedLengths.Plus(target, more, by < 0 ? -1 : 1) is { } there ? CalendarPeriods.Day(there, true) : ResolvedTime.Open(TimexType.Date, open, PartialDates.NoDate);
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

    private static ResolvedTime Length(DurationReading length, TimeAnchor anchor)
    {
        var value = JoinedLengths.Iso(length);
        if (length.Span == 0 || length.Amount is not { } amount) return ResolvedTime.Open(TimexType.Duration, value);
        if (anchor.Day is not { } day) return ResolvedTime.Open(TimexType.Duration, value, PartialDates.NoDate);
        // Quarters are counted whole: the last two ended with the quarter before this one.
        if (length.Unit == "Q" && amount is > 0 and < 1000)
        {
            var now = CalendarPeriods.Around(day, "Q", true).From!.Value;
            var count = 3 * (int)amount;
            return length.Span > 0
                ? new(TimexType.Duration, value, now.PlusMonths(3), now.PlusMonths(3 + count).PlusDays(-1), true)
                : new(TimexType.Duration, value, now.PlusMonths(-count), now.PlusDays(-1), true);
        }

        if (JoinedLengths.Plus(day, length, length.Span) is not { } other) return ResolvedTime.Open(TimexType.Duration, value);
        return length.Span > 0 ? new(TimexType.Duration, value, day, other, true) : new(TimexType.Duration, value, other, day, true);
    }

    private static ResolvedTime Offset(OffsetReading offset, TimeAnchor anchor, Tense tense)
    {
        var value = JoinedLengths.Iso(offset.Length);
        if (offset.Base is null || offset.Length.Amount is not { } amount) return ResolvedTime.Open(TimexType.Duration, value);
        var origin = Resolve(offset.Base, anchor, tense);
        if (offset.Part != 0) return Part(offset, amount, value, origin);
        var from = offset.IsBefore ? origin.From : origin.To;
        if (from is not { } day || JoinedLengths.Plus(day, offset.Length, offset.IsBefore ? -1 : 1) is not { } target)
            return ResolvedTime.Open(TimexType.Duration, value, origin.OpenReason);
        return new(TimexType.Duration, value, target, target, origin.IsAnchored) { Base = day };
    }

    // "the first two months of 1917", "the last three days of May"
    private static ResolvedTime Part(OffsetReading offset, decimal amount, string value, ResolvedTime whole)
    {
        if (whole.From is not { } first || whole.To is not { } last) return ResolvedTime.Open(TimexType.Duration, value, whole.OpenReason);
        (LocalDate? from, LocalDate? to) = offset.Part > 0
            ? ((LocalDate?)first, CalendarPeriods.Plus(first, offset.Length.Unit, amount)?.PlusDays(-1))
            : (CalendarPeriods.Plus(last.PlusDays(1), offset.Length.Unit, -amount), (LocalDate?)last);
        return from is { } opens && to is { } closes && opens >= first && closes <= last
            ? new(TimexType.Duration, value, opens, closes, whole.IsAnchored)
            : ResolvedTime.Open(TimexType.Duration, value);
    }

    private static ResolvedTime Clock(ClockReading clock, TimeAnchor anchor, Tense tense)
    {
        var day = clock.Day is { } told ? Resolve(told, anchor, tense)
            : clock.IsTold || anchor.IsChronicle ? LaterDates.Resolve(new LaterReading("D", 0, true), anchor)
            : Resolve(new ShiftReading("D", 0, true), anchor, tense);
        return day with { Type = TimexType.Time, Value = $"{day.Value}T{clock.Time}{clock.Zone}" };
    }
}
