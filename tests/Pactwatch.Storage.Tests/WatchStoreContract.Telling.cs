using System.Collections.Immutable;
using Pactwatch.Publishing.Publications;
using Pactwatch.Storage.Watching;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests;

/// <summary>What is told is told once, and sent to whoever is to be told.</summary>
public abstract partial class WatchStoreContract
{
    private static readonly Subscriber Clerk = new(SubscriberKind.Webhook, "https://clerk.example/hook", Noon, 0);

    [Fact]
    public void Subscribers_come_back_as_they_were_put()
    {
        var mail = new Subscriber(SubscriberKind.Folder, "/var/spool/ana", At(1), 7) { IsEnded = true };
        using (var store = OpenForWriting())
        {
            store.Put(Clerk);
            store.Put(mail with { IsEnded = false });
            store.Put(mail);
        }

        using var again = OpenForReading();
        again.Subscribers().ShouldBe([Clerk, mail], ignoreOrder: true);
    }

    [Fact]
    public void Of_two_who_tell_at_once_one_tells()
    {
        using var store = OpenForWriting();
        store.Put(Clerk);
        bool Tell(string uid, long told) => store.Tell(PublicationChannel.Feed, told, [Row(uid, PublicationChannel.Feed)], [Clerk with { ToldTo = told + 1 }], [new JobToDo("deliver " + uid, JobKind.Deliver, Clerk.Id, "", Noon)]);

        Tell("first", 0).ShouldBeTrue();
        Tell("second", 0).ShouldBeFalse("it did not know of the first");

        store.Publications(PublicationChannel.Feed).Select(row => row.Uid).ShouldBe(["first"]);
        store.Subscribers().Single().ToldTo.ShouldBe(1);
        store.Pending([JobKind.Deliver]).Count.ShouldBe(1);
        Tell("second", 1).ShouldBeTrue();
        store.Pending([JobKind.Deliver]).Count.ShouldBe(2);
    }

    [Fact]
    public void What_one_channel_told_does_not_count_in_another()
    {
        using var store = OpenForWriting();
        store.Append([Row("c", PublicationChannel.Calendar)]);

        store.Tell(PublicationChannel.Feed, 0, [Row("f", PublicationChannel.Feed)], [], []).ShouldBeTrue();

        store.Publications(PublicationChannel.Calendar).ShouldHaveSingleItem();
    }

    [Fact]
    public void Telling_fails_as_a_whole()
    {
        using var store = OpenForWriting();
        store.Put(Clerk);

        Should.Throw<TornException>(() => store.Tell(PublicationChannel.Feed, 0, [Row("f", PublicationChannel.Feed)], [Clerk with { ToldTo = 1 }], new Torn<JobToDo>([new JobToDo("d", JobKind.Deliver, Clerk.Id, "", Noon)])));

        store.Publications(PublicationChannel.Feed).ShouldBeEmpty();
        store.Subscribers().ShouldBe([Clerk]);
        store.Pending([JobKind.Deliver]).Count.ShouldBe(0);
    }

    [Fact]
    public void A_subscriber_that_was_ended_meanwhile_stays_so_and_none_is_told_less_than_it_was()
    {
        using var store = OpenForWriting();
        store.Put(Clerk with { IsEnded = true, ToldTo = 5 });

        store.Tell(PublicationChannel.Feed, 0, [], [Clerk with { ToldTo = 3 }, new Subscriber(SubscriberKind.Program, "/usr/bin/send", Noon, 3)], []).ShouldBeTrue();

        store.Subscribers().ShouldBe([Clerk with { IsEnded = true, ToldTo = 5 }]);
    }

    [Fact]
    public void Who_wants_no_more_is_ended_with_the_job_or_not_at_all()
    {
        using var store = OpenForWriting();
        store.Put(Clerk with { ToldTo = 4 });
        store.Enqueue([new JobToDo("d", JobKind.Deliver, Clerk.Id, "", Noon)]);
        var lost = store.Take(new JobRequest("a:1:1", Noon, At(1), [JobKind.Deliver], []))!;
        var job = store.Take(new JobRequest("b:1:1", At(2), At(3), [JobKind.Deliver], []))!;
        var unwanted = new JobEffect(JobEnd.SetAside("unwanted"), At(2)) { EndedSubscribers = [Clerk.Id, "b-nobody"] };

        store.Commit(lost, unwanted).ShouldBeNull();
        store.Subscribers().ShouldBe([Clerk with { ToldTo = 4 }]);
        store.Commit(job, unwanted).ShouldNotBeNull();
        store.Subscribers().ShouldBe([Clerk with { ToldTo = 4, IsEnded = true }]);
    }

    private static Publication Row(string uid, PublicationChannel channel) =>
        new(channel, uid, 0, new ToldThing("Norland & Suderia", "undertaking", "leave", [], ImmutableSortedDictionary<string, string>.Empty), false, null, Noon);
}
