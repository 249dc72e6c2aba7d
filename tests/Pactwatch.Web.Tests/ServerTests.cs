using System.Net;
using System.Text;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Web.Hosting;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests;

/// <summary>A real server on a free port of this machine.</summary>
public sealed class ServerTests : IAsyncLifetime
{
    private static readonly byte[] Raw = Encoding.UTF8.GetBytes("<script>alert(1)</script>");
    private readonly List<LocalDate?> asked = [];
    private readonly HttpClient visitor = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly List<Exception> faults = [];
    private PactwatchServer server = null!;
    private string cookie = "";

    private static Accord Accord => SampleLedger.Story.Accords[0];

    private static string Report => "/reports/" + SampleLedger.Story.Reports[0].Id;

    public async ValueTask InitializeAsync()
    {
        server = await PactwatchServer.Start(new ServerSources(Ledger, _ => Raw, faults.Add), port: 0, TestContext.Current.CancellationToken);
        var start = await Send(server.Address[server.Address.IndexOf("/start", StringComparison.Ordinal)..], withCookie: false);
        start.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        cookie = start.Headers.GetValues("Set-Cookie").Single();
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public void The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
    }

    [Fact]
    public async Task Every_page_can_be_had()
    {
        foreach (var path in new[] { "/", $"/accords/{Accord.Id}", Report, "/search", "/search?q=charts", "/search?q=%22%00&after=x", "/health", "/style.css", "/icon.svg" }.Concat(Accord.Undertakings.Select(entry => $"/accords/{Accord.Id}/undertakings/{entry.Id}")))
            (await Send(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
    }

    [Theory]
    [InlineData("/accords/a-none/ledger")]
    [InlineData("/accords/a-51f0/nonsense")]
    [InlineData("/accords/a-51f0/entries/e-none")]
    [InlineData("/accords/a-none/compare")]
    [InlineData("/accords/a-none")]
    [InlineData("/accords/a-51f0/undertakings/u-none")]
    [InlineData("/reports/r-none")]
    [InlineData("/reports/r-none/raw")]
    [InlineData("/reports/../../etc/passwd")]
    [InlineData("/elsewhere")]
    public async Task What_is_not_there_is_said_to_be_not_there(string path)
    {
        var answer = await Send(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<h1>Nothing here</h1>");
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData("2031-02-30")]
    [InlineData("2031-06-20&asOf=2031-06-21")]
    public async Task A_day_that_is_none_is_refused(string day)
    {
        var answer = await Send("/?asOf=" + day);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("asOf=2026-06-30");
    }

    [Theory]
    [InlineData("/?as-of=soon")]
    [InlineData("/?since=x")]
    [InlineData("/compare?from=1")]
    [InlineData("/accords/a-51f0/compare?from=2031-01-01&to=2031-13-01")]
    public async Task Every_day_in_an_address_must_be_one(string path) => (await Send(path)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task The_day_in_the_address_is_the_day_shown_and_goes_along_with_the_links()
    {
        var page = await (await Send($"/accords/{Accord.Id}?asOf=2031-06-20")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        asked.ShouldBe([new LocalDate(2031, 6, 20)]);
        page.ShouldContain($"href=\"/accords/{Accord.Id}/undertakings/u-0?as-of=2031-06-20\"");
    }

    [Theory]
    [InlineData("127.0.0.1:{port}", 200)]
    [InlineData("localhost:{port}", 200)]
    [InlineData("LOCALHOST:{port}", 200)]
    [InlineData("[::1]:{port}", 200)]
    [InlineData("127.0.0.1", 421)]
    [InlineData("localhost", 421)]
    [InlineData("localhost:1", 421)]
    [InlineData("localhost.:{port}", 421)]
    [InlineData("evil.example:{port}", 421)]
    [InlineData("localhost.evil.example:{port}", 421)]
    [InlineData("evil-localhost:{port}", 421)]
    [InlineData("127.0.0.1.evil.example:{port}", 421)]
    [InlineData("127.1:{port}", 421)]
    [InlineData("2130706433:{port}", 421)]
    [InlineData("0.0.0.0:{port}", 421)]
    [InlineData("127.0.0.2:{port}", 421)]
    [InlineData("[::ffff:127.0.0.1]:{port}", 421)]
    public async Task Only_this_machines_own_names_are_answered(string host, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address("/health")) { Headers = { Host = host.Replace("{port}", $"{server.Port}", StringComparison.Ordinal) } };
        ((int)(await visitor.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/accords/a-51f0")]
    [InlineData("/reports/r-none/raw")]
    [InlineData("/start?token=wrong")]
    [InlineData("/start")]
    public async Task Without_the_start_link_nothing_is_shown(string path)
    {
        var answer = await Send(path, withCookie: false);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_answer_keeps_to_itself()
    {
        foreach (var path in new[] { "/", "/health", "/style.css", "/nowhere", "/?asOf=x", Report, Report + "/raw" })
        {
            var answer = await Send(path);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldStartWith("default-src 'none'");
            if (!path.EndsWith("/raw", StringComparison.Ordinal))
            {
                foreach (var rule in new[] { "style-src 'self'", "img-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "script-src 'self'", "connect-src 'none'" }) policy.ShouldContain(rule);
            }

            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
            answer.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
            answer.Headers.Contains("Server").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Raw_bytes_are_a_download_and_nothing_else()
    {
        var answer = await Send(Report + "/raw");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/octet-stream");
        answer.Content.Headers.ContentDisposition!.ToString().ShouldBe($"attachment; filename=\"{SampleLedger.Story.Reports[0].Id}-skerry-1.txt\"");
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Raw);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Nothing_can_be_changed(string method) => (await Send("/", method: method)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);

    [Fact]
    public async Task A_fault_inside_is_told_without_its_insides()
    {
        var answer = await Send("/?asOf=1999-01-01");
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("secret");
        faults.Single().Message.ShouldBe("secret");
    }

    [Fact]
    public async Task The_port_of_a_running_server_cannot_be_taken() =>
        await Should.ThrowAsync<IOException>(() => PactwatchServer.Start(new ServerSources(Ledger, _ => null), server.Port, TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_server_runs_until_it_is_asked_to_stop()
    {
        using var stop = new CancellationTokenSource();
        var address = "";
        await PactwatchServer.Run(new ServerSources(Ledger, _ => null), new ServerSettings(0), told => { address = told.Address; stop.Cancel(); }, stop.Token).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        address.ShouldStartWith("http://127.0.0.1:");
    }

    private SourcedLedger Ledger(LocalDate? asOf)
    {
        if (asOf == new LocalDate(1999, 1, 1)) throw new InvalidOperationException("secret");
        asked.Add(asOf);
        return SampleLedger.Story;
    }

    private Uri Address(string path) => new($"http://127.0.0.1:{server.Port}{path}");

    private Task<HttpResponseMessage> Send(string path, bool withCookie = true, string method = "GET")
    {
        var request = new HttpRequestMessage(new HttpMethod(method), Address(path));
        if (withCookie) request.Headers.Add("Cookie", cookie.Split(';')[0]);
        return visitor.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
