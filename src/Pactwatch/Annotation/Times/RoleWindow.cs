using NodaTime;
using Pactwatch.Annotation.Times.Readings;

namespace Pactwatch.Annotation.Times;

/// <summary>What a role makes of the days of a time: the table of docs/times.md.</summary>
internal static class RoleWindow
{
    public const string PreviousDeadline = "previous-deadline";

    public static DateWindow Of(TimeRole role, TimeReading reading, ResolvedTime time)
    {
        if (reading is DurationReading { IsFurther: true } further)
            return new DateWindow(null, null, new RelativeTime(PreviousDeadline, JoinedLengths.Iso(further)));
        if (reading is OffsetReading { Event: { } name } offset)
            return new DateWindow(null, null, new RelativeTime(name, (offset.IsBefore ? "-" : "") + JoinedLengths.Iso(offset.Length)) { Role = role });
        if (reading is NthReading { Event: { } part } nth) return new DateWindow(null, null, new RelativeTime(part, NthDates.Offset(nth)) { Role = role, Part = nth.Unit is "N" ? "D" : nth.Unit ?? "D" });
        var (from, to) = Narrow(reading.Portion, time.From, time.To);
        // "by mid-2038" ends in the middle; "in mid-2038" is the months around it.
        if (reading.Portion == Portion.Mid && role is TimeRole.By or TimeRole.NoLaterThan or TimeRole.Until or TimeRole.Before) return new DateWindow(null, Middle(time.From, time.To) ?? to);
        // "within two weeks of 1 July" ends on the day so far from it.
        if (reading is OffsetReading && role == TimeRole.Within) return new DateWindow(null, to);
        // "for 60 days from 1 April" lasts from that day on.
        if (reading is OffsetReading { IsBefore: false } && role == TimeRole.For && time.Base is { } opens) return new DateWindow(opens, to);
        return role switch
        {
            TimeRole.By or TimeRole.NoLaterThan or TimeRole.Until or TimeRole.Through => new DateWindow(null, to),
            // "before the end of May" leaves all of May but its last day; "before May" none of it.
            TimeRole.Before => new DateWindow(null, reading.Portion == Portion.End ? to?.PlusDays(-1) : from?.PlusDays(-1)),
            TimeRole.From or TimeRole.Since or TimeRole.Starting or TimeRole.NotBefore => new DateWindow(from, null),
            TimeRole.After => reading is DurationReading ? default : new DateWindow(to?.PlusDays(1), null),
            TimeRole.AsOf => new DateWindow(from, null),
            _ => new DateWindow(from, to),
        };
    }

    // "early" and "late" are the first and last third, "the start" and "the end" the first and last tenth or so.
    private static (LocalDate? From, LocalDate? To) Narrow(Portion portion, LocalDate? from, LocalDate? to)
    {
        if (from is not { } first || to is not { } last || portion == Portion.Whole) return (from, to);
        var days = Period.DaysBetween(first, last) + 1;
        // "early on 5 May" is that day.
        if (days < 7) return (from, to);
        var isLong = days > 80;
        LocalDate Third(int number) => isLong ? first.PlusMonths(Months(days) * number / 3) : first.PlusDays(days * number / 3);
        return portion switch
        {
            Portion.Early => (first, Third(1).PlusDays(-1)),
            Portion.Mid => (Third(1), Third(2).PlusDays(-1)),
            Portion.Late => (Third(2), last),
            Portion.FirstHalf => (first, Middle(first, last) ?? last),
            Portion.SecondHalf => (Middle(first, last)?.PlusDays(1) ?? first, last),
            Portion.Start => (first, isLong ? first.PlusMonths(Math.Max(1, Months(days) / 12)).PlusDays(-1) : Third(1).PlusDays(-1)),
            _ => (isLong ? last.PlusDays(1).PlusMonths(-Math.Max(1, Months(days) / 12)) : Third(2), last),
        };
    }

    /// <summary>The last day of the first half; null for what is shorter than a month.</summary>
    private static LocalDate? Middle(LocalDate? from, LocalDate? to)
    {
        if (from is not { } first || to is not { } last) return null;
        var days = Period.DaysBetween(first, last) + 1;
        return days switch
        {
            < 28 => null,
            // The middle of a decade is the year that ends in 5.
            > 3000 => first.PlusYears(6).PlusDays(-1),
            <= 80 => first.PlusDays((days / 2) - 1),
            _ => first.PlusMonths(Months(days) / 2).PlusDays(-1),
        };
    }

    private static int Months(int days) => (days + 15) / 30 is var months && days > 360 ? (int)Math.Round(days / 30.44m) : months;
}
