using NodaTime;
using Pactwatch.Language;

namespace Pactwatch.Reading.Dates;

/// <summary>
/// A calendar date in words or numbers. <see cref="Year"/> is null where none is written ("Sep. 07"). Where
/// <see cref="IsOpen"/>, both numbers can be the month: <see cref="Day"/> holds the first, <see cref="Month"/> the
/// second. <see cref="Proves"/> is the order that a numeric date shows by itself (03/25/2031).
/// <see cref="UtcHour"/> is the hour of a stamp that is given in UTC: the outlet's own day may be the one before or after.
/// </summary>
internal readonly record struct DateMention(
    TextSpan Span, int? Year, int Month, int Day, bool IsOpen = false, DateOrder Proves = DateOrder.Unknown, bool HasShortYear = false, int? UtcHour = null)
{
    /// <summary>The days that it can mean, first and last, which are one where it is clear; null without a year.</summary>
    public (LocalDate From, LocalDate To)? Resolve(DateOrder order)
    {
        if (Year is not { } year) return null;
        var dayFirst = new LocalDate(year, Month, Day);
        if (!IsOpen || order == DateOrder.DayFirst) return (dayFirst, dayFirst);
        var monthFirst = new LocalDate(year, Day, Month);
        if (order == DateOrder.MonthFirst) return (monthFirst, monthFirst);
        return dayFirst < monthFirst ? (dayFirst, monthFirst) : (monthFirst, dayFirst);
    }
}
