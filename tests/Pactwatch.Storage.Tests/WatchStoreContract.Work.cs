using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Storage.Watching;
using Pactwatch.Storage.Work;
using Pactwatch.Text;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests;

/// <summary>Reports ask for work in the transaction that brings them, as long as there are workers; what workers make is kept.</summary>
public abstract partial class WatchStoreContract
{
    private static readonly WorkerProcess Ada = new("w1", "x-1", [JobKind.Analyse, JobKind.Reconcile], Noon, At(1), null, 7);

    // What reports ask for is due by the machine's clock.
    private static readonly Instant Later = Instant.FromUtc(2199, 1, 1, 0, 0);

    [Fact]
    public void Workers_are_listed_as_they_last_showed_themselves()
    {
        using var store = OpenForWriting();
        store.Put(Ada);
        store.Put(Ada with { Owner = "w2", StartedAt = At(3), EndedAt = At(4) });
        store.Put(Ada with { SeenAt = At(9), StartedAt = At(8), Done = 9, EndedAt = At(9) });

        Shown(store).ShouldBe(["w2 started 3 seen 1 ended 4 done 7", "w1 started 0 seen 9 ended 9 done 9"]);
        store.Workers()[0].Kinds.ShouldBe([JobKind.Analyse, JobKind.Reconcile]);

        store.Forget(At(5));
        Shown(store).ShouldBe(["w1 started 0 seen 9 ended 9 done 9"]);

        static IEnumerable<string> Shown(IWatchStore store) => store.Workers().Select(worker => $"{worker.Owner} started {Minutes(worker.StartedAt)} seen {Minutes(worker.SeenAt)} ended {Minutes(worker.EndedAt!.Value)} done {worker.Done}");
        static int Minutes(Instant at) => (int)(at - Noon).TotalMinutes;
    }

    [Fact]
    public void Without_workers_reports_ask_for_nothing()
    {
        using var store = OpenForWriting();

        store.Add([Report("a", "a.txt")]);

        store.Pending(ReportWork.Kinds).Count.ShouldBe(0);
    }

    [Fact]
    public void With_workers_reports_ask_to_be_read_and_their_stories_to_be_found()
    {
        using var store = OpenForWriting();
        store.Put(Ada);
        var told = new List<string>();
        store.Asked = jobs => told.AddRange(jobs.Select(job => job.Key));

        var reports = store.Add([.. Enumerable.Range(0, ReportWork.BatchSize + 1).Select(number => Report($"Report {number}.", $"{number}.txt"))]).Select(outcome => outcome.Id).ToList();

        var jobs = Taken(store);
        jobs.Select(job => job.Kind).ShouldBe([JobKind.Analyse, JobKind.Analyse, JobKind.Stories]);
        jobs[..2].SelectMany(job => ReportWork.ReportsOf(job.Payload)).ShouldBe(reports);
        ReportWork.IsOf(jobs[2], store.State()).ShouldBeTrue();
        told.ShouldBe(jobs.Select(job => job.Key));
    }

    [Fact]
    public void What_changes_nothing_of_what_a_report_says_asks_for_nothing_to_be_read()
    {
        using var store = OpenForWriting();
        store.Put(Ada);
        store.Add([Report("a", "a.txt")]);
        Taken(store);

        store.Add([Report("a", "a.txt")]);
        Taken(store).ShouldBeEmpty();

        store.Add([Report("a", "a.txt", "reader/2", Reading("a") with { Title = "A" })]);
        Taken(store).Select(job => job.Kind).ShouldBe([JobKind.Analyse, JobKind.Stories]);
    }

    [Fact]
    public void A_judgement_has_the_stories_found_anew()
    {
        using var store = OpenForWriting();
        store.Put(Ada);
        var id = store.Add([Report("a", "a.txt")]).Single().Id;
        var before = Taken(store).Single(job => job.Kind == JobKind.Stories);

        store.Append(Judgement("j-1", JudgementKind.Edit, id));

        ReportWork.IsOf(before, store.State()).ShouldBeFalse();
        ReportWork.IsOf(Taken(store).ShouldHaveSingleItem(), store.State()).ShouldBeTrue();
    }

    [Fact]
    public void A_batch_that_is_refused_asks_for_nothing()
    {
        using var store = OpenForWriting();
        store.Put(Ada);
        var told = 0;
        store.Asked = jobs => told += jobs.Count;
        var id = store.Add([Report("a", "a.txt")]).Single().Id;
        Taken(store);
        told = 0;

        Should.Throw<StoreException>(() => store.Append([Judgement("j-1", JudgementKind.Edit, id), Judgement("j-1", JudgementKind.Edit, id, "another reason")]));

        Taken(store).ShouldBeEmpty();
        told.ShouldBe(0);
    }

    [Fact]
    public void Reports_that_nothing_was_read_of_are_named_in_the_order_of_ids()
    {
        using var store = OpenForWriting();
        var ids = store.Add([Report("a", "a.txt"), Report("b", "b.txt"), Report("c", "c.txt"), Report("d", "d.txt")]).Select(outcome => outcome.Id).Order().ToList();
        store.PutClaims([new CachedClaims(ids[1], "x-1", "anchor", [1], "run-1", Noon)]);
        store.Append(Judgement("j-1", JudgementKind.Remove, ids[3]));

        store.NotYetRead("x-1").ShouldBe([ids[0], ids[2]]);
        store.NotYetRead("x-2").ShouldBe([ids[0], ids[1], ids[2]]);
        store.Reports([ids[3], ids[2], ids[0], new ReportId("r-0000000000000000")]).Select(report => report.Id).ShouldBe([ids[0], ids[2]]);
    }

