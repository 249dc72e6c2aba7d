using Pactwatch.Collecting.Fetching;
using Pactwatch.StandIn;

namespace Pactwatch.Collecting.Tests;

/// <summary>Where a redirection leads, how far it is followed, and what it takes along.</summary>
public sealed class RedirectionTests : IDisposable
{
    private readonly StandInInternet _world = new();
    private readonly StandInSite _site;

    public RedirectionTests() => _site = _world.Site("northwire.example").Page("/end", "<p>x");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(3, null)]
    [InlineData(4, null)]
    [InlineData(5, null)]
    [InlineData(6, FetchCodes.TooManyRedirections)]
    public async Task Five_redirections_are_followed_and_no_more(int hops, string? code)
    {
        for (var hop = 1; hop <= hops; hop++) _site.Redirect($"/{hop}", hop == hops ? "/end" : $"/{hop + 1}");

        var outcome = await Fetch("http://northwire.example/1");

        outcome.Code.ShouldBe(code);
        outcome.Redirections.Length.ShouldBe(hops);
        outcome.FinalAddress.ShouldBe("http://northwire.example/end");
        _site.Requests.Length.ShouldBe(Math.Min(hops + 1, 6));
    }

    [Theory]
    [InlineData("/loop", "/loop")]
    [InlineData("/loop", "/other")]
    [InlineData("/loop", "HTTP://NORTHWIRE.example:80/x/../loop#again")]
    public async Task A_circle_is_seen(string path, string to)
    {
        _site.Redirect(path, to).Redirect("/other", "/loop");

        (await Fetch(_site.Url(path))).Code.ShouldBe(FetchCodes.RedirectionLoop);
        _site.Requests.Length.ShouldBeLessThan(3);
    }

    [Theory]
    [InlineData(301, true)]
    [InlineData(302, false)]
    [InlineData(303, false)]
    [InlineData(307, false)]
    [InlineData(308, true)]
    public async Task Whether_it_is_for_good_is_told_by_its_status(int status, bool isPermanent)
    {
        _site.Redirect("/old", "/end", status).Redirect("/older", "/old", 301);

        var outcome = await Fetch(_site.Url("/old"));

        outcome.Redirections.ShouldBe([new Redirection(_site.Url("/old"), _site.Url("/end"), isPermanent)]);
        outcome.IsPermanentMove.ShouldBe(isPermanent);
        (await Fetch(_site.Url("/older"))).IsPermanentMove.ShouldBe(isPermanent);
    }

    [Theory]
    [InlineData("/end")]
    [InlineData("end")]
    [InlineData("//northwire.example/end")]
    [InlineData("http://northwire.example/end")]
    [InlineData("?x", "/a/b?x")]
    [InlineData("/with a blank", "/with%20a%20blank")]
    public async Task An_address_may_be_given_in_part(string location, string reached = "")
    {
        _site.Redirect("/a/b", location.StartsWith("end", StringComparison.Ordinal) ? "../" + location : location).Page("/with%20a%20blank", "<p>x").Page("/a/b?x", "<p>x");

        var outcome = await Fetch(_site.Url("/a/b"));

        outcome.Result.ShouldBe(FetchResult.Fetched, outcome.Why);
        outcome.FinalAddress.ShouldBe(_site.Url(reached.Length > 0 ? reached : "/end"));
    }

    [Theory]
    [InlineData("", FetchCodes.NowhereToGo)]
    [InlineData("http://", FetchCodes.NowhereToGo)]
    [InlineData("http:\\\\northwire.example\\end", FetchCodes.NowhereToGo)]
    [InlineData("file:///etc/passwd", FetchCodes.Scheme)]
    [InlineData("ftp://northwire.example/end", FetchCodes.Scheme)]
    [InlineData("javascript:alert(1)", FetchCodes.Scheme)]
    [InlineData("data:text/html,x", FetchCodes.Scheme)]
    [InlineData("gopher://127.0.0.1:6379/_x", FetchCodes.Scheme)]
    [InlineData("http://user:s3cret@northwire.example/end", FetchCodes.UserInAddress)]
    [InlineData("http://northwire.example:22/", FetchCodes.Port)]
    public async Task What_leads_nowhere_is_told(string location, string code)
    {
        _site.Redirect("/a", location);

        var outcome = await Fetch(_site.Url("/a"));

        outcome.Code.ShouldBe(code, outcome.Why);
        outcome.Why!.ShouldNotContain("s3cret");
        outcome.FinalAddress.ShouldNotContain("s3cret");
        _site.Requests.Length.ShouldBe(1);
    }

    [Fact]
    public async Task An_address_that_is_too_long_is_not_followed()
    {
        _site.Redirect("/a", "/" + new string('x', 3000));

        (await Fetch(_site.Url("/a"))).Code.ShouldBe(FetchCodes.AddressTooLong);
    }

    [Fact]
    public async Task From_secure_to_insecure_is_refused_unless_it_is_allowed()
    {
        _site.Redirect("/a", "http://northwire.example/end").Redirect("/b", "https://northwire.example/end");

        var down = await Fetch(_site.Url("/a", secure: true));
        var up = await Fetch(_site.Url("/b"));
        var allowed = await _world.Fetcher(settings: new FetcherSettings { HttpsToHttp = true }).Fetch(new FetchRequest(_site.Url("/a", secure: true), FetchPurpose.Page), Stop);

        down.Result.ShouldBe(FetchResult.Refused);
        down.Code.ShouldBe(FetchCodes.Downgrade);
        up.Result.ShouldBe(FetchResult.Fetched);
        allowed.Result.ShouldBe(FetchResult.Fetched);
    }

    [Fact]
    public async Task A_credential_goes_to_its_own_origin_only_and_never_again_once_that_was_left()
    {
        var other = _world.Site("other.example").Redirect("/away", _site.Url("/back"));
        _site.Redirect("/stays", "/end").Redirect("/leaves", other.Url("/away")).Redirect("/port", "http://northwire.example:8080/end").Page("/back", "<p>x");
        var fetcher = _world.Fetcher();
        foreach (var path in new[] { "/stays", "/leaves", "/port" })
        {
            await fetcher.Fetch(new FetchRequest(_site.Url(path), FetchPurpose.Import) { Credential = FetchCredential.Header("X-Auth-Token", "canary-7") }, Stop);
        }

        _site.Requests.Concat(other.Requests).Where(request => request.Header("X-Auth-Token") is not null).Select(request => request.Path)
            .ShouldBe(["/stays", "/end", "/leaves", "/port"]);
        _site.Requests.Length.ShouldBe(6);
        other.Requests.Single().Headers.Values.ShouldNotContain(value => value.Contains("canary", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_sent_is_sent_once_and_where_it_was_meant_to_go()
    {
        var other = _world.Site("other.example");
        _site.Redirect("/hook", other.Url("/"), 307);

        var outcome = await _world.Fetcher().Fetch(new FetchRequest(_site.Url("/hook"), FetchPurpose.Webhook) { Body = new FetchBody("application/json", "{}"u8.ToArray()) }, Stop);

        outcome.Code.ShouldBe(FetchCodes.BodyRedirected);
        other.Connections.ShouldBe(0);
    }

    private Task<FetchOutcome> Fetch(string address) => _world.Fetcher().Fetch(new FetchRequest(address, FetchPurpose.Page), Stop);
}
