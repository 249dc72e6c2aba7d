using System.Collections.Concurrent;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Storage.Postgres;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests.Postgres;

/// <summary>Any number of programs write to a store on a server at once: nothing is lost, done twice or put in the place of another's.</summary>
public sealed class ManyWritersTests(PostgresStores stores) : IDisposable
{
    private const int Writers = 8;

    private readonly string address = stores.NewStore();

    private static bool IsDrill => Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") == "1";

    [Fact]
    public async Task Who_looks_for_what_came_since_misses_nothing_that_is_written_meanwhile()
    {
        using var stop = new CancellationTokenSource();
        var seen = new List<string>();
        var looking = Task.Run(() =>
        {
            using var reader = PostgresReportStore.OpenForReading(address);
            var last = new StoreState("", "");
            var isLast = false;
            while (true)
            {
                isLast = stop.IsCancellationRequested;
                var state = reader.State();
                if (state != last) seen.AddRange(reader.Judgements().Skip(seen.Count).Select(judgement => judgement.Id));
                last = state;
                if (isLast) return;
            }
        }, TestContext.Current.CancellationToken);
        AtOnce((writer, store) =>
        {
            for (var number = 0; number < 15; number++) store.Append(Judgement($"j-{writer}-{number}", JudgementKind.Edit, new ReportId("r-0000000000000001")));
        });
        await stop.CancelAsync();
        await looking;

        using var after = PostgresReportStore.OpenForReading(address);
        seen.ShouldBe(after.Judgements().Select(judgement => judgement.Id));
    }

    [Fact]
    public void The_same_reports_added_by_all_at_once_are_held_once()
    {
        ReportToStore[] batch = [.. Enumerable.Range(0, 60).Select(number => Report($"report {number}", $"{number}.txt"))];
        var added = 0;
        AtOnce((_, store) => Interlocked.Add(ref added, store.Add(batch).Count(outcome => outcome.Result == AddResult.Added)));

        added.ShouldBe(batch.Length);
        using var after = PostgresReportStore.OpenForReading(address);
        after.Reports().Length.ShouldBe(batch.Length);
        after.Check().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Each_job_is_taken_by_one_and_its_effect_happens_once()
    {
        var jobs = IsDrill ? 10_000 : 200;
        using (var store = PostgresReportStore.OpenForWriting(address))
            store.Enqueue([.. Enumerable.Range(0, jobs).Select(number => new JobToDo($"job {number}", JobKind.Deliver, $"{number}", "", Noon))]);
        var taken = new ConcurrentBag<string>();
        AtOnce((writer, store) =>
        {
            while (store.Take(new JobRequest($"w{writer}", Noon, Noon + Duration.FromMinutes(5), [JobKind.Deliver], [])) is { } job)
            {
                taken.Add(job.Key);
                store.Begin(job, Noon + Duration.FromMinutes(5)).ShouldBeTrue();
                store.Commit(job, new JobEffect(JobEnd.Done, Noon) { Log = [new CollectionEntry(Noon, "w-1", job.Key, "fetched")] }).ShouldNotBeNull();
            }
        });

        taken.Count.ShouldBe(jobs);
        taken.Distinct(StringComparer.Ordinal).Count().ShouldBe(jobs);
        using var after = PostgresReportStore.OpenForReading(address);
        after.Collections(null, jobs + 1).Length.ShouldBe(jobs);
        after.Pending([JobKind.Deliver]).Count.ShouldBe(0);
    }

    [Fact]
    public void A_worker_whose_lease_another_took_commits_nothing()
    {
        using var first = PostgresReportStore.OpenForWriting(address);
        using var second = PostgresReportStore.OpenForWriting(address);
        for (var round = 0; round < 100; round++)
        {
            first.Enqueue([new JobToDo($"job {round}", JobKind.Deliver, "x", "", Noon)]);
            JobRequest Ask(string owner, int minute) => new(owner, Noon + Duration.FromMinutes(minute), Noon + Duration.FromMinutes(minute + 1), [JobKind.Deliver], []);
            var old = first.Take(Ask("w1", 0)).ShouldNotBeNull();
            var now = second.Take(Ask("w2", 1)).ShouldNotBeNull();

            first.Commit(old, new JobEffect(JobEnd.Done, Noon) { Reports = [new CollectedReport(Report($"late {round}", "late.txt"), null)] }).ShouldBeNull();
            second.Commit(now, new JobEffect(JobEnd.Done, Noon)).ShouldNotBeNull();
        }

        first.Reports().ShouldBeEmpty();
    }

    [Fact]
    public void Claims_kept_by_all_at_once_are_all_there()
    {
        using var store = PostgresReportStore.OpenForWriting(address);
        ReportId[] reports = [.. store.Add([.. Enumerable.Range(0, 30).Select(number => Report($"report {number}", $"{number}.txt"))]).Select(outcome => outcome.Id)];

        AtOnce((writer, own) => own.PutClaims([.. reports.OrderBy(report => (report.Value[^1] * (writer + 1)) % 7).Select(report => new CachedClaims(report, "extractor/1", "", [1, 2, 3], "run", Noon))]));

        reports.ShouldAllBe(report => store.TryGetClaims(report, "extractor/1", "")!.SequenceEqual(new byte[] { 1, 2, 3 }));
    }

    public void Dispose() => stores.Server.Drop(address);

    private void AtOnce(Action<int, PostgresReportStore> work)
    {
        var tasks = Enumerable.Range(0, Writers).Select(writer => Task.Factory.StartNew(
            () =>
            {
                using var store = PostgresReportStore.OpenForWriting(address);
                work(writer, store);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));
        Task.WaitAll([.. tasks]);
    }
}
