using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Pactwatch.Collecting.Fetching;
using Pactwatch.StandIn;

namespace Pactwatch.Collecting.Tests;

/// <summary>What a site sees of us, and how long it can keep us away.</summary>
public sealed class ManneredFetchingTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    private readonly StandInInternet _world = new();
    private readonly StandInSite _site;

    public ManneredFetchingTests() => _site = _world.Site("northwire.example");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task One_host_has_one_connection_at_a_time_and_others_do_not_wait_for_it()
    {
        foreach (var name in new[] { "northwire.example", "other.example" })
        {
            _world.Site(name).Respond("/slow", async context =>
            {
                await Task.Delay(20, context.Stop);
                await context.Respond(200, "x");
            });
        }

        _site.Respond("/held", context => Task.Delay(Timeout.Infinite, context.Stop));
        var fetcher = _world.Fetcher();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 24).Select(number =>
            fetcher.Fetch(new FetchRequest($"http://{(number % 2 == 0 ? "northwire" : "OTHER")}.example{(number % 3 == 0 ? ":8080" : "")}/slow", FetchPurpose.Page), Stop)));

        outcomes.ShouldAllBe(outcome => outcome.Result == FetchResult.Fetched);
        _site.MostAtOnce.ShouldBe(1);
        _world.Site("other.example").MostAtOnce.ShouldBe(1);

        using var held = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var waiting = fetcher.Fetch(new FetchRequest("http://northwire.example/held", FetchPurpose.Page), held.Token);
        (await fetcher.Fetch(new FetchRequest("http://other.example/slow", FetchPurpose.Page), Stop)).Result.ShouldBe(FetchResult.Fetched);
        await held.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
        (await fetcher.Fetch(new FetchRequest("http://northwire.example/slow", FetchPurpose.Page), Stop)).Result.ShouldBe(FetchResult.Fetched);
    }

    [Theory]
    [InlineData(429, "120", 120)]
    [InlineData(503, "0", 0)]
    [InlineData(503, "Tue, 03 Mar 2026 12:30:00 GMT", 1800)]
    [InlineData(429, "Tuesday, 03-Mar-26 12:30:00 GMT", 1800)]
    [InlineData(503, "Tue, 03 Mar 2026 11:00:00 GMT", 0)]
    [InlineData(429, "999999999", 30 * 86400)]
    [InlineData(503, "Fri, 31 Dec 9999 23:59:59 GMT", 30 * 86400)]
    [InlineData(503, "soon", null)]
    [InlineData(429, "-5", null)]
    [InlineData(429, null, null)]
    public async Task How_long_to_stay_away_is_told_in_either_notation(int status, string? header, int? seconds)
    {
        _site.Status("/", status, header is null ? [] : ["Retry-After: " + header]);

        var outcome = await _world.Fetcher(new StoppedClock(Noon)).Fetch(new FetchRequest(_site.Url("/"), FetchPurpose.Feed), Stop);

        outcome.Result.ShouldBe(FetchResult.TryLater);
        outcome.Code.ShouldBe(FetchCodes.TryLater);
        outcome.Status.ShouldBe(status);
        outcome.RetryAfter.ShouldBe(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null);
    }

    [Theory]
    [InlineData(200, FetchResult.Fetched, null)]
    [InlineData(204, FetchResult.Fetched, null)]
    [InlineData(304, FetchResult.Failed, FetchCodes.Status)] // nobody asked for that
    [InlineData(400, FetchResult.Failed, FetchCodes.Status)]
    [InlineData(401, FetchResult.Failed, FetchCodes.NotForUs)]
    [InlineData(403, FetchResult.Failed, FetchCodes.NotForUs)]
    [InlineData(404, FetchResult.Gone, FetchCodes.Gone)]
    [InlineData(410, FetchResult.Gone, FetchCodes.Gone)]
    [InlineData(451, FetchResult.Failed, FetchCodes.NotForUs)]
    [InlineData(500, FetchResult.Failed, FetchCodes.Status)]
    [InlineData(300, FetchResult.Failed, FetchCodes.Status)]
    [InlineData(999, FetchResult.Failed, FetchCodes.Status)]
    public async Task A_status_decides_what_became_of_it(int status, FetchResult result, string? code)
    {
        _site.Status("/", status);

        var outcome = await Fetch("/");

        (outcome.Result, outcome.Code, outcome.Status).ShouldBe((result, code, status));
        if (code is not null) outcome.Why!.ShouldContain(status.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_request_says_who_asks_and_nothing_that_was_not_asked_for()
    {
        _site.Page("/a", "<p>x", etag: "\"1\"").Respond("/set", context => context.Respond(200, "x", "Set-Cookie: id=7; Path=/"));
        var fetcher = _world.Fetcher(settings: new FetcherSettings { UserAgent = "Pactwatch/0.1 (+https://desk.example/bot)" });

        await fetcher.Fetch(new FetchRequest(_site.Url("/set"), FetchPurpose.Page), Stop);
        await fetcher.Fetch(new FetchRequest(_site.Url("/a"), FetchPurpose.Page) { ETag = "W/\"0\"", LastModified = "x\r\nX-Smuggled: 1" }, Stop);

        var request = _site.Requests[^1];
        request.Header("User-Agent").ShouldBe("Pactwatch/0.1 (+https://desk.example/bot)");
        request.Header("Accept-Encoding").ShouldBe("gzip, deflate, br");
        request.Header("If-None-Match").ShouldBe("W/\"0\"");
        request.Headers.Keys.Order(StringComparer.Ordinal).ShouldBe(["accept", "accept-encoding", "connection", "host", "if-none-match", "user-agent"]);
    }

    [Fact]
    public async Task What_is_sent_carries_its_type_its_bytes_and_its_headers()
    {
        _site.Respond("/hook", context => context.Respond(204, ""));
        var body = new FetchBody("application/json", Encoding.UTF8.GetBytes("{\"ü\":1}"))
        {
            Headers = [new("X-Signature", "sha256=00"), new("Host", "evil.example"), new("Content-Length", "1"), new("Bad Name", "x"), new("X-Bad", "a\r\nb")],
        };

        var outcome = await _world.Fetcher().Fetch(new FetchRequest(_site.Url("/hook"), FetchPurpose.Webhook) { Body = body, Credential = FetchCredential.Basic("desk", "pass:word") }, Stop);

        outcome.Result.ShouldBe(FetchResult.Fetched);
        var request = _site.Requests.Single();
        request.Method.ShouldBe("POST");
        request.Body.ToArray().ShouldBe(body.Bytes.ToArray());
        request.Header("Content-Type").ShouldBe("application/json");
        request.Header("X-Signature").ShouldBe("sha256=00");
        request.Header("Host").ShouldBe("northwire.example");
        request.Header("X-Bad").ShouldBeNull();
        request.Header("Authorization").ShouldBe("Basic " + Convert.ToBase64String("desk:pass:word"u8));
    }

    [Fact]
    public void A_credential_is_never_shown()
    {
        var request = new FetchRequest("http://northwire.example/", FetchPurpose.Import) { Credential = FetchCredential.Header("X-Auth-Token", "canary-7"), Body = new FetchBody("text/plain", "canary-8"u8.ToArray()) };

        request.ToString().ShouldContain("***");
        request.ToString().ShouldNotContain("canary");
        Should.Throw<ArgumentException>(() => FetchCredential.Header("X-Auth-Token", "canary\r\nX: y")).Message.ShouldNotContain("canary");
        Should.Throw<ArgumentException>(() => FetchCredential.Header("Host", "canary"));
        Should.Throw<ArgumentException>(() => FetchCredential.Basic("a:b", "canary")).Message.ShouldNotContain("canary");
    }

    [Fact]
    public async Task What_can_not_be_kept_of_a_head_is_left_out()
    {
        _site.Respond("/", context => context.Respond(200, "x", "ETag: \"\u001b[2J\"", "Last-Modified: " + new string('x', 5000), "Content-Type: text/html\u0007; charset=\"UTF-8\""));

        var outcome = await Fetch("/");

        (outcome.ETag, outcome.LastModified, outcome.MediaType).ShouldBe((null, null, null));
        outcome.Charset.ShouldBe("utf-8");
    }

    /// <summary>A certificate may name places to ask about it; asking would be a request that no guard saw.</summary>
    [Fact]
    public async Task A_certificate_makes_nobody_ask_elsewhere()
    {
        using var trap = new StandInListener(IPAddress.Loopback, (_, _) => Task.CompletedTask);
        using var stranger = new StandInAuthority("An authority that the site doesn't send along");
        _site.Certificate = stranger.Make(_site.Host, TimeSpan.FromDays(30), new X509AuthorityInformationAccessExtension(null, ["http://" + trap.EndPoint + "/issuer.cer"]));

        (await _world.Fetcher().Fetch(new FetchRequest(_site.Url("/", secure: true), FetchPurpose.Page), Stop)).Code.ShouldBe(FetchCodes.Tls);
        trap.Connections.ShouldBe(0);
    }

    private Task<FetchOutcome> Fetch(string path) => _world.Fetcher().Fetch(new FetchRequest(_site.Url(path), FetchPurpose.Page), Stop);

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
