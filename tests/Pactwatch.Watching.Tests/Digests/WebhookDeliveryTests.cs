using System.Text;
using System.Text.Json;
using NodaTime;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Ledger;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Digests;

namespace Pactwatch.Watching.Tests.Digests;

/// <summary>Digests posted to an address: signed, sent again until they arrive or are given up, ended by 410.</summary>
public sealed class WebhookDeliveryTests : IDisposable
{
    private const string Hook = "https://desk.example/hook";

    private readonly WatchPlace place = new();

    [Fact]
    public async Task A_digest_is_posted_once_and_signed()
    {
        var subscriber = place.Subscribe(SubscriberKind.Webhook, Hook);
        place.Tell(InventedLedgers.Sable(AgreementStatus.Signed));
        var fetcher = AnsweringFetcher.With(204);

        (await place.Work(fetcher)).ShouldBe([JobEnd.Done]);
        (await place.Work(fetcher)).ShouldBeEmpty();
        var request = fetcher.Asked.ShouldHaveSingleItem();
        (request.Address, request.Purpose, request.Body!.MediaType).ShouldBe((Hook, FetchPurpose.Webhook, "application/json"));
        var headers = request.Body.Headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.Ordinal);
        headers.Keys.ShouldBe(["webhook-id", "webhook-timestamp", "webhook-signature"]);
        headers["webhook-timestamp"].ShouldBe(WatchPlace.Noon.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        headers["webhook-signature"].ShouldBe(WebhookSignature.Of(place.Secrets.Of(subscriber.Id)!, headers["webhook-id"], WatchPlace.Noon.ToUnixTimeSeconds(), request.Body.Bytes.Span));
        using var json = JsonDocument.Parse(request.Body.Bytes);
        json.RootElement.GetProperty("schema").GetString().ShouldBe("pactwatch.digest/1");
        json.RootElement.GetProperty("gist").GetString().ShouldBe("1 new: Port Sable truce");
    }

    [Theory]
    [InlineData(200, 0, "done")]
    [InlineData(202, 0, "done")]
    [InlineData(299, 0, "done")]
    [InlineData(301, 0, "again")]
    [InlineData(304, 0, "again")]
    [InlineData(400, 0, "again")]
    [InlineData(404, 0, "again")]
    [InlineData(410, 0, "ended")]
    [InlineData(429, 0, "again")]
    [InlineData(500, 5, "again")]
    [InlineData(503, 6, "given up")]
    [InlineData(410, 6, "ended")]
    [InlineData(200, 6, "done")]
    public async Task An_answer_decides_what_becomes_of_the_job(int status, int again, string becomes)
    {
        var subscriber = place.Subscribe(SubscriberKind.Webhook, Hook);
        place.Tell(InventedLedgers.Sable(AgreementStatus.Signed));
        var job = place.Store.Take(Request())! with { Again = again };

        var effect = await new Delivery(AnsweringFetcher.With(status), place.Secrets, Pactwatch.Watching.Settings.WatchSettings.Default, place.Clock).Send(Delivery.Prepare(place.Store, job), TestContext.Current.CancellationToken);

        (effect.End switch
        {
            { AgainAt: not null, IsPoison: false } => "again",
            { IsPoison: true } when effect.EndedSubscribers.SequenceEqual([subscriber.Id]) => "ended",
            { IsPoison: true } => "given up",
            _ => "done",
        }).ShouldBe(becomes);
        (effect.End.Reason is null).ShouldBe(becomes == "done");
    }

    [Fact]
    public async Task A_site_that_is_down_is_asked_seven_times_over_a_day_and_a_half_and_then_it_is_set_aside()
    {
        place.Subscribe(SubscriberKind.Webhook, Hook);
        place.Tell(InventedLedgers.Sable(AgreementStatus.Signed));
        var fetcher = AnsweringFetcher.With(502);
        var waits = new List<Duration>();
        while (place.Store.Pending([JobKind.Deliver]).NextAt is { } next)
        {
            if (fetcher.Asked.Count > 0) waits.Add(next - place.Clock.Now);
            place.Clock.Now = next;
            (await place.Work(fetcher)).Count.ShouldBe(1);
        }

        Duration[] planned = [Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(30), Duration.FromHours(2), Duration.FromHours(8), Duration.FromHours(24)];
        waits.Count.ShouldBe(planned.Length);
        foreach (var (wait, plan) in waits.Zip(planned)) wait.ShouldBeInRange(plan, plan + plan / 10);
        fetcher.Asked.Select(request => request.Body!.Headers[0].Value).Distinct().Count().ShouldBe(1, "one id at every try");
        fetcher.Asked.Select(request => request.Body!.Headers[2].Value).Distinct().Count().ShouldBe(7, "each try signed with its time");
        fetcher.Asked.Select(request => Encoding.UTF8.GetString(request.Body!.Bytes.Span)).Distinct().Count().ShouldBe(1, "the same bytes");
        place.Store.SetAsideJobs().ShouldHaveSingleItem().Reason.ShouldBe("Given up after 7 tries. The site answered 502.");
    }

