using NodaTime;
using Pactwatch.Annotation.Times.Readings;

namespace Pactwatch.Annotation.Times;

/// <summary>Finds days, weeks and months by their number in a longer time.</summary>
internal static class NthDates
{
    private const string NoSuchPart = "the time that it is a part of is not known";

    public static ResolvedTime Resolve(NthReading nth, ResolvedTime whole)
    {
        if (nth.Event is not null) return ResolvedTime.Open(TimexType.Date, Open(nth.Unit), "it hangs on an event");
        if (whole.From is not { } first || whole.To is not { } last) return ResolvedTime.Open(TimexType.Date, Open(nth.Unit), whole.OpenReason ?? NoSuchPart);
        if (nth is { Number: 0, Unit: "E" }) return WeekendOf(first, whole.IsAnchored);
        if (nth is { Number: 0, Weekday: > 0 }) return CalendarPeriods.Day(first.PlusDays(nth.Unit is "W" ? 7 : nth.Weekday - (int)first.DayOfWeek), whole.IsAnchored);
        if (nth.Number == 0) return CalendarPeriods.Week(first, whole.IsAnchored);
        return nth.Unit switch
        {
            null => Weekday(nth, first, last, whole.IsAnchored),
            "D" or "N" => Within(nth.Number > 0 ? first.PlusDays(nth.Number - 1) : last, first, last, "D", whole.IsAnchored),
            "W" => Week(nth.Number, first, last, whole.IsAnchored),
            "M" => Within(nth.Number > 0 ? first.PlusMonths(nth.Number - 1) : last, first, last, "M", whole.IsAnchored),
            "Q" => Within(nth.Number > 0 ? first.PlusMonths(3 * (nth.Number - 1)) : last, first, last, "Q", whole.IsAnchored),
            "Y" => Within(nth.Number > 0 ? first.PlusYears(nth.Number - 1) : last, first, last, "Y", whole.IsAnchored),
            _ => ResolvedTime.Open(TimexType.Date, "XXXX", NoSuchPart),
        };
    }

    /// <summary>The offset of such a part from the start of its event: the 16th day is 15 days on.</summary>
    public static string Offset(NthReading nth) => IsoDuration.Of(nth.Unit is "N" ? "D" : nth.Unit ?? "D", Math.Max(0, nth.Number - 1));

    private static ResolvedTime Within(LocalDate day, LocalDate first, LocalDate last, string unit, bool isAnchored) =>
        day >= first && day <= last ? CalendarPeriods.Around(day, unit, isAnchored) : ResolvedTime.Open(TimexType.Date, Open(unit), "it has no such part");

    // A Monday belongs to the weekend before it, a Thursday or Friday to the one behind it, and the days go with it.
    private static ResolvedTime WeekendOf(LocalDate holiday, bool isAnchored)
    {
        var weekend = CalendarPeriods.Week(holiday.DayOfWeek <= IsoDayOfWeek.Tuesday ? holiday.PlusDays(-2) : holiday, isAnchored, isWeekend: true);
        return holiday.DayOfWeek switch
        {
            IsoDayOfWeek.Monday => weekend with { To = holiday },
            IsoDayOfWeek.Thursday or IsoDayOfWeek.Friday => weekend with { From = holiday },
            _ => weekend,
        };
    }

    // A week belongs to the month or year that its Thursday is in, as in ISO 8601.
    private static ResolvedTime Week(int number, LocalDate first, LocalDate last, bool isAnchored)
    {
        var start = number > 0 ? first : last;
        var thursday = start.PlusDays(4 - (int)start.DayOfWeek);
        if (number > 0 && thursday < first) thursday = thursday.PlusDays(7);
        if (number < 0 && thursday > last) thursday = thursday.PlusDays(-7);
        var found = number > 0 ? thursday.PlusDays(7 * (number - 1)) : thursday;
        return found >= first && found <= last ? CalendarPeriods.Week(found, isAnchored) : ResolvedTime.Open(TimexType.Date, Open("W"), "it has no such part");
    }

    private static ResolvedTime Weekday(NthReading nth, LocalDate first, LocalDate last, bool isAnchored)
    {
        var day = nth.Number > 0
            ? first.PlusDays(((nth.Weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (nth.Number - 1)))
            : last.PlusDays(-(((int)last.DayOfWeek - nth.Weekday + 7) % 7));
        return Within(day, first, last, "D", isAnchored);
    }

    private static string Open(string? unit) => unit switch { "W" => "XXXX-WXX", "M" or "Q" => "XXXX-XX", "Y" => "XXXX", _ => "XXXX-XX-XX" };
}
