using System.Net;
using Pactwatch.Storage;
using Pactwatch.Storage.Access;
using Pactwatch.Storage.Health;
using Pactwatch.Web.Hosting;
using Pactwatch.Web.Metrics;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests.Metrics;

/// <summary>What a server tells those who look after it.</summary>
public sealed class MeasuredServerTests : IAsyncLifetime
{
    private readonly MeterReadings readings = new(["Pactwatch", "Microsoft.AspNetCore.Hosting", "System.Runtime"]);
    private Readiness readiness = Readiness.Ready;
    private ServedSample served = null!;

    public async ValueTask InitializeAsync() => served = await ServedSample.Start(new ServerSources(_ => SampleLedger.Story, _ => null) { Readings = readings, Readiness = _ => Task.FromResult(readiness) });

    public async ValueTask DisposeAsync()
    {
        await served.DisposeAsync();
        readings.Dispose();
    }

    [Fact]
    public async Task Measures_are_for_administrators_alone()
    {
        foreach (var right in Enum.GetValues<Right>())
            (await served.SendAs(right, "/metrics")).IsSuccessStatusCode.ShouldBe(right >= Right.Admin, right.ToString());
        served.Server.Routes.ShouldContain(("GET", "/metrics", Right.Admin));
    }

    [Fact]
    public async Task Requests_are_counted_by_route_and_never_by_address()
    {
        (await served.SendAs(Right.Read, "/search?q=whistleblower")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await served.Send("/calendars/s3cret.ics");
        await served.SendAs(Right.Read, "/accords/a-none");

        var answer = await served.SendAs(Right.Admin, "/metrics");
        answer.Content.Headers.ContentType!.ToString().ShouldBe(PrometheusText.ContentType);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var told = PrometheusReader.Read(text);
        told.Types["http_server_request_duration_seconds"].ShouldBe("histogram");
        told.Samples.Keys.ShouldContain(sample => sample.StartsWith("http_server_request_duration_seconds_count", StringComparison.Ordinal) && sample.Contains("http_route=/accords/{accord}", StringComparison.Ordinal) && sample.Contains("http_response_status_code=404", StringComparison.Ordinal));
        told.Samples.Keys.ShouldContain(sample => sample.StartsWith("dotnet_", StringComparison.Ordinal));
        text.ShouldNotContain("whistleblower");
        text.ShouldNotContain("s3cret");
    }

    [Fact]
    public async Task Alive_is_whoever_answers_and_ready_who_can_read_and_write()
    {
        foreach (var (path, words) in new[] { ("/health", "ok\n"), ("/health/live", "alive\n"), ("/health/ready", "ready\n") })
            (await (await served.Send(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(words);

        readiness = Readiness.Of(new StoreFullException("The store /home/ana/pactwatch.db could not be written: the disk is full."));
        (await served.Send("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = await served.Send("/health/ready");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("not ready: full\nThe disk is full.\n", "a stranger is told no place");
        (await (await served.SendAs(Right.Admin, "/health/ready")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("/home/ana/pactwatch.db");
    }
}
