using System.Globalization;
using Pactwatch.Annotation.Times.Readings;

namespace Pactwatch.Annotation.Times.Patterns;

/// <summary>Makes readings of what patterns found.</summary>
internal static class ReadingMaker
{
    public static TimeReading? Make(ReadingKind kind, Captures found)
    {
        var reading = Plain(kind, found);
        if (reading is null) return null;
        if (found[Slot.Portion] is { } portion) reading = reading with { Portion = (Portion)portion };
        return found.Code(Slot.Mod) is { } mod ? reading with { Mod = mod } : reading;
    }

    private static TimeReading? Plain(ReadingKind kind, Captures found) => kind switch
    {
        ReadingKind.Date => Date(found),
        ReadingKind.ShortYear => found[Slot.Year] is >= ShortYears.First and <= ShortYears.Last and var twoFigures ? Date(found, 1900 + twoFigures) : null,
        ReadingKind.YearMonth => YearMonth(found),
        ReadingKind.Numeric => Numeric(found[Slot.Value]!.Value, found[Slot.Weekday] is null ? found[Slot.Shift] : null),
        ReadingKind.Weekday => new WeekdayReading(found[Slot.Weekday]!.Value, found[Slot.Shift], found[Slot.Outer], found[Slot.Told] == 1, found.Code(Slot.Unit) is not null),
        ReadingKind.Season => Season(found, found.Code(Slot.Code)!),
        ReadingKind.Quarter => found[Slot.Number] is >= 1 and <= 4 and var quarter ? Season(found, $"Q{quarter}") : null,
        ReadingKind.Half => found[Slot.Number] is >= 1 and <= 2 and var half ? Season(found, $"H{half}") : null,
        ReadingKind.Shift => new ShiftReading(found.Code(Slot.Unit)!, By(found), found[Slot.Period] == 1),
        ReadingKind.Later => new LaterReading(found.Code(Slot.Unit)!, By(found), found[Slot.Period] == 1, found[Slot.Reported] == 1),
        ReadingKind.Length => new DurationReading(found.Code(Slot.Unit)!, found[Slot.Count] is null ? 1 : found.Amount, found[Slot.Span] ?? 0, found[Slot.Further] == 1),
        ReadingKind.Decade => new DecadeReading(found[Slot.Year]!.Value),
        ReadingKind.Century => found[Slot.Number] is >= 1 and <= 30 and var century ? new CenturyReading(century, found[Slot.Before] == 1) : null,
        ReadingKind.BeforeChrist => new YearBeforeChristReading(found[Slot.Number]!.Value, found[Slot.Month], found[Slot.Day], found.Code(Slot.Code)),
        ReadingKind.Holiday => new HolidayReading(found.Code(Slot.Code)!, found[Slot.Year], found[Slot.Shift] ?? found[Slot.Outer], found[Slot.Told] == 1),
        ReadingKind.Fiscal => new FiscalReading(found[Slot.Year], found[Slot.Shift] ?? 0, found[Slot.Number] is { } number ? $"Q{number}" : null),
        ReadingKind.Reference => new ReferenceReading(found.Code(Slot.Value)!),
        ReadingKind.WeekOf => new NthReading("W", 0, 0, found.Inner ?? Date(found)),
        ReadingKind.Nth => new NthReading(found.Code(Slot.Unit), found[Slot.Weekday] ?? 0, found[Slot.Number]!.Value, found.Inner ?? Own(found)),
        ReadingKind.NthOfEvent => new NthReading(found.Code(Slot.Unit), 0, found[Slot.Number]!.Value, null, ""),
        ReadingKind.NthUntold => new NthReading(found.Code(Slot.Unit), 0, found[Slot.Number]!.Value, null, NthReading.Untold),
        ReadingKind.Clock => new ClockReading(Clock(found[Slot.Clock]!.Value), found.Inner, found.Code(Slot.Zone)),
        ReadingKind.Part => new ClockReading(found.Code(Slot.Code)!, found.Inner ?? (found[Slot.Shift] is { } shift ? new ShiftReading("D", shift, true) : null), null, found[Slot.Told] == 1),
        ReadingKind.HourOf => HourOf.Minutes(found[Slot.Number], found[Slot.Past] ?? 0, found[Slot.Clock], found.Code(Slot.Code)!) is { } minutes ? new ClockReading(Clock(minutes), found.Inner ?? Own("D", found)) : null,
        ReadingKind.ForeignDate => ForeignDates.Read(found.Code(Slot.Code)!, found[Slot.Number]!.Value, found[Slot.Day]!.Value),
        ReadingKind.ForeignDay => new ForeignDayReading(found.Code(Slot.Code)!, found[Slot.Day]!.Value),
        ReadingKind.Stamp => Date(found) is { } stamped ? new ClockReading(Clock(found[Slot.Clock]!.Value), stamped, found.Code(Slot.Zone)) : null,
        ReadingKind.WeekdayClock => new ClockReading(Clock(found[Slot.Clock]!.Value), new WeekdayReading(found[Slot.Weekday]!.Value)),
        ReadingKind.WeekdayFrom => new NthReading(null, found[Slot.Weekday]!.Value, 0, Away(found)),
        ReadingKind.WeekdayWeek => new NthReading("W", found[Slot.Weekday]!.Value, 0, new WeekdayReading(found[Slot.Weekday]!.Value, 1)),
        ReadingKind.WeekendOf => new NthReading("E", 0, 0, new HolidayReading(found.Code(Slot.Code)!, found[Slot.Year])),
        ReadingKind.Same => found.Inner,
        _ => Set(kind, found),
    };

