using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Extraction;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation;

/// <summary>The agreement's own texts among the reports of one story.</summary>
public static class HeldInstruments
{
    /// <summary>Those that bind most first, of these the latest, then by id.</summary>
    public static ImmutableArray<Instrument> InOrder(ImmutableArray<ReportClaims> reports, ReportTimeline timeline) =>
    [
        .. reports.Select(report => report.Instrument).OfType<Instrument>()
            .OrderBy(instrument => instrument.Authority)
            .ThenByDescending(instrument => timeline.Latest(instrument.Report) ?? LocalDate.MinIsoValue)
            .ThenBy(instrument => instrument.Report),
    ];
}
