using Pactwatch.Storage.Watching;
using Pactwatch.Text;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests;

/// <summary>What a round asks the store for beside the work itself.</summary>
public abstract partial class WatchStoreContract
{
    [Fact]
    public void What_an_owner_hands_back_is_as_it_was_however_often()
    {
        using var store = StoreWithSources();
        store.Enqueue([ToDo("a"), ToDo("b")]);
        for (var time = 0; time < 3; time++)
        {
            var job = store.Take(Ask("w1", Noon)).ShouldNotBeNull();
            job.Tries.ShouldBe(0);
            store.Begin(job, At(30)).ShouldBeTrue();
            store.HandBack("w1", [JobKind.Poll, JobKind.Page]);
            // The lease is gone: its commit comes too late.
            store.Commit(job, new JobEffect(JobEnd.Done, Noon)).ShouldBeNull();
        }

        store.Take(Ask("w2", Noon)).ShouldNotBeNull();
        store.HandBack("w1", [JobKind.Poll, JobKind.Page]);
        store.LeaseOwners().ShouldBe(["w2"]);
    }

    [Fact]
    public void Work_of_other_kinds_that_the_same_owner_has_in_hand_stays_his()
    {
        using var store = StoreWithSources();
        store.Enqueue([new JobToDo("analyse:a", JobKind.Analyse, "r-1", "", Noon), ToDo("a")]);
        var (page, reading) = (store.Take(Ask("w1", Noon))!, store.Take(Ask("w1", Noon) with { Kinds = [JobKind.Analyse] })!);

        store.HandBack("w1", [JobKind.Poll, JobKind.Page, JobKind.Deliver]);

        store.Commit(page, new JobEffect(JobEnd.Done, Noon)).ShouldBeNull();
        store.Commit(reading, new JobEffect(JobEnd.Done, Noon)).ShouldNotBeNull();
    }

    [Fact]
    public void A_job_that_is_handed_back_at_its_end_counts_as_neither_a_try_nor_put_off()
    {
        using var store = StoreWithSources();
        store.Enqueue([ToDo("a")]);
        var job = store.Take(Ask("w1", Noon))!;
        store.Begin(job, At(30));
        store.Commit(job, new JobEffect(JobEnd.HandedBack(Noon), Noon)).ShouldNotBeNull();
        var again = store.Take(Ask("w1", Noon)).ShouldNotBeNull();
        (again.Tries, again.Again).ShouldBe((0, 0));
    }

    [Fact]
    public void The_hosts_are_those_of_work_that_is_due()
    {
        using var store = StoreWithSources();
        store.Enqueue([ToDo("a", "quay.example"), ToDo("b", "quay.example"), ToDo("c", "tides.example"), ToDo("later", "later.example", minute: 9), new JobToDo("deliver", JobKind.Deliver, "b-1", "", Noon)]);
        store.Take(Ask("w1", Noon) with { ExceptHosts = ["quay.example"] }).ShouldNotBeNull().Host.ShouldBe("tides.example");
        store.WaitingHosts([JobKind.Page], Noon).ShouldBe(["quay.example"]);
        store.WaitingHosts([JobKind.Page, JobKind.Deliver], At(9)).ShouldBe(["", "later.example", "quay.example"]);
    }

    [Fact]
    public void The_first_page_that_is_due_is_told_but_for_those_that_wait_for_their_first_look()
    {
        using var store = StoreWithSources();
        store.NextPageAt().ShouldBeNull();
        WatchedPage Page(string key) => new("https://tides.example/" + key, "https://tides.example/" + key, Tides.Id, Noon);
        store.Find([Page("waiting") with { NextAt = At(1) }, Page("late") with { State = PageState.Held, NextAt = At(9) }, Page("soon") with { State = PageState.Held, NextAt = At(5) }, Page("ended") with { State = PageState.Held }], []);
        store.NextPageAt().ShouldBe(At(5));
    }

    [Fact]
    public void Lines_of_the_log_that_brought_no_report_are_forgotten_after_a_time()
    {
        using var store = StoreWithSources();
        store.Enqueue([ToDo("a")]);
        CollectionEntry Line(int minute, ReportId? report) => new(At(minute), Tides.Id, "https://tides.example/a", "fetched") { Report = report };
        var report = new ReportId("r-0123456789abcdef");
        store.Commit(store.Take(Ask("w1", Noon))!, new JobEffect(JobEnd.Done, Noon) { Log = [Line(1, null), Line(2, report), Line(9, null)] }).ShouldNotBeNull();

        store.Forget(At(5));

        store.Collections(null, 10).Select(entry => entry.At).ShouldBe([At(9), At(2)]);
    }
}
