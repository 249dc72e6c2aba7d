using NodaTime;
using Pactwatch.Storage.Watching;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests;

/// <summary>Work is taken by one at a time; what ended a program twice is left alone.</summary>
public abstract partial class WatchStoreContract
{
    [Fact]
    public void A_key_is_used_once_for_ever()
    {
        using var store = StoreWithSources();

        store.Enqueue([ToDo("a"), ToDo("a"), ToDo("b")]).ShouldBe(2);
        store.Enqueue([ToDo("a", minute: -9)]).ShouldBe(0);
        for (var done = 0; done < 2; done++) store.Commit(store.Take(Ask("w1", Noon))!, new JobEffect(JobEnd.Done, Noon)).ShouldNotBeNull();

        store.Enqueue([ToDo("a"), ToDo("b")]).ShouldBe(0);
        store.Forget(At(99));
        store.Enqueue([ToDo("a"), ToDo("b")]).ShouldBe(0);
        store.Take(Ask("w1", At(99))).ShouldBeNull();
    }

    [Fact]
    public void Only_polls_that_were_done_are_forgotten()
    {
        using var store = StoreWithSources();
        JobToDo Poll(string key) => new(key, JobKind.Poll, Tides.Id, "tides.example", Noon);
        store.Enqueue([Poll("old"), Poll("new"), Poll("poison"), Poll("waiting") with { NotBefore = At(50) }]);
        store.Commit(store.Take(Ask("w1", Noon))!, new JobEffect(JobEnd.Done, At(1)));
        store.Commit(store.Take(Ask("w1", Noon))!, new JobEffect(JobEnd.Done, At(2)));
        store.Commit(store.Take(Ask("w1", Noon))!, new JobEffect(JobEnd.SetAside("no use"), At(1)));

        store.Forget(At(2));

        store.Enqueue([Poll("old"), Poll("new"), Poll("poison"), Poll("waiting")]).ShouldBe(1);
    }

    [Fact]
    public void The_job_that_waits_longest_is_taken_with_all_that_was_asked()
    {
        using var store = StoreWithSources();
        store.Enqueue([ToDo("late", minute: 5), ToDo("second"), ToDo("third"), ToDo("first", minute: -1) with { Payload = "{\"a\":1}" }]);

        var first = store.Take(Ask("w1", Noon)).ShouldNotBeNull();
        (first with { MadeAt = Noon }).ShouldBe(new Job("page first", JobKind.Page, "first", "", "{\"a\":1}", Noon, 0, 0, 1));
        store.Take(Ask("w1", Noon))!.Subject.ShouldBe("second");
        store.Take(Ask("w2", Noon))!.Subject.ShouldBe("third");
        store.Take(Ask("w2", Noon)).ShouldBeNull();
        store.Take(Ask("w2", At(4)) with { LeasedUntil = At(20) }).ShouldBeNull();
        store.Pending([JobKind.Page]).ShouldBe((4, At(5)));
        store.LeaseOwners().ShouldBe(["w1", "w2"]);
    }

    [Fact]
    public void Kinds_that_were_not_asked_for_and_hosts_that_are_being_asked_are_passed_over()
    {
        using var store = StoreWithSources();
        store.Enqueue([ToDo("a", "tides.example"), ToDo("b", "quay.example"), new JobToDo("deliver", JobKind.Deliver, "b-1", "", Noon)]);

        store.Take(Ask("w1", Noon) with { Kinds = [JobKind.Poll] }).ShouldBeNull();
        store.Take(Ask("w1", Noon, "tides.example") with { Kinds = [JobKind.Page] })!.Subject.ShouldBe("b");
        store.Take(Ask("w1", Noon, "tides.example", "quay.example") with { Kinds = [JobKind.Page] }).ShouldBeNull();
        store.Take(Ask("w1", Noon, "tides.example"))!.Key.ShouldBe("deliver");
        store.Pending([JobKind.Deliver]).ShouldBe((1, null));
    }

