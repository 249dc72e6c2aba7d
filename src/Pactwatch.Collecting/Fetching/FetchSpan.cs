using System.Diagnostics;
using System.Diagnostics.Metrics;
using Pactwatch.Tracing;

namespace Pactwatch.Collecting.Fetching;

/// <summary>One fetch as those see it who look after the program: a span, and its time by purpose and result. Of the address only the host goes in; paths and queries can hold secrets.</summary>
internal sealed class FetchSpan : IDisposable
{
    private static readonly ActivitySource Source = new(ReportTrace.SourceName);
    private static readonly Meter Meter = new(ReportTrace.SourceName);
    private static readonly Histogram<double> Times = Meter.CreateHistogram(
        "pactwatch.fetch.duration", "s", "Fetches, redirections and waiting for the host's turn included, by purpose and result.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] });

    private readonly string purpose;
    private readonly Activity? span;
    private readonly long startedAt = Stopwatch.GetTimestamp();
    private string result = "stopped";

    public FetchSpan(FetchRequest request)
    {
        purpose = request.Purpose.ToString().ToLowerInvariant();
        span = Source.StartActivity("fetch", ActivityKind.Client);
        span?.SetTag("pactwatch.fetch.purpose", purpose);
        if (AddressRules.TryParse(request.Address, out var address, out _)) span?.SetTag("server.address", AddressRules.HostOf(address!));
    }

    public void End(FetchOutcome outcome)
    {
        result = outcome.Result.ToString().ToLowerInvariant();
        if (outcome.Status is { } status) span?.SetTag("http.response.status_code", status);
        if (outcome.Code is not null) span?.SetStatus(ActivityStatusCode.Error, outcome.Code);
    }

    public void Dispose()
    {
        span?.SetTag("pactwatch.fetch.result", result);
        Times.Record(Stopwatch.GetElapsedTime(startedAt).TotalSeconds, new("pactwatch.fetch.purpose", purpose), new("pactwatch.fetch.result", result));
        span?.Dispose();
    }
}
