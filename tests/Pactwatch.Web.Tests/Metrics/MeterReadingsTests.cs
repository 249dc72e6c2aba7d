using System.Diagnostics.Metrics;
using Pactwatch.Web.Metrics;

namespace Pactwatch.Web.Tests.Metrics;

public sealed class MeterReadingsTests : IDisposable
{
    private readonly Meter meter = new("a test's own");
    private readonly MeterReadings readings = new(["a test's own"]);

    public void Dispose()
    {
        readings.Dispose();
        meter.Dispose();
    }

    [Fact]
    public void Counters_grow_gauges_tell_the_last_and_ups_and_downs_their_sum()
    {
        var jobs = meter.CreateCounter<long>("jobs.done", "{job}", "Jobs that are done.");
        var open = meter.CreateUpDownCounter<int>("files.open");
        var level = meter.CreateGauge<double>("level", "1");
        jobs.Add(2, new KeyValuePair<string, object?>("job.kind", "poll"));
        jobs.Add(3, new KeyValuePair<string, object?>("job.kind", "poll"));
        open.Add(5);
        open.Add(-3);
        level.Record(0.5);
        level.Record(0.25);

        var told = Told();
        told.Types["jobs_done_total"].ShouldBe("counter");
        told.Samples["jobs_done_total{job_kind=poll}"].ShouldBe(5);
        (told.Types["files_open"], told.Samples["files_open{}"]).ShouldBe(("gauge", 2d));
        told.Samples["level_ratio{}"].ShouldBe(0.25);
    }

    [Fact]
    public void A_value_on_a_bound_lies_in_the_bucket_below_and_one_above_all_in_the_last()
    {
        var times = meter.CreateHistogram("wait", "s", "Waiting.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 10] });
        foreach (var seconds in new[] { 0.5, 1, 2, 100 }) times.Record(seconds);

        var samples = Told().Samples;
        (samples["wait_seconds_bucket{le=1}"], samples["wait_seconds_bucket{le=10}"], samples["wait_seconds_bucket{le=+Inf}"]).ShouldBe((2, 3, 4));
        (samples["wait_seconds_sum{}"], samples["wait_seconds_count{}"]).ShouldBe((103.5, 4));
    }

    [Fact]
    public void What_is_observed_is_asked_each_time_and_what_is_gone_is_told_no_more()
    {
        string[] kinds = ["poll", "page"];
        meter.CreateObservableGauge("waiting", () => kinds.Select(kind => new Measurement<long>(7, new KeyValuePair<string, object?>("kind", kind))), "By");
        Told().Samples.Keys.ShouldContain("waiting_bytes{kind=page}");
        kinds = ["poll"];
        Told().Samples.Keys.ShouldNotContain("waiting_bytes{kind=page}");
        Told().Samples["waiting_bytes{kind=poll}"].ShouldBe(7);
    }

    [Fact]
    public void One_that_fails_does_not_take_the_others_along()
    {
        meter.CreateObservableGauge("a.broken", long () => throw new InvalidOperationException("no store"));
        meter.CreateObservableGauge<long>("whole", () => 1L);

        Told().Samples["whole{}"].ShouldBe(1);
    }

    [Fact]
    public void Labels_are_written_so_that_they_are_read_as_they_were()
    {
        var odd = meter.CreateCounter<int>("odd", null, "Of \"many\"\nlines and a \\.");
        odd.Add(1, new KeyValuePair<string, object?>("2nd.name", "a\"b\\c\nd,é}"));

        Told().Samples.Keys.ShouldContain("odd_total{_2nd_name=a\"b\\c\nd,é}}");
    }

    [Fact]
    public void Too_many_series_are_left_out_and_counted()
    {
        var many = meter.CreateCounter<int>("many");
        for (var number = 0; number < MeterReadings.MostSeries + 5; number++) many.Add(1, new KeyValuePair<string, object?>("number", number));
        many.Add(1, new KeyValuePair<string, object?>("number", 0));

        var samples = Told().Samples;
        samples.Count(sample => sample.Key.StartsWith("many_total{", StringComparison.Ordinal)).ShouldBe(MeterReadings.MostSeries);
        samples["many_total{number=0}"].ShouldBe(2);
        samples["pactwatch_metrics_left_out_total{}"].ShouldBe(5);
    }

    [Fact]
    public void Other_meters_are_not_read()
    {
        using var other = new Meter("another's");
        other.CreateCounter<int>("secret").Add(1);

        Told().Samples.Keys.ShouldBe(["pactwatch_metrics_left_out_total{}"]);
    }

    private PrometheusReader Told() => PrometheusReader.Read(PrometheusText.Of(readings.Read()));
}