    [Fact]
    public void A_lease_keeps_others_away_until_it_ends_and_the_next_has_a_higher_token()
    {
        using var store = StoreWithSources();
        store.Enqueue([ToDo("a")]);
        var first = store.Take(Ask("w1", Noon))!;

        store.Take(Ask("w2", At(4))).ShouldBeNull();
        var second = store.Take(Ask("w2", At(5))).ShouldNotBeNull();

        second.Key.ShouldBe(first.Key);
        second.Token.ShouldBeGreaterThan(first.Token);
        second.Tries.ShouldBe(0, "the work had not begun");
        store.Begin(first, At(99)).ShouldBeFalse();
        store.LeaseOwners().ShouldBe(["w2"]);
    }

    [Fact]
    public void Work_that_began_goes_on_with_its_lease()
    {
        using var store = StoreWithSources();
        store.Enqueue([ToDo("a")]);
        var job = store.Take(Ask("w1", Noon))!;

        store.Begin(job, At(30)).ShouldBeTrue();

        store.Take(Ask("w2", At(29))).ShouldBeNull();
        store.Commit(job, new JobEffect(JobEnd.Done, At(29))).ShouldNotBeNull();
        store.Begin(job, At(60)).ShouldBeFalse("it has ended");
    }

    [Fact]
    public void A_lease_that_ran_out_still_commits_while_nobody_else_took_the_job()
    {
        using var store = StoreWithSources();
        store.Enqueue([ToDo("a")]);
        var job = store.Take(Ask("w1", Noon))!;

        store.Commit(job, new JobEffect(JobEnd.Done, At(60))).ShouldNotBeNull();

        store.Take(Ask("w2", At(60))).ShouldBeNull();
    }

    [Fact]
    public void Work_that_ended_its_program_twice_is_set_aside_with_its_page()
    {
        using var store = StoreWithSources();
        store.Find([Page("a") with { NextAt = Noon }], [ToDo("a")]);
        for (var tries = 0; tries < 2; tries++)
        {
            var job = store.Take(Ask("w1", At(10 * tries))).ShouldNotBeNull();
            job.Tries.ShouldBe(tries);
            store.Begin(job, At((10 * tries) + 5)).ShouldBeTrue();
        }

        store.Take(Ask("w2", At(15))).ShouldBeNull();

        var setAside = store.SetAsideJobs().ShouldHaveSingleItem();
        setAside.ShouldBe(new SetAsideJob("page a", JobKind.Page, "a", setAside.Reason, At(15)));
        setAside.Reason.ShouldContain("each time");
        var page = store.Page("a")!;
        page.State.ShouldBe(PageState.Poison);
        page.Why.ShouldBe(setAside.Reason);
        page.NextAt.ShouldBeNull();
        store.Enqueue([ToDo("a")]).ShouldBe(0);
        store.Pending([JobKind.Page]).Count.ShouldBe(0);
    }

    [Fact]
    public void Work_that_failed_twice_in_a_way_that_should_not_be_is_set_aside_with_what_it_said()
    {
        using var store = StoreWithSources();
        store.Find([Page("a")], [ToDo("a")]);

        store.Commit(store.Take(Ask("w1", Noon))!, new JobEffect(JobEnd.Failed(At(1), "it fell over"), Noon)).ShouldNotBeNull();
        store.Take(Ask("w1", Noon)).ShouldBeNull();
        var again = store.Take(Ask("w1", At(1)))!;
        (again.Tries, again.Again).ShouldBe((1, 0));
        store.Commit(again, new JobEffect(JobEnd.Failed(At(2), "it fell over again"), At(1)) { Pages = [Page("a") with { State = PageState.Failed }] }).ShouldNotBeNull();

        store.SetAsideJobs().ShouldBe([new SetAsideJob("page a", JobKind.Page, "a", "it fell over again", At(1))]);
        store.Page("a")!.State.ShouldBe(PageState.Poison);
        store.Take(Ask("w1", At(9))).ShouldBeNull();
    }

