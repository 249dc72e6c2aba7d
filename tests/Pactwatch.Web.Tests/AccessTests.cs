using System.Globalization;
using System.Net;
using Pactwatch.Storage.Access;
using Pactwatch.Web.Hosting;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests;

/// <summary>Who is let in, by which name, by which method and from where.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    /// <summary>Every route of the server and the right that it takes. A route that is not here fails the build.</summary>
    private static readonly Dictionary<string, Right> Rights = new(StringComparer.Ordinal)
    {
        ["GET /start"] = Right.None, ["GET /sign-in"] = Right.None, ["POST /sign-in"] = Right.None, ["POST /sign-out"] = Right.Read,
        ["GET /style.css"] = Right.None, ["GET /pages.js"] = Right.None, ["GET /icon.svg"] = Right.None, ["GET /health"] = Right.None, ["GET /health/live"] = Right.None, ["GET /health/ready"] = Right.None,
        ["GET /calendars/{secret}.ics"] = Right.None, ["GET /feeds/{secret}.atom"] = Right.None, ["GET /subscribe"] = Right.Read,
        ["GET /api/openapi.json"] = Right.Read, ["GET /api/v1/ledger"] = Right.Read, ["GET /api/v1/export/{format}"] = Right.Read, ["GET /api/v1/accords"] = Right.Read, ["GET /api/v1/accords/{accord}"] = Right.Read,
        ["GET /api/v1/undertakings"] = Right.Read, ["GET /api/v1/undertakings/{undertaking}"] = Right.Read, ["GET /api/v1/reports"] = Right.Read, ["GET /api/v1/reports/{report}"] = Right.Read, ["GET /api/v1/reports/{report}/text"] = Right.Read,
        ["GET /api/v1/discrepancies"] = Right.Read, ["GET /api/v1/changes"] = Right.Read, ["GET /api/v1/search"] = Right.Read, ["GET /api/v1/watch"] = Right.Read, ["GET /api/v1/judgements"] = Right.Read, ["GET /api/v1/judgements/{judgement}"] = Right.Read, ["POST /api/v1/judgements"] = Right.Review,
        ["GET /"] = Right.Read, ["GET /search"] = Right.Read, ["GET /accords/{accord}"] = Right.Read, ["GET /accords/{accord}/{section}"] = Right.Read, ["GET /accords/{accord}/compare"] = Right.Read,
        ["GET /accords/{accord}/undertakings/{entry}"] = Right.Read, ["GET /accords/{accord}/entries/{entry}"] = Right.Read, ["GET /compare"] = Right.Read, ["GET /keys"] = Right.Read, ["GET /reports/{report}/versions"] = Right.Read,
        ["GET /watch"] = Right.Read, ["GET /watch/{source}"] = Right.Read,
        ["GET /reports/{report}"] = Right.Read, ["GET /reports/{report}/raw"] = Right.Read,
        ["GET /review"] = Right.Review, ["GET /review/history"] = Right.Review, ["GET /review/note"] = Right.Review, ["GET /review/{entry}"] = Right.Review, ["GET /reports/{report}/add"] = Right.Review, ["GET /accords/{accord}/arrange"] = Right.Review,
        ["POST /review/{entry}/{what}"] = Right.Review, ["POST /review/undo"] = Right.Review, ["POST /review/note"] = Right.Review, ["POST /reports/{report}/add"] = Right.Review, ["POST /accords/{accord}/arrange/{what}"] = Right.Review,
    };

    private readonly SteppedTime time = new();
    private ServedSample served = null!;

    public async ValueTask InitializeAsync() => served = await ServedSample.Start(time: time);

    public ValueTask DisposeAsync() => served.DisposeAsync();

    [Fact]
    public void Every_route_is_in_the_table_with_its_right()
    {
        var routes = served.Server.Routes.Where(route => route.Method != "HEAD").ToList();

        routes.Select(route => $"{route.Method} {route.Pattern} {route.Right}").Order(StringComparer.Ordinal)
            .ShouldBe(Rights.Select(route => $"{route.Key} {route.Value}").Order(StringComparer.Ordinal));
        served.Server.Routes.Count(route => route.Method == "HEAD").ShouldBe(routes.Count(route => route.Method == "GET"));
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/style.css", true)]
    [InlineData("/subscribe", false)]
    [InlineData("/api/v1/accords", false)]
    public async Task Pages_are_packed_and_neither_answers_to_programs_nor_secret_addresses(string path, bool isPacked)
    {
        var answer = await served.SendAs(Right.Admin, path, headers: [("Accept-Encoding", "br, gzip")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentEncoding.ShouldBe(isPacked ? ["br"] : []);
    }

    [Fact]
    public async Task Every_route_answers_those_who_have_its_right_and_nobody_else()
    {
        foreach (var (method, pattern, needed) in served.Server.Routes)
        {
            foreach (var right in Enum.GetValues<Right>())
            {
                var answer = await served.SendAs(right, Example(pattern), method, method is "GET" or "HEAD" ? null : new StringContent("{}"));
                var refused = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || answer.Headers.Location?.ToString() == "/sign-in";
                // The start link and the sign-in form refuse for reasons of their own.
                if (pattern is "/start" or "/sign-in" || (pattern == "/sign-out" && right >= needed)) continue;
                refused.ShouldBe(right < needed, $"{method} {pattern} as {right}: {answer.StatusCode}");
            }
        }
    }

    [Theory]
    [InlineData("127.0.0.1:{port}", 200)]
    [InlineData("localhost:{port}", 200)]
    [InlineData("LocalHost:{port}", 200)]
    [InlineData("[::1]:{port}", 200)]
    [InlineData("ledger.example", 200)]
    [InlineData("LEDGER.example", 200)]
    [InlineData("ledger.example:{port}", 200)]
    [InlineData("behind.example:8443", 200)]
    [InlineData("behind.example", 421)]
    [InlineData("behind.example:{port}", 421)]
    [InlineData("ledger.example:1", 421)]
    [InlineData("ledger.example.", 421)]
    [InlineData("www.ledger.example", 421)]
    [InlineData("ledger.example.evil.example", 421)]
    [InlineData("evil.example", 421)]
    [InlineData("evil.example:{port}", 421)]
    [InlineData("127.0.0.1", 421)]
    [InlineData("127.0.0.1:1", 421)]
    [InlineData("127.0.0.1.:{port}", 421)]
    [InlineData("127.0.0.1.evil.example:{port}", 421)]
    [InlineData("127.0.0.1.nip.example:{port}", 421)]
    [InlineData("localhost", 421)]
    [InlineData("localhost.:{port}", 421)]
    [InlineData("localhost.evil.example:{port}", 421)]
    [InlineData("evil-localhost:{port}", 421)]
    [InlineData("xlocalhost:{port}", 421)]
    [InlineData("127.1:{port}", 421)]
    [InlineData("127.0.0.2:{port}", 421)]
    [InlineData("2130706433:{port}", 421)]
    [InlineData("0x7f000001:{port}", 421)]
    [InlineData("0177.0.0.1:{port}", 421)]
    [InlineData("0.0.0.0:{port}", 421)]
    [InlineData("[::]:{port}", 400)]
    [InlineData("[::ffff:127.0.0.1]:{port}", 421)]
    [InlineData("[0:0:0:0:0:0:0:1]:{port}", 421)]
    public async Task Only_the_names_of_the_server_are_answered(string host, int status) =>
        ((int)(await served.Send("/health", headers: ("Host", host))).StatusCode).ShouldBe(status);

    [Theory]
    [InlineData("same-origin", null, true)]
    [InlineData("same-origin", "http://evil.example", true)]
    [InlineData("cross-site", null, false)]
    [InlineData("cross-site", "http://127.0.0.1:{port}", false)]
    [InlineData("same-site", null, false)]
    [InlineData("none", null, false)]
    [InlineData("", null, false)]
    [InlineData(null, "http://127.0.0.1:{port}", true)]
    [InlineData(null, "http://127.0.0.1:1", false)]
    [InlineData(null, "http://localhost:{port}", false)]
    [InlineData(null, "https://127.0.0.1:{port}", false)]
    [InlineData(null, "http://127.0.0.1:{port}.evil.example", false)]
    [InlineData(null, "http://evil.example", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, null, false)]
    public async Task Only_our_own_pages_change_something_in_a_browsers_session(string? site, string? origin, bool isDone)
    {
        var headers = new List<(string, string)> { ("Cookie", await served.StartCookie()) };
        if (site is not null) headers.Add(("Sec-Fetch-Site", site));
        if (origin is not null) headers.Add(("Origin", origin));

        var answer = await served.Send("/sign-out", "POST", headers: [.. headers]);

        answer.StatusCode.ShouldBe(isDone ? HttpStatusCode.SeeOther : HttpStatusCode.Forbidden);
        var still = await served.Send("/", headers: headers[0]);
        still.StatusCode.ShouldBe(isDone ? HttpStatusCode.SeeOther : HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("POST", 405)]
    [InlineData("PUT", 405)]
    [InlineData("PATCH", 405)]
    [InlineData("DELETE", 405)]
    [InlineData("OPTIONS", 405)]
    [InlineData("TRACE", 405)]
    [InlineData("PROPFIND", 405)]
    [InlineData("HEAD", 200)]
    [InlineData("GET", 200)]
    public async Task Pages_answer_get_and_head_alone(string method, int status)
    {
        foreach (var path in new[] { "/", "/search", $"/accords/{SampleLedger.Story.Accords[0].Id}", $"/reports/{SampleLedger.Wire.Id}", "/style.css" })
        {
            var answer = await served.SendAs(Right.Admin, path, method);
            ((int)answer.StatusCode).ShouldBe(status, path);
            if (status == 405) answer.Content.Headers.Allow.ShouldBe(["GET", "HEAD"], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task What_the_server_does_not_have_is_told_only_to_those_let_in()
    {
        (await served.Send("/nowhere")).Headers.Location!.ToString().ShouldBe("/sign-in");
        (await served.Send("/api/v1/nowhere")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await served.SendAs(Right.Read, "/nowhere")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await served.SendAs(Right.Read, "/nowhere.txt")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_token_pasted_into_the_form_opens_a_session_that_scripts_and_other_sites_cannot_use()
    {
        (await served.Send("/")).Headers.Location!.ToString().ShouldBe("/sign-in");
        var answer = await SignIn(served.Tokens[Right.Read]);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldNotContain(served.Tokens[Right.Read]);

        (await served.Send("/", headers: ("Cookie", cookie.Split(';')[0]))).StatusCode.ShouldBe(HttpStatusCode.OK);
        time.Step(Sessions.Span);
        (await served.Send("/", headers: ("Cookie", cookie.Split(';')[0]))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Who_was_removed_is_out_at_the_next_request()
    {
        var cookie = (await SignIn(served.Tokens[Right.Read])).Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        (await served.Send("/", headers: ("Cookie", cookie))).StatusCode.ShouldBe(HttpStatusCode.OK);

        served.Accounts.Remove("rea");

        (await served.Send("/", headers: ("Cookie", cookie))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await served.SendAs(Right.Read, "/")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory]
    [InlineData("Bearer wrong")]
    [InlineData("Bearer ")]
    [InlineData("Basic cmVhOnJlYQ==")]
    [InlineData("wrong")]
    public async Task What_is_no_token_lets_nobody_in(string authorization) =>
        (await served.Send("/api/v1/ledger", headers: ("Authorization", authorization))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task Too_many_wrong_tokens_from_one_address_are_not_listened_to_for_a_while()
    {
        for (var n = 0; n < FailedAttempts.Most; n++) (await SignIn("wrong")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, n.ToString(CultureInfo.InvariantCulture));

        var refused = await SignIn(served.Tokens[Right.Admin]);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(FailedAttempts.Span);
        (await served.SendAs(Right.Admin, "/")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);

        // Whoever sits at the machine is not locked out by it.
        (await served.Send("/", headers: ("Cookie", await served.StartCookie()))).StatusCode.ShouldBe(HttpStatusCode.OK);
        time.Step(FailedAttempts.Span);
        (await served.SendAs(Right.Admin, "/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_form_takes_what_it_sends_and_nothing_else()
    {
        (string, string) own = ("Sec-Fetch-Site", "same-origin");
        (await served.Send("/sign-in", "POST", new StringContent("{\"token\":\"x\"}"), own)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await served.Send("/sign-in", "POST", new FormUrlEncodedContent([new("token", new string('x', 10_000))]), own)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await served.Send("/sign-in", "POST", new FormUrlEncodedContent([new("other", "x")]), own)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await served.Send("/sign-in", "POST", new FormUrlEncodedContent([new("token", served.Tokens[Right.Read])]), ("Sec-Fetch-Site", "cross-site"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("0.0.0.0", false, "ledger.example", "there are no accounts")]
    [InlineData("::", false, "ledger.example", "there are no accounts")]
    [InlineData("192.0.2.7", true, "", "--host")]
    public async Task Another_address_than_loopback_takes_accounts_and_names(string bind, bool hasAccounts, string host, string words)
    {
        var settings = new ServerSettings(0) { Bind = IPAddress.Parse(bind), Accounts = hasAccounts ? served.Accounts : null, Hosts = host.Length == 0 ? [] : [host] };

        (await Should.ThrowAsync<UnsafeSettingsException>(() => PactwatchServer.Start(new ServerSources(_ => SampleLedger.Story, _ => null), settings, TestContext.Current.CancellationToken))).Message.ShouldContain(words);
    }

    [Fact]
    public async Task On_another_address_the_start_link_and_this_machines_names_count_for_nothing()
    {
        var settings = new ServerSettings(0) { Bind = IPAddress.Any, Accounts = served.Accounts, Hosts = ["ledger.example"] };
        await using var server = await PactwatchServer.Start(new ServerSources(_ => SampleLedger.Story, _ => null), settings, TestContext.Current.CancellationToken);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        async Task<HttpStatusCode> Get(string path, string host, string? token = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://127.0.0.1:{server.Port}{path}")) { Headers = { Host = host } };
            if (token is not null) request.Headers.Authorization = new("Bearer", token);
            return (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
        }

        (await Get("/health", $"127.0.0.1:{server.Port}")).ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await Get(server.Address[server.Address.IndexOf("/start", StringComparison.Ordinal)..], "ledger.example")).ShouldBe(HttpStatusCode.Forbidden);
        (await Get("/", "ledger.example", served.Tokens[Right.Read])).ShouldBe(HttpStatusCode.OK);
    }

    private Task<HttpResponseMessage> SignIn(string token) =>
        served.Send("/sign-in", "POST", new FormUrlEncodedContent([new("token", token)]), ("Sec-Fetch-Site", "same-origin"));

    private static string Example(string pattern) => pattern
        .Replace("{accord}", SampleLedger.Story.Accords[0].Id, StringComparison.Ordinal)
        .Replace("{section}", "undertakings", StringComparison.Ordinal)
        .Replace("{secret}", "known", StringComparison.Ordinal)
        .Replace("{entry}", SampleLedger.Story.Accords[0].Undertakings[0].Id, StringComparison.Ordinal)
        .Replace("{report}", SampleLedger.Wire.Id.Value, StringComparison.Ordinal);

    private sealed class SteppedTime : TimeProvider
    {
        private DateTimeOffset now = new(2031, 6, 20, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now;

        public void Step(TimeSpan by) => now += by;
    }
}
