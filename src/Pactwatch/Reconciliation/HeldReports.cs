using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Extraction;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation;

/// <summary>The day asked about, which reports are known by then, and which version of each address counts.</summary>
public sealed class HeldReports
{
    /// <param name="reports">In the order of their ids.</param>
    /// <param name="asOf">Null takes the latest day on which a report is believed published.</param>
    public HeldReports(ImmutableArray<ReportClaims> reports, ReportTimeline timeline, LocalDate? asOf)
    {
        AsOf = asOf ?? reports.Select(report => timeline.Of(report.Report.Id).Date).Max();
        var known = reports.Where(report => !(timeline.Earliest(report.Report.Id) > AsOf)).ToList();
        var versions = known
            .GroupBy(report => report.Report.Series, StringComparer.Ordinal)
            .OrderBy(series => series.Key, StringComparer.Ordinal)
            .SelectMany(series => InOrder(series, timeline).Select((report, at) => (report.Report.Id, Version: at + 1, Count: series.Count())))
            .ToDictionary(entry => entry.Id);
        Reports = [.. known.Select(report => new LedgerReport(report.Report, timeline.Of(report.Report.Id), versions[report.Report.Id].Version))];
        Counting = [.. known.Where(report => versions[report.Report.Id] is var entry && entry.Version == entry.Count)];
    }

    // A page edited on the day of its publication keeps that date; its date of change tells which came first.
    private static IEnumerable<ReportClaims> InOrder(IEnumerable<ReportClaims> series, ReportTimeline timeline) => series
        .OrderBy(report => timeline.Earliest(report.Report.Id) ?? timeline.Latest(report.Report.Id) ?? LocalDate.MaxIsoValue)
        .ThenBy(report => report.Report.Reading.ModifiedOn ?? LocalDate.MinIsoValue)
        .ThenBy(report => report.Report.Id);

    /// <summary>The ledger's day, or null where none was asked for and no report has one.</summary>
    public LocalDate? AsOf { get; }

    /// <summary>All reports not known to be later than the day, older versions included.</summary>
    public ImmutableArray<LedgerReport> Reports { get; }

    /// <summary>The claims that count: of the newest version of each address.</summary>
    public ImmutableArray<ReportClaims> Counting { get; }
}