    private static SetReading? Set(ReadingKind kind, Captures found) => kind switch
    {
        ReadingKind.Set => new(found.Code(Slot.Value)!),
        ReadingKind.SetWeekday => new(string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{found[Slot.Weekday]}") + (found.Code(Slot.Code) is { } part ? "T" + part : "")),
        ReadingKind.SetMonth => new((found[Slot.Month] is { } month ? string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}") : "XXXX-XX") + (found[Slot.Day] is { } day ? string.Create(CultureInfo.InvariantCulture, $"-{day:00}") : "")),
        ReadingKind.SetSeason => new("XXXX-" + found.Code(Slot.Code)),
        ReadingKind.SetPart => new("XXXX-XX-XXT" + found.Code(Slot.Code)),
        ReadingKind.SetUnit => new(IsoDuration.Of(found.Code(Slot.Unit)!, found[Slot.Count] is null ? found[Slot.Number] ?? 1 : found.Amount)),
        _ => null,
    };

    private static SeasonReading Season(Captures found, string code) =>
        new(code, found[Slot.Year], found[Slot.Shift], found[Slot.Outer], found[Slot.Told] == 1);

    // A count, turned back where the words look back; else the shift alone ("next month").
    private static decimal? By(Captures found)
    {
        if (found[Slot.Count] is null) return found[Slot.Shift] ?? (found[Slot.Before] == 1 ? -1 : 1);
        return found[Slot.Before] == 1 ? -found.Amount : found.Amount;
    }

    // "the end of the month", "the first day of the year": the anchor's own.
    private static ShiftReading? Own(Captures found) => found.Code(Slot.Value) is { } unit ? new ShiftReading(unit, found[Slot.Shift] ?? 0, true) : null;

    private static DateReading Numeric(int number, int? shift)
    {
        var (year, month, day) = (number / 10000, number / 100 % 100, number % 100);
        return new DateReading(year == 0 ? null : year, month, day == 0 ? null : day, year == 0 ? shift : null);
    }

    // A month that is none has changed places with its day; no month has such a day.
    private static DateReading? Date(Captures found, int? year = null)
    {
        var (month, day) = (found[Slot.Month], found[Slot.Day]);
        if (month > 12) (month, day) = (day, month);
        return month > 12 ? null : new DateReading(year ?? found[Slot.Year], month, day, found[Slot.Shift], found[Slot.Outer], found[Slot.Told] == 1, found[Slot.Weekday]);
    }

    // "2011-12" is a season or a school year, "2015-12" a month.
    private static DateReading? YearMonth(Captures found) =>
        found[Slot.Year] is { } year && found[Slot.Month] is <= 12 and var month && month != (year % 100) + 1 ? new DateReading(year, month, null) : null;

    // "Monday two weeks from now": the Monday of that week.
    private static ShiftReading Away(Captures found) => new(found.Code(Slot.Unit)!, found.Amount, false);

    private static ShiftReading? Own(string unit, Captures found) => found[Slot.Shift] is { } shift ? new ShiftReading(unit, shift, true) : null;

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
