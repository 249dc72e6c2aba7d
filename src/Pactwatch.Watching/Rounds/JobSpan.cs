using System.Diagnostics;
using System.Diagnostics.Metrics;
using Pactwatch.Storage.Watching;
using Pactwatch.Tracing;

namespace Pactwatch.Watching.Rounds;

/// <summary>
/// One try at a job as those see it who look after the program: a span, and its time by kind and outcome. Kinds and outcomes
/// are words of our own; nothing of what a job is about goes in but the host that it asks.
/// </summary>
internal sealed class JobSpan : IDisposable
{
    private static readonly ActivitySource Source = new(ReportTrace.SourceName);
    private static readonly Meter Meter = new(ReportTrace.SourceName);
    private static readonly Histogram<double> Times = Meter.CreateHistogram(
        "pactwatch.job.duration", "s", "Tries at jobs, by kind and outcome.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300] });

    private static readonly Counter<long> LeasesLost = Meter.CreateCounter<long>("pactwatch.leases.lost", "{lease}", "Jobs whose lease ended before their work: another has them, and nothing of this try was stored.");

    private readonly string kind;
    private readonly Activity? span;
    private readonly long startedAt = Stopwatch.GetTimestamp();
    private string outcome = "stopped";

    public JobSpan(Job job)
    {
        kind = job.Kind.ToString().ToLowerInvariant();
        span = Source.StartActivity("job " + kind, ActivityKind.Consumer);
        span?.SetTag("pactwatch.job.kind", kind);
        span?.SetTag("pactwatch.job.tries", job.Tries);
        span?.SetTag("pactwatch.job.put_off", job.Again);
        if (job.Host.Length > 0) span?.SetTag("server.address", job.Host);
    }

    /// <summary>What came of it is on the disk.</summary>
    public void End(JobEffect effect)
    {
        var end = effect.End;
        outcome = end.IsPoison ? "set-aside" : end.CountsAsTry ? "failed" : end.AgainAt is not null ? "put-off" : "done";
        if (outcome is "set-aside" or "failed") span?.SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>Another has the job by now.</summary>
    public void Lose()
    {
        outcome = "lost";
        LeasesLost.Add(1, new KeyValuePair<string, object?>("pactwatch.job.kind", kind));
        span?.SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>Ends it; one of which nothing was said until then was stopped, or the store took nothing more.</summary>
    public void Dispose()
    {
        span?.SetTag("pactwatch.job.outcome", outcome);
        Times.Record(Stopwatch.GetElapsedTime(startedAt).TotalSeconds, new("pactwatch.job.kind", kind), new("pactwatch.job.outcome", outcome));
        span?.Dispose();
    }
}