    [Fact]
    public void Reports_that_a_job_is_to_read_are_not_asked_for_once_more()
    {
        using var store = OpenForWriting();
        store.Put(Ada);
        var asked = store.Add([Report("a", "a.txt"), Report("b", "b.txt")]).Select(outcome => outcome.Id).ToList();
        store.NotYetRead("x-1").ShouldBeEmpty();

        var job = store.Take(AskReports("w1", Later))!;
        store.NotYetRead("x-1").ShouldBeEmpty();

        store.Commit(job, new JobEffect(JobEnd.Done, At(6)));
        store.NotYetRead("x-1").ShouldBe(asked.Order());
    }

    [Fact]
    public void Reports_whose_job_was_set_aside_are_asked_for_by_a_version_that_came_later()
    {
        using var store = OpenForWriting();
        store.Put(Ada);
        var asked = store.Add([Report("a", "a.txt"), Report("b", "b.txt")]).Select(outcome => outcome.Id).ToList();
        var job = store.Take(AskReports("w1", Later))!;
        store.Commit(job, new JobEffect(JobEnd.SetAside("It ends every program."), Later));

        store.NotYetRead("x-1").ShouldBeEmpty();
        store.Put(Ada with { Owner = "w2", Version = "x-2", StartedAt = Later + Duration.FromMinutes(1) });
        store.NotYetRead("x-2").ShouldBe(asked.Order());
    }

    [Fact]
    public void What_was_read_and_made_is_kept_with_the_end_of_its_job_or_not_at_all()
    {
        using var store = OpenForWriting();
        store.Put(Ada);
        var id = store.Add([Report("a", "a.txt")]).Single().Id;
        var first = store.Take(AskReports("w1", Later))!;
        var second = store.Take(AskReports("w2", Later + Duration.FromMinutes(5)))!;
        second.Key.ShouldBe(first.Key);
        JobEffect Effect(byte body) => new(JobEnd.Done, At(6)) { Claims = [new CachedClaims(id, "x-1", "anchor", [body], "run-1", Noon)], Accords = [new CachedAccord("a-1", id.Value, [body], "run-1", Noon)] };

        store.Commit(first, Effect(1)).ShouldBeNull();
        store.TryGetClaims(id, "x-1", "anchor").ShouldBeNull();
        store.TryGetAccord("a-1").ShouldBeNull();

        store.Commit(second, Effect(2)).ShouldNotBeNull();
        store.TryGetClaims(id, "x-1", "anchor").ShouldBe([2]);
        store.TryGetAccord("a-1").ShouldBe([2]);
    }

    [Fact]
    public void Of_one_story_the_last_few_accords_are_kept()
    {
        using var store = OpenForWriting();
        CachedAccord Accord(int number, string story) => new($"a-{number}", story, [(byte)number], "run-1", At(number));
        store.PutAccords([.. Enumerable.Range(1, 12).Select(number => Accord(number, "r-1")), Accord(20, "r-2")]);

        store.HeldAccords(["a-1", "a-4", "a-5", "a-12", "a-20", "a-99"]).Order(StringComparer.Ordinal).ShouldBe(["a-12", "a-20", "a-5"]);
        store.TryGetAccord("a-12").ShouldBe([12]);
        store.DropAccords();
        store.TryGetAccord("a-12").ShouldBeNull();
    }

    [Fact]
    public void Work_on_reports_is_left_alone_after_five_tries_and_by_its_key_it_is_found()
    {
        using var store = OpenForWriting();
        store.Put(Ada);
        store.Add([Report("a", "a.txt")]);
        string? key = null;
        for (var minute = 0; minute < 50; minute += 10)
        {
            var job = store.Take(AskReports("w1", Later + Duration.FromMinutes(minute)) with { Kinds = [JobKind.Analyse], Key = key }).ShouldNotBeNull();
            store.Begin(job, Later + Duration.FromMinutes(minute + 5));
            key = job.Key;
        }

        store.IsSetAside(key!).ShouldBeFalse();
        store.Take(AskReports("w1", Later + Duration.FromMinutes(60)) with { Kinds = [JobKind.Analyse] }).ShouldBeNull();
        store.IsSetAside(key!).ShouldBeTrue();
        store.SetAsideJobs().ShouldHaveSingleItem().Reason.ShouldBe("The program ended while it worked on this, each time.");
    }

    [Fact]
    public void A_host_is_asked_by_one_at_a_time_and_not_before_it_may_be()
    {
        using var store = StoreWithSources();
        store.Enqueue([ToDo("a", "tides.example"), ToDo("b", "tides.example"), ToDo("c", "quay.example")]);

        var first = store.Take(Ask("w1", Noon))!;
        store.WaitingHosts([JobKind.Page], Noon).ShouldBe(["quay.example"]);
        store.Take(Ask("w2", Noon))!.Subject.ShouldBe("c");
        store.Take(Ask("w2", Noon)).ShouldBeNull();

        store.Commit(first, new JobEffect(JobEnd.Done, Noon) { Hosts = [("tides.example", At(2))] });
        store.Take(Ask("w2", At(1))).ShouldBeNull();
        store.Take(Ask("w2", At(2)))!.Subject.ShouldBe("b");
    }

    private static JobRequest AskReports(string owner, Instant now) => new(owner, now, now + Duration.FromMinutes(5), ReportWork.Kinds, []);

    /// <summary>Takes and ends all that is asked of reports.</summary>
    private static List<Job> Taken(IWatchStore store)
    {
        var jobs = new List<Job>();
        while (store.Take(AskReports("w1", Later)) is { } job)
        {
            store.Commit(job, new JobEffect(JobEnd.Done, Later)).ShouldNotBeNull();
            jobs.Add(job);
        }

        return jobs;
    }
}
