using System.Diagnostics;
using Pactwatch.Ledger;
using Pactwatch.Text;
using Pactwatch.Tracing;

namespace Pactwatch.Cli.Telemetry;

/// <summary>
/// The last stage of reports' traces: subscribers were told what the ledger has by them. Each report is told of once while
/// the program runs, with the first news from a ledger that holds it. Safe to use from several threads.
/// </summary>
internal sealed class PublishedReports
{
    private readonly Lock gate = new();
    private readonly HashSet<ReportId> published = [];

    /// <param name="telling">From <see cref="ReportTrace.StartBatch"/>, begun before subscribers were told.</param>
    public void Tell(Activity? telling, SourcedLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        lock (gate) ReportTrace.Tell(telling, ReportStage.Publish, ledger.Reports.Where(report => published.Add(report.Id)).Select(report => report.Report.Sha256));
    }
}
