using System.Diagnostics;
using System.Diagnostics.Metrics;
using Pactwatch.Text;
using Pactwatch.Tracing;

namespace Pactwatch.Cli.Telemetry;

/// <summary>One making of a ledger: a span, its time, and each report that came into one with it as the reconciled stage of that report's trace.</summary>
internal sealed class LedgerSpan : IDisposable
{
    private static readonly Meter Meter = new(ReportTrace.SourceName);
    private static readonly Histogram<double> Times = Meter.CreateHistogram(
        "pactwatch.ledger.duration", "s", "Makings of a ledger, whole or in part.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300, 900] });

    private readonly Activity? span = ReportTrace.StartBatch(ReportStage.Reconcile);
    private readonly long startedAt = Stopwatch.GetTimestamp();

    /// <summary>It is made; these reports are in it for the first time.</summary>
    public void End(IEnumerable<Report> news)
    {
        Times.Record(Stopwatch.GetElapsedTime(startedAt).TotalSeconds);
        ReportTrace.Tell(span, ReportStage.Reconcile, news.Select(report => report.Sha256));
    }

    public void Dispose() => span?.Dispose();
}
