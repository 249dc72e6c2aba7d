using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Prose;
using Pactwatch.Web.Evidence;
using Pactwatch.Web.Wording;

namespace Pactwatch.Web.Timelines;

/// <summary>Standings, events, incidents, deadlines and reports of an accord on one scale, oldest first.</summary>
internal static class AccordTimeline
{
    public static ImmutableArray<TimelineItem> Of(SourcedLedger ledger, EntryPlaces places, Accord accord) =>
    [
        .. Standings(places, accord).Concat(Events(places, accord)).Concat(Incidents(places, accord)).Concat(Deadlines(places, accord)).Concat(Reports(ledger, accord))
            .OrderBy(item => item.On).ThenBy(item => item.Kind, StringComparer.Ordinal).ThenBy(item => item.Words, StringComparer.Ordinal),
    ];

    private static IEnumerable<TimelineItem> Standings(EntryPlaces places, Accord accord) =>
        accord.Status
            .Select((step, n) => (Step: step, Place: places[accord, EntryPlaces.Numbered(accord, "status", n)]))
            .Where(told => told.Step.On is not null)
            .Select(told => new TimelineItem(told.Step.On!.Value, LedgerWording.Day(told.Step.On.Value), "Status", LedgerWording.Sentence(LedgerWording.Of(told.Step.Value)), told.Place));

    private static IEnumerable<TimelineItem> Events(EntryPlaces places, Accord accord) =>
        from happened in accord.Events
        let when = happened.On.From ?? happened.On.To
        where when is not null
        select new TimelineItem(when.Value, LedgerWording.Of(happened.On), "Event", happened.What, places[accord, happened.Id]);

    private static IEnumerable<TimelineItem> Incidents(EntryPlaces places, Accord accord) =>
        from incident in accord.Incidents
        where incident.On is not null
        select new TimelineItem(incident.On!.Value, LedgerWording.Day(incident.On.Value), "Incident", IncidentWording.Line(incident), places[accord, incident.Id]);

    private static IEnumerable<TimelineItem> Deadlines(EntryPlaces places, Accord accord) =>
        from entry in accord.Undertakings
        let when = entry.Window.To ?? entry.Window.From
        where when is not null && entry.State != UndertakingState.Superseded
        select new TimelineItem(when.Value, LedgerWording.Of(entry.Window, entry.Duty), "Deadline", UndertakingLine.Of(entry), places[accord, entry.Id]);

    private static IEnumerable<TimelineItem> Reports(SourcedLedger ledger, Accord accord) =>
        from id in accord.Reports
        let report = ledger.Report(id)
        where report.Published.Date is not null
        group report by report.Published.Date!.Value into day
        select new TimelineItem(
            day.Key, LedgerWording.Day(day.Key), day.Count() == 1 ? "Report" : "Reports",
            string.Join(", ", day.Select(report => LedgerWording.Name(report.Report)).Order(StringComparer.Ordinal)), null);
}
