using System.Collections.Frozen;
using NodaTime;
using Pactwatch.Annotation.Times;
using Pactwatch.Extraction;

namespace Pactwatch.Reconciliation.Dates;

/// <summary>
/// The days on which what an agreement sets going is told to begin ("The truce takes effect on Sunday, 22 January"),
/// by what begins. Days counted from it ("by the seventh day") in a report that does not give the day get it from those that do.
/// </summary>
public sealed class EventStarts
{
    private readonly FrozenDictionary<string, LocalDate> daysByFamily;

    public EventStarts(IEnumerable<ReportClaims> reports)
    {
        var told =
            from report in reports
            from time in report.Annotated.Times
            where time is { Opens: not null, From: not null } && time.From == time.To
            select (report.Report.Id, Family: time.Opens!, Day: time.From!.Value);
        daysByFamily = (
            from start in told.Distinct()
            group start by start.Family into starts
            let day = Agreed(starts.Select(start => start.Day))
            where day is not null
            select (starts.Key, Day: day.Value)).ToFrozenDictionary(pair => pair.Key, pair => pair.Day, StringComparer.Ordinal);
    }

    /// <summary>The day on which the event named so began or begins; null where no report tells it, or as many tell another.</summary>
    public LocalDate? DayOf(string eventName) => daysByFamily.TryGetValue(EventFamilies.Of(eventName), out var day) ? day : null;

    private static LocalDate? Agreed(IEnumerable<LocalDate> days)
    {
        var ranked = days.CountBy(day => day).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(2).ToList();
        return ranked.Count == 2 && ranked[0].Value == ranked[1].Value ? null : ranked[0].Key;
    }
}
