using System.Diagnostics;
using System.Diagnostics.Metrics;
using Pactwatch.Tracing;

namespace Pactwatch.Watching.Rounds;

/// <summary>One round of collecting as a span, in whose trace its jobs and fetches are, and its time by how it ended.</summary>
internal sealed class RoundSpan : IDisposable
{
    private static readonly ActivitySource Source = new(ReportTrace.SourceName);
    private static readonly Meter Meter = new(ReportTrace.SourceName);
    private static readonly Histogram<double> Times = Meter.CreateHistogram(
        "pactwatch.round.duration", "s", "Rounds of collecting, by how they ended.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1, 5, 15, 60, 300, 900, 3600] });

    // A round by schedule has no work around it that it could be a part of.
    private readonly Activity? span = Source.StartActivity(ActivityKind.Internal, parentContext: default, name: "round");
    private readonly long startedAt = Stopwatch.GetTimestamp();
    private string outcome = "broken-off";

    public void End() => outcome = "done";

    public void Dispose()
    {
        span?.SetTag("pactwatch.round.outcome", outcome);
        Times.Record(Stopwatch.GetElapsedTime(startedAt).TotalSeconds, new KeyValuePair<string, object?>("pactwatch.round.outcome", outcome));
        span?.Dispose();
    }
}
