using Pactwatch.Ledger;
using Pactwatch.Publishing.Publications;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Digests;

namespace Pactwatch.Watching.Tests.Digests;

/// <summary>Who is told what after a round: each change once, to each subscriber once, and nothing is left out.</summary>
public sealed class TellerTests : IDisposable
{
    private const string Hook = "https://desk.example/hook";

    private readonly WatchPlace place = new();

    [Fact]
    public void What_is_new_is_told_and_each_subscriber_gets_one_job()
    {
        var (hook, folder) = (place.Subscribe(SubscriberKind.Webhook, Hook), place.Subscribe(SubscriberKind.Folder, "/var/spool/digests"));

        place.Tell(InventedLedgers.Of(("Port Sable truce", AgreementStatus.Agreed), ("Brine pact", AgreementStatus.Signed))).ShouldBe(new Telling(2, 2));
        Rows().ShouldBe(2);
        place.Store.Subscribers().Select(subscriber => subscriber.ToldTo).ShouldBe([2, 2]);
        Jobs().ShouldBe([(folder.Id, "", "0-2"), (hook.Id, "desk.example", "0-2")], ignoreOrder: true);
    }

    [Fact]
    public void What_was_told_is_not_told_again()
    {
        place.Subscribe(SubscriberKind.Webhook, Hook);
        place.Tell(InventedLedgers.Sable(AgreementStatus.Agreed));

        place.Tell(InventedLedgers.Sable(AgreementStatus.Agreed)).ShouldBe(Telling.Nothing);
        place.Tell(InventedLedgers.Sable(AgreementStatus.Signed)).ShouldBe(new Telling(1, 1));
        Jobs().Select(job => job.Payload).ShouldBe(["0-1", "1-2"], ignoreOrder: true);
    }

    [Fact]
    public void Who_came_later_is_told_only_what_comes_after()
    {
        place.Tell(InventedLedgers.Sable(AgreementStatus.Agreed)).ShouldBe(new Telling(1, 0));
        place.Store.Put(new Subscriber(SubscriberKind.Folder, "/late", WatchPlace.Noon, Rows()));

        place.Tell(InventedLedgers.Sable(AgreementStatus.Agreed)).ShouldBe(Telling.Nothing);
        place.Tell(InventedLedgers.Sable(AgreementStatus.Signed));
        Jobs().Select(job => job.Payload).ShouldBe(["1-2"]);
    }

    [Fact]
    public void What_others_told_meanwhile_reaches_subscribers_too()
    {
        place.Subscribe(SubscriberKind.Folder, "/folder");
        // As an export of the feed does: rows without jobs.
        place.Store.Append(new PublicationLog(PublicationChannel.Feed, []).Untold(ToldThings.ForFeed(InventedLedgers.Sable(AgreementStatus.Agreed)), new HashSet<string>(StringComparer.Ordinal), InventedLedgers.Day, WatchPlace.Noon));

        place.Tell(InventedLedgers.Sable(AgreementStatus.Agreed)).ShouldBe(new Telling(0, 1));
        Jobs().Select(job => job.Payload).ShouldBe(["0-1"]);
    }

    [Fact]
    public void Of_two_that_tell_at_once_one_looks_again()
    {
        place.Subscribe(SubscriberKind.Folder, "/folder");
        var looks = 0;
        var telling = Teller.Tell(place.Store, () =>
        {
            // The other is quicker, once: it tells all but the last step.
            if (looks++ == 0) place.Tell(InventedLedgers.Sable(AgreementStatus.Agreed)).ShouldBe(new Telling(1, 1));
            return InventedLedgers.Sable(AgreementStatus.Signed);
        }, WatchPlace.Noon);

        (looks, telling).ShouldBe((2, new Telling(1, 1)));
        Jobs().Select(job => job.Payload).ShouldBe(["0-1", "1-2"], ignoreOrder: true);
        Rows().ShouldBe(2);
    }

    [Fact]
    public void Who_is_always_too_late_gives_up_and_nothing_is_told_twice()
    {
        var status = 0;
        Teller.Tell(place.Store, () =>
        {
            place.Tell(InventedLedgers.Sable(status++ % 2 == 0 ? AgreementStatus.Agreed : AgreementStatus.Signed)).Rows.ShouldBe(1);
            return InventedLedgers.Sable(AgreementStatus.Collapsed);
        }, WatchPlace.Noon).ShouldBe(Telling.Nothing);

        Rows().ShouldBe(5);
        place.Tell(InventedLedgers.Sable(AgreementStatus.Collapsed)).Rows.ShouldBe(1);
    }

    [Fact]
    public void An_earlier_days_ledger_takes_nothing_back()
    {
        place.Subscribe(SubscriberKind.Folder, "/folder");
        place.Tell(InventedLedgers.Sable(AgreementStatus.Signed));

        place.Tell(InventedLedgers.Sable(AgreementStatus.Agreed) with { AsOf = InventedLedgers.Day.PlusDays(-1) }).ShouldBe(Telling.Nothing);
        Rows().ShouldBe(1);
    }

    [Fact]
    public void Who_ended_is_sent_nothing()
    {
        var subscriber = place.Subscribe(SubscriberKind.Folder, "/folder");
        place.Store.Put(subscriber with { IsEnded = true });

        place.Tell(InventedLedgers.Sable(AgreementStatus.Signed)).ShouldBe(new Telling(1, 0));
        place.Store.Subscribers().Single().ToldTo.ShouldBe(0);
    }

    public void Dispose() => place.Dispose();

    private int Rows() => place.Store.Publications(PublicationChannel.Feed).Length;

    /// <summary>Takes all jobs.</summary>
    private List<(string Subject, string Host, string? Payload)> Jobs()
    {
        var jobs = new List<(string, string, string?)>();
        while (place.Store.Take(new JobRequest("test:1:1", place.Clock.Now, place.Clock.Now + NodaTime.Duration.FromMinutes(1), [JobKind.Deliver], [])) is { } job)
        {
            job.Key.ShouldBe($"deliver:{job.Subject}:{job.Payload}");
            jobs.Add((job.Subject, job.Host, job.Payload));
            // To one host they go one after the other.
            place.Store.Commit(job, new JobEffect(JobEnd.Done, place.Clock.Now)).ShouldNotBeNull();
        }

        return jobs;
    }
}
