using System.Diagnostics;
using Pactwatch.Text;
using Pactwatch.Tracing;

namespace Pactwatch.Tests.Tracing;

public sealed class ReportTraceTests : IDisposable
{
    // SHA-256 of "abc"; each test has a report of its own, for spans of other tests are heard as well.
    private const string Abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private readonly List<Activity> ended = [];
    private readonly ActivityListener listener;

    public ReportTraceTests()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ReportTrace.SourceName,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => { lock (ended) ended.Add(span); },
        };
        ActivitySource.AddActivityListener(listener);
    }

    public void Dispose() => listener.Dispose();

    [Fact]
    public void The_number_of_a_reports_trace_begins_as_its_id_does()
    {
        var trace = ReportTrace.Of(Abc).TraceId.ToHexString();

        trace.ShouldBe(Abc[..32]);
        ("r-" + trace[..16]).ShouldBe(ReportId.OfSha256(Abc).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ba7816bf8f01cfea")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("00000000000000000000000000000000b00361a396177a9cb410ff61f20015ad")]
    [InlineData("no hash at all, but long enough to be one, one would think, or so")]
    public void What_is_no_hash_has_no_trace(string sha256) => ReportTrace.Of(sha256).ShouldBe(default);

    [Fact]
    public void Stages_begun_anywhere_meet_in_one_trace_without_a_parent_and_are_linked_to_the_work_around_them()
    {
        using (var work = new Activity("some work").Start())
        {
            using (ReportTrace.Start(ReportStage.Read, Abc)) { }
            using var batch = ReportTrace.StartBatch(ReportStage.Store);
            ReportTrace.Tell(batch, ReportStage.Store, [Abc]);
            batch!.TraceId.ShouldBe(work.TraceId);
            Activity.Current.ShouldBe(batch, "what was under way goes on");
        }

        var spans = Of(Abc);
        spans.Select(span => span.OperationName).ShouldBe(["report.read", "report.store"]);
        spans.ShouldAllBe(span => span.Parent == null && span.ParentId == null && span.Links.Count() == 1);
    }

    [Fact]
    public void Each_report_of_a_batch_took_as_long_as_the_batch()
    {
        string[] reports = [new('a', 64), new('b', 64)];
        using var batch = ReportTrace.StartBatch(ReportStage.Store)!;
        batch.Stop();
        ReportTrace.Tell(batch, ReportStage.Store, reports);

        foreach (var report in reports)
            Of(report).ShouldHaveSingleItem().ShouldSatisfyAllConditions(span => span.StartTimeUtc.ShouldBe(batch.StartTimeUtc), span => span.Duration.ShouldBe(batch.Duration));
    }

    private List<Activity> Of(string sha256)
    {
        lock (ended) return ended.FindAll(span => span.TraceId.ToHexString() == sha256[..32]);
    }
}