    [Fact]
    public void A_death_and_a_failure_are_two_tries()
    {
        using var store = StoreWithSources();
        store.Enqueue([ToDo("a")]);
        store.Begin(store.Take(Ask("w1", Noon))!, At(1));

        store.Commit(store.Take(Ask("w1", At(1)))!, new JobEffect(JobEnd.Failed(At(2), "it fell over"), At(1)));

        store.SetAsideJobs().ShouldHaveSingleItem().Reason.ShouldBe("it fell over");
    }

    [Fact]
    public void What_is_put_off_waits_and_is_no_try()
    {
        using var store = StoreWithSources();
        store.Enqueue([ToDo("a")]);
        for (var again = 0; again < 5; again++)
        {
            var job = store.Take(Ask("w1", At(again)))!;
            (job.Tries, job.Again, job.Token).ShouldBe((0, again, again + 1));
            store.Begin(job, At(again + 1)).ShouldBeTrue();
            store.Commit(job, new JobEffect(JobEnd.Again(At(again + 1), "the site is down"), At(again))).ShouldNotBeNull();
            store.Take(Ask("w1", At(again))).ShouldBeNull();
        }

        store.Pending([JobKind.Page]).ShouldBe((1, At(5)));
    }

    [Fact]
    public void What_was_set_aside_comes_back_on_demand_and_its_page_too()
    {
        using var store = StoreWithSources();
        store.Find([Page("a"), Page("b") with { State = PageState.Held, Report = IdOf("b") }], [ToDo("a"), ToDo("b")]);
        foreach (var _ in "ab") store.Commit(store.Take(Ask("w1", Noon))!, new JobEffect(JobEnd.SetAside("it is odd"), Noon));
        store.SetAsideJobs().Select(job => job.Subject).ShouldBe(["a", "b"]);
        store.Pages(null, PageState.Poison, 10).Length.ShouldBe(2);

        store.Retry("page a", At(3)).ShouldBeTrue();
        store.Retry("page b", At(4)).ShouldBeTrue();
        store.Retry("page b", At(4)).ShouldBeFalse();
        store.Retry("page c", At(4)).ShouldBeFalse();

        store.SetAsideJobs().ShouldBeEmpty();
        store.Page("a").ShouldBe(Page("a"));
        store.Page("b")!.State.ShouldBe(PageState.Held);
        store.Take(Ask("w1", At(2))).ShouldBeNull();
        var job = store.Take(Ask("w1", At(3)))!;
        (job.Subject, job.Tries, job.Token).ShouldBe(("a", 0, 2));
    }

    [Fact]
    public void Jobs_of_owners_that_ended_are_free_at_once_and_those_of_others_not()
    {
        using var store = StoreWithSources();
        store.Find([Page("begun"), Page("taken"), Page("other")], [ToDo("begun"), ToDo("taken"), ToDo("other")]);
        var begun = store.Take(Ask("dead", Noon))!;
        store.Begin(begun, At(30)).ShouldBeTrue();
        var taken = store.Take(Ask("dead", Noon))!;
        var other = store.Take(Ask("alive", Noon))!;
        store.LeaseOwners().ShouldBe(["alive", "dead"]);

        store.Release(["dead", "never-seen"]);

        store.LeaseOwners().ShouldBe(["alive"]);
        store.Commit(begun, new JobEffect(JobEnd.Done, Noon)).ShouldBeNull();
        store.Commit(taken, new JobEffect(JobEnd.Done, Noon)).ShouldBeNull();
        store.Take(Ask("next", Noon))!.Tries.ShouldBe(1, "its work had begun");
        store.Take(Ask("next", Noon))!.Tries.ShouldBe(0);
        store.Take(Ask("next", Noon)).ShouldBeNull();
        store.Commit(other, new JobEffect(JobEnd.Done, Noon)).ShouldNotBeNull();
    }
}
