using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation;

/// <summary>When each report is believed published; where only a range is known, its ends decide.</summary>
public sealed class ReportTimeline(IReadOnlyDictionary<ReportId, PublishedBelief> beliefs)
{
    /// <summary>
    /// A date told at least this long after another is a later word on the plan, not a rival reading of it: agency
    /// copies and rewrites of one piece of news come within days, hardly ever after two weeks.
    /// </summary>
    public const int LaterWordDays = 14;

    public PublishedBelief Of(ReportId report) => beliefs.GetValueOrDefault(report, PublishedBelief.Unknown);

    /// <summary>The first day on which it can have been published, or null.</summary>
    public LocalDate? Earliest(ReportId report) => Of(report) is var belief ? belief.Date ?? belief.From : null;

    /// <summary>The last day on which it can have been published, or null.</summary>
    public LocalDate? Latest(ReportId report) => Of(report) is var belief ? belief.Date ?? belief.To : null;

    /// <summary>True only where it is known that the one was published at least so many days after the other.</summary>
    public bool IsLater(ReportId later, ReportId earlier, int days) =>
        Earliest(later) is { } from && Latest(earlier) is { } to && DaysBetween(to, from) >= days;

    /// <summary>True only where both days are known well enough to lie within so many days of each other.</summary>
    public bool AreWithin(ReportId one, ReportId other, int days) =>
        Earliest(one) is { } oneFrom && Latest(one) is { } oneTo && Earliest(other) is { } otherFrom && Latest(other) is { } otherTo
        && Math.Abs(DaysBetween(oneFrom, otherTo)) <= days && Math.Abs(DaysBetween(otherFrom, oneTo)) <= days;

    /// <summary>Whole days from the first to the second; negative where the second is earlier.</summary>
    public static int DaysBetween(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);

    /// <summary>Sorts by the first possible day, reports without any last, then by id.</summary>
    public IOrderedEnumerable<T> Chronological<T>(IEnumerable<T> items, Func<T, ReportId> reportOf) =>
        items.OrderBy(item => Earliest(reportOf(item)) ?? Latest(reportOf(item)) ?? LocalDate.MaxIsoValue).ThenBy(reportOf);
}