    [Fact]
    public async Task Retry_after_is_heeded_where_it_is_longer()
    {
        place.Subscribe(SubscriberKind.Webhook, Hook);
        place.Tell(InventedLedgers.Sable(AgreementStatus.Signed));

        (await place.Work(AnsweringFetcher.With(503, TimeSpan.FromHours(3)))).Single().AgainAt.ShouldBe(WatchPlace.Noon + Duration.FromHours(3));
        place.Clock.Now += Duration.FromHours(3);
        (await place.Work(AnsweringFetcher.With(503, TimeSpan.FromSeconds(1)))).Single().AgainAt!.Value.ShouldBeGreaterThanOrEqualTo(place.Clock.Now + Duration.FromMinutes(5));
    }

    [Fact]
    public async Task Who_answers_that_it_is_gone_is_sent_nothing_more_and_the_reason_is_kept()
    {
        place.Subscribe(SubscriberKind.Webhook, Hook);
        place.Tell(InventedLedgers.Sable(AgreementStatus.Agreed));
        place.Tell(InventedLedgers.Sable(AgreementStatus.Signed));
        var fetcher = AnsweringFetcher.With(410);

        var ends = await place.Work(fetcher);
        fetcher.Asked.Count.ShouldBe(1, "the second was not sent any more");
        ends.Select(end => end.IsPoison).ShouldBe([true, false]);
        place.Store.Subscribers().Single().IsEnded.ShouldBeTrue();
        place.Store.SetAsideJobs().Single().Reason.ShouldContain("gone for good");
        place.Tell(InventedLedgers.Sable(AgreementStatus.Collapsed)).Digests.ShouldBe(0);
    }

    [Fact]
    public async Task Two_sites_that_fail_together_do_not_come_back_together()
    {
        for (var n = 0; n < 20; n++) place.Subscribe(SubscriberKind.Webhook, $"{Hook}/{n}");
        place.Tell(InventedLedgers.Sable(AgreementStatus.Signed));

        var ends = await place.Work(AnsweringFetcher.With(500));
        ends.Select(end => end.AgainAt).Distinct().Count().ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task Without_a_secret_nothing_is_sent()
    {
        var subscriber = place.Subscribe(SubscriberKind.Webhook, Hook);
        place.Secrets.Remove(subscriber.Id);
        place.Tell(InventedLedgers.Sable(AgreementStatus.Signed));
        var fetcher = AnsweringFetcher.With(200);

        (await place.Work(fetcher)).Single().Reason!.ShouldContain("no secret");
        fetcher.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_comes_out_as_it_was_is_not_sent()
    {
        place.Tell(InventedLedgers.Sable(AgreementStatus.Agreed));
        place.Store.Put(new Subscriber(SubscriberKind.Webhook, Hook, WatchPlace.Noon, 1));
        place.Tell(InventedLedgers.Sable(AgreementStatus.Signed));
        place.Store.Put(new Subscriber(SubscriberKind.Folder, "/nowhere", WatchPlace.Noon, 1));
        place.Tell(InventedLedgers.Sable(AgreementStatus.Agreed));
        var fetcher = AnsweringFetcher.With(200);

        var ends = await place.Work(fetcher);
        fetcher.Asked.Count.ShouldBe(0, "no secret for the webhook; there and back for the folder");
        ends.Count(end => end == JobEnd.Done).ShouldBe(1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("4-3")]
    [InlineData("-1-3")]
    [InlineData("a-b")]
    [InlineData("0-1-2")]
    public void A_job_that_does_not_say_what_to_send_is_set_aside(string? payload)
    {
        var subscriber = place.Subscribe(SubscriberKind.Webhook, Hook);
        Delivery.Prepare(place.Store, new Job("deliver:x", JobKind.Deliver, subscriber.Id, "", payload, WatchPlace.Noon, 0, 0, 1)).End!.IsPoison.ShouldBeTrue();
    }

    [Fact]
    public async Task A_test_message_is_sent_at_once_and_says_that_it_is_one()
    {
        var subscriber = place.Subscribe(SubscriberKind.Webhook, Hook);
        var fetcher = AnsweringFetcher.With(200);
        var delivery = new Delivery(fetcher, place.Secrets, Pactwatch.Watching.Settings.WatchSettings.Default, place.Clock);

        (await delivery.Test(subscriber, TestContext.Current.CancellationToken)).ShouldBeNull();
        using var json = JsonDocument.Parse(fetcher.Asked.Single().Body!.Bytes);
        json.RootElement.GetProperty("isTest").GetBoolean().ShouldBeTrue();
        (await new Delivery(AnsweringFetcher.With(500), place.Secrets, Pactwatch.Watching.Settings.WatchSettings.Default, place.Clock).Test(subscriber, TestContext.Current.CancellationToken)).ShouldBe("The site answered 500.");
    }

    public void Dispose() => place.Dispose();

    private JobRequest Request() => new("test:1:1", place.Clock.Now, place.Clock.Now + Duration.FromMinutes(1), [JobKind.Deliver], []);
}
