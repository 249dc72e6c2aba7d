using System.Collections;
using NodaTime;
using Pactwatch.Publishing.Publications;
using Pactwatch.Storage.Watching;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests;

/// <summary>What comes of a job is stored with its end: all of it or nothing, and only by who holds the newest lease.</summary>
public abstract partial class WatchStoreContract
{
    [Fact]
    public void What_came_of_a_job_is_stored_with_its_end()
    {
        var held = Page("a") with
        {
            Title = "Boats", Published = "3 March", State = PageState.Held, Code = "PW2", Why = "a note", FinalAddress = "https://tides.example/a?b", ETag = "\"e\"", LastModified = "then",
            TextSha256 = new string('0', 64), Report = IdOf("boats"), Looks = 3, Versions = 2, Failures = 1, LastLookAt = At(1), NextAt = At(2),
        };
        var line = new CollectionEntry(At(1), Tides.Id, "https://tides.example/a", "fetched")
        {
            FinalAddress = "https://tides.example/a?b", Redirections = [("https://tides.example/a", "https://tides.example/a?b", true), ("\"", "é", false)], Status = 200, Bytes = 9_000_000_000, Report = IdOf("boats"), Code = "PW3", Why = "it moved",
        };
        using (var store = StoreWithSources())
        {
            store.Find([Page("a")], [ToDo("a")]);
            var outcomes = store.Commit(store.Take(Ask("w1", Noon))!, FullEffect() with { Pages = [held], Log = [line] });
            outcomes.ShouldNotBeNull().Select(outcome => (outcome.Id, outcome.Result)).ShouldBe([(IdOf("boats"), AddResult.Added)]);
        }

        using var again = OpenForReading();
        again.Reports().ShouldHaveSingleItem().Text.Characters.ShouldBe("boats");
        again.Sources().ShouldContain(Tides with { Failures = 4, NextAt = At(60) });
        again.Page("a").ShouldBe(held);
        again.Page("found").ShouldBe(Page("found"));
        again.Pending([JobKind.Page]).ShouldBe((1, Noon));
        var logged = again.Collections(Tides.Id, 10).ShouldHaveSingleItem();
        logged.Redirections.ShouldBe(line.Redirections);
        (logged with { Redirections = line.Redirections }).ShouldBe(line);
        again.Hosts(Noon).ShouldBe([("tides.example", At(2))]);
    }

    [Fact]
    public void Who_lost_the_lease_stores_nothing_at_all()
    {
        using var store = StoreWithSources();
        store.Find([Page("a")], [ToDo("a")]);
        var old = store.Take(Ask("w1", Noon))!;
        store.Begin(old, At(1)).ShouldBeTrue();
        var newer = store.Take(Ask("w2", At(1)))!;

        store.Commit(old, FullEffect()).ShouldBeNull();

        ShouldBeUntouched(store);
        store.Commit(newer, FullEffect()).ShouldNotBeNull();
        store.Commit(newer, FullEffect()).ShouldBeNull("it has ended");
        store.Commit(old, FullEffect()).ShouldBeNull();
        store.Collections(null, 10).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("source")]
    [InlineData("found")]
    [InlineData("page")]
    [InlineData("job")]
    [InlineData("log")]
    [InlineData("host")]
    public void A_fault_on_the_way_leaves_nothing_behind_and_the_job_with_its_owner(string where)
    {
        using var store = StoreWithSources();
        store.Find([Page("a")], [ToDo("a")]);
        var job = store.Take(Ask("w1", Noon))!;
        var effect = FullEffect();
        var torn = where switch
        {
            "report" => effect with { Reports = new Torn<CollectedReport>(effect.Reports, passes: 1) },
            "source" => effect with { Sources = new Torn<WatchedSource>(effect.Sources) },
            "found" => effect with { Found = new Torn<WatchedPage>(effect.Found) },
            "page" => effect with { Pages = new Torn<WatchedPage>(effect.Pages) },
            "job" => effect with { Jobs = new Torn<JobToDo>(effect.Jobs) },
            "log" => effect with { Log = new Torn<CollectionEntry>(effect.Log) },
            _ => effect with { Hosts = new Torn<(string, Instant)>(effect.Hosts) },
        };

        Should.Throw<TornException>(() => store.Commit(job, torn));

        ShouldBeUntouched(store);
        store.Take(Ask("w2", Noon)).ShouldBeNull("it is leased as before");
        store.Commit(job, effect).ShouldNotBeNull();
    }

    [Fact]
    public void A_round_does_not_follow_again_what_a_person_paused_meanwhile()
    {
        using var store = StoreWithSources();
        store.Enqueue([new JobToDo("poll 1", JobKind.Poll, Tides.Id, "tides.example", Noon)]);
        var job = store.Take(Ask("w1", Noon))!;
        store.Put([Tides with { Following = Following.Paused, MinutesBetween = 5 }]);

        store.Commit(job, new JobEffect(JobEnd.Done, Noon) { Sources = [Tides with { ETag = "new", MinutesLearnt = 30 }] });

        store.Sources().ShouldContain(Tides with { Following = Following.Paused, MinutesBetween = 5, ETag = "new", MinutesLearnt = 30 });
    }

