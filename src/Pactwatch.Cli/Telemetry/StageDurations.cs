using System.Diagnostics;
using System.Diagnostics.Metrics;
using Pactwatch.Tracing;

namespace Pactwatch.Cli.Telemetry;

/// <summary>
/// Counts and times the stages of reports from their spans: what is timed once is measured once, and the stages of the core,
/// which has no clock, are measured from outside. Listening makes spans come into being; whether one is sent anywhere is
/// for the exporter to say.
/// </summary>
internal static class StageDurations
{
    private static readonly Meter Meter = new(ReportTrace.SourceName);
    private static readonly Histogram<double> Times = Meter.CreateHistogram(
        "pactwatch.report.stage.duration", "s", "Reports that went through a stage, by stage and outcome; stages that many go through at once count in full for each.", null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60] });

    private static readonly Dictionary<string, string> Stages = Enum.GetValues<ReportStage>().ToDictionary(ReportTrace.NameOf, ReportTrace.WordOf, StringComparer.Ordinal);

    private static readonly Lazy<ActivityListener> Listener = new(() =>
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ReportTrace.SourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> options) => IsOfStage(options.Name) ? ActivitySamplingResult.PropagationData : ActivitySamplingResult.None,
            ActivityStopped = Count,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    });

    /// <summary>From now on, as long as the program runs; asked for twice it is done once.</summary>
    public static void Begin() => _ = Listener.Value;

    private static bool IsOfStage(string span) => Stages.ContainsKey(span) || span.StartsWith("reports.", StringComparison.Ordinal);

    private static void Count(Activity span)
    {
        if (Stages.TryGetValue(span.OperationName, out var stage))
            Times.Record(span.Duration.TotalSeconds, new("pactwatch.report.stage", stage), new("pactwatch.outcome", span.Status == ActivityStatusCode.Error ? "failed" : "done"));
    }
}
