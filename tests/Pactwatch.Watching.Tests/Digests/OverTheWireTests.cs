using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Ledger;
using Pactwatch.StandIn;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Digests;

namespace Pactwatch.Watching.Tests.Digests;

/// <summary>Digests through the program's own fetcher to sites of the stand-in internet, well-behaved and hostile.</summary>
public sealed class OverTheWireTests : IDisposable
{
    private const string Path = "/hook";

    private readonly WatchPlace place = new();
    private readonly StandInInternet world = new();

    [Fact]
    public async Task A_reader_with_the_secret_can_check_what_arrives()
    {
        var site = world.Site("desk.example").Status(Path, 204);
        var subscriber = Tell(site.Url(Path, secure: true));

        (await Work()).ShouldBe([JobEnd.Done]);
        var request = site.Requests.ShouldHaveSingleItem();
        (request.Method, request.IsSecure, request.Header("content-type")).ShouldBe(("POST", true, "application/json"));
        var at = long.Parse(request.Header("webhook-timestamp")!, CultureInfo.InvariantCulture);
        request.Header("webhook-signature").ShouldBe(WebhookSignature.Of(place.Secrets.Of(subscriber.Id)!, request.Header("webhook-id")!, at, request.Body.Span));
        Encoding.UTF8.GetString(request.Body.Span).ShouldContain("\"gist\": \"1 new: Port Sable truce\"");
        request.Headers.Keys.ShouldNotContain("authorization");
        request.Headers.Keys.ShouldNotContain("cookie");
    }

    public static TheoryData<string, Action<StandInSite>, bool> Answers => new()
    {
        { "a large body behind a good answer", site => site.File(Path, "text/plain", new byte[1 << 20]), true },
        { "a good answer whose body never ends", site => site.Respond(Path, async context =>
        {
            await context.Write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n");
            for (var n = 0; n < 2000; n++) await context.Write(new byte[1024]);
        }), true },
        { "a redirection elsewhere", site => site.Redirect(Path, "http://other.example/hook", 307), false },
        { "a redirection into this machine", site => site.Redirect(Path, "http://127.0.0.1/hook", 308), false },
        { "an error", site => site.Status(Path, 500), false },
        { "not found", _ => { }, false },
        { "no HTTP", site => site.Bare((stream, stop) => stream.WriteAsync("SSH-2.0-x\r\n"u8.ToArray(), stop).AsTask()), false },
        { "a site that is down", site => site.IsDown = true, false },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Whatever_a_site_answers_the_job_ends(string what, Action<StandInSite> answer, bool isDone)
    {
        var (site, other) = (world.Site("desk.example"), world.Site("other.example").Status(Path, 200));
        answer(site);
        Tell(site.Url(Path));

        var end = (await Work()).ShouldHaveSingleItem();
        (end == JobEnd.Done).ShouldBe(isDone, $"{what}: {end.Reason}");
        (end.AgainAt is not null).ShouldBe(!isDone, what);
        other.Requests.ShouldBeEmpty(what);
    }

    [Fact]
    public async Task Gone_ends_it()
    {
        Tell(world.Site("desk.example").Status(Path, 410).Url(Path));
        (await Work()).Single().IsPoison.ShouldBeTrue();
        place.Store.Subscribers().Single().IsEnded.ShouldBeTrue();
    }

    [Fact]
    public async Task Retry_after_of_a_site_is_heeded()
    {
        Tell(world.Site("desk.example").Status(Path, 503, "Retry-After: 7200").Url(Path));
        (await Work()).Single().AgainAt.ShouldBe(WatchPlace.Noon + Duration.FromHours(2));
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080/hook")]
    [InlineData("http://2130706433/hook")]
    [InlineData("http://[::1]/hook")]
    [InlineData("http://[::ffff:10.0.0.7]/hook")]
    [InlineData("http://10.0.0.7/hook")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://inside.example/hook")]
    [InlineData("http://localhost/hook")]
    [InlineData("file:///etc/passwd")]
    public async Task What_is_not_public_is_never_connected_to(string address)
    {
        world.Name("inside.example", "10.0.0.7");
        Tell(address);

        var end = (await Work()).ShouldHaveSingleItem();
        end.AgainAt.ShouldNotBeNull();
        end.Reason.ShouldNotBeNullOrEmpty();
        world.Connections.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_settings_allow_is_reached_there_and_nowhere_else()
    {
        var site = world.Site("inside.example").Status(Path, 200);
        world.Name("inside.example", "10.0.0.7");
        using var socket = new StandInListener(System.Net.IPAddress.Loopback, async (stream, stop) =>
        {
            var buffer = new byte[65536];
            if (await stream.ReadAtLeastAsync(buffer, 200, throwOnEndOfStream: false, stop) > 0) await stream.WriteAsync("HTTP/1.1 204 OK\r\nConnection: close\r\n\r\n"u8.ToArray(), stop);
        });
        world.Route("10.0.0.7", 8080, socket.EndPoint);
        Tell("http://inside.example:8080/hook");
        Tell("http://inside.example/hook");

        var ends = await Work(new FetcherSettings { WebhookAllowed = ["10.0.0.7:8080"] });
        ends.Count(end => end == JobEnd.Done).ShouldBe(1);
        ends.Count(end => end.AgainAt is not null).ShouldBe(1);
        world.Connections.ShouldAllBe(address => address.Port == 8080);
        site.Requests.ShouldBeEmpty();
    }

    public void Dispose()
    {
        world.Dispose();
        place.Dispose();
    }

    private Subscriber Tell(string address)
    {
        var subscriber = place.Subscribe(SubscriberKind.Webhook, address);
        place.Tell(InventedLedgers.Sable(AgreementStatus.Signed));
        return subscriber;
    }

    private Task<List<JobEnd>> Work(FetcherSettings? settings = null) => place.Work(world.Fetcher(place.Clock, settings));
}