    [Fact]
    public void What_a_source_names_again_stays_as_it_is()
    {
        using var store = StoreWithSources();
        var held = Page("a") with { State = PageState.Held, Looks = 1 };
        store.Find([held], []);
        store.Enqueue([new JobToDo("poll 1", JobKind.Poll, Tides.Id, "tides.example", Noon)]);

        store.Commit(store.Take(Ask("w1", Noon))!, new JobEffect(JobEnd.Done, Noon) { Found = [Page("a") with { Title = "again" }] });

        store.Page("a").ShouldBe(held);
    }

    [Fact]
    public void A_host_is_never_ready_sooner_than_was_said_and_not_named_when_it_is()
    {
        using var store = StoreWithSources();
        store.Enqueue([ToDo("a"), ToDo("b")]);
        store.Commit(store.Take(Ask("w1", Noon))!, new JobEffect(JobEnd.Done, Noon) { Hosts = [("tides.example", At(9)), ("quay.example", At(1))] });

        store.Commit(store.Take(Ask("w1", Noon))!, new JobEffect(JobEnd.Done, Noon) { Hosts = [("tides.example", At(2))] });

        store.Hosts(Noon).ShouldBe([("quay.example", At(1)), ("tides.example", At(9))]);
        store.Hosts(At(1)).ShouldBe([("tides.example", At(9))]);
    }

    [Fact]
    public void The_log_of_collecting_is_listed_newest_first_by_source()
    {
        using var store = StoreWithSources();
        store.Enqueue([ToDo("a")]);
        CollectionEntry Line(WatchedSource source, string result) => new(Noon, source.Id, source.Address, result);
        store.Commit(store.Take(Ask("w1", Noon))!, new JobEffect(JobEnd.Done, Noon) { Log = [Line(Tides, "fetched"), Line(Quay, "gone"), Line(Tides, "notmodified")] });

        store.Collections(null, 2).Select(line => line.Result).ShouldBe(["notmodified", "gone"]);
        store.Collections(Tides.Id, 9).Select(line => line.Result).ShouldBe(["notmodified", "fetched"]);
        store.Collections("w-nobody", 9).ShouldBeEmpty();
    }

    [Fact]
    public void Bytes_that_do_not_have_their_hash_end_no_job()
    {
        using var store = StoreWithSources();
        store.Enqueue([ToDo("a")]);
        var job = store.Take(Ask("w1", Noon))!;
        var wrong = Report("a", "a") with { Sha256 = Report("b", "b").Sha256 };

        Should.Throw<ArgumentException>(() => store.Commit(job, new JobEffect(JobEnd.Done, Noon) { Reports = [new CollectedReport(wrong, null)] }));

        store.Commit(job, new JobEffect(JobEnd.Done, Noon)).ShouldNotBeNull();
    }

    private static JobEffect FullEffect() => new(JobEnd.Done, At(1))
    {
        Reports = [Collected("boats")],
        Sources = [Tides with { Failures = 4, NextAt = At(60) }],
        Found = [Page("found")],
        Pages = [Page("a") with { State = PageState.Held, Report = IdOf("boats") }],
        Jobs = [ToDo("found")],
        Log = [new CollectionEntry(At(1), Tides.Id, "https://tides.example/a", "fetched")],
        Hosts = [("tides.example", At(2))],
    };

    private static void ShouldBeUntouched(IWatchStore store)
    {
        store.Reports().ShouldBeEmpty();
        store.Sources().ShouldBe([Quay, Tides]);
        store.Page("a").ShouldBe(Page("a"));
        store.Page("found").ShouldBeNull();
        store.Pending([JobKind.Page]).Count.ShouldBe(1, "the job itself");
        store.Collections(null, 10).ShouldBeEmpty();
        store.Hosts(Noon).ShouldBeEmpty();
        store.Publications(PublicationChannel.Feed).ShouldBeEmpty();
    }

    private sealed class TornException : Exception;

    /// <summary>A list that breaks off when its items are through.</summary>
    /// <param name="passes">How often it is walked without a fault before.</param>
    private sealed class Torn<T>(IReadOnlyList<T> items, int passes = 0) : IReadOnlyList<T>
    {
        private int left = passes;

        public int Count => items.Count + 1;

        public T this[int index] => index < items.Count ? items[index] : throw new TornException();

        public IEnumerator<T> GetEnumerator()
        {
            var isWhole = left-- > 0;
            foreach (var item in items) yield return item;
            if (!isWhole) throw new TornException();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
