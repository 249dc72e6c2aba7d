using System.Text;
using Pactwatch.Collecting.Fetching;
using Pactwatch.StandIn;

namespace Pactwatch.Collecting.Tests;

/// <summary>What well-behaved sites answer, and what becomes of it.</summary>
public sealed class FetcherTests : IDisposable
{
    private const string Html = "<p>Norland ships 40,000 tonnes.</p>";

    private readonly StandInInternet _world = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_page_comes_with_what_its_head_says_of_it()
    {
        _world.Site("northwire.example").Page("/a?b=1", Html, etag: "\"v1\"", lastModified: "Tue, 03 Mar 2026 07:00:00 GMT");

        var outcome = await Fetch("http://northwire.example/a?b=1#top");

        outcome.Result.ShouldBe(FetchResult.Fetched);
        Encoding.UTF8.GetString(outcome.Body.Span).ShouldBe(Html);
        outcome.Status.ShouldBe(200);
        outcome.MediaType.ShouldBe("text/html");
        outcome.Charset.ShouldBe("utf-8");
        outcome.ETag.ShouldBe("\"v1\"");
        outcome.LastModified.ShouldBe("Tue, 03 Mar 2026 07:00:00 GMT");
        outcome.Address.ShouldBe("http://northwire.example/a?b=1#top");
        outcome.FinalAddress.ShouldBe("http://northwire.example/a?b=1");
        outcome.Redirections.ShouldBeEmpty();
        (outcome.Code, outcome.Why, outcome.IsPermanentMove).ShouldBe((null, null, false));
        _world.Strays.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_over_a_secure_connection_comes_too()
    {
        var site = _world.Site("northwire.example").Page("/a", Html);

        var outcome = await Fetch("https://northwire.example/a");

        outcome.Why.ShouldBeNull();
        outcome.Result.ShouldBe(FetchResult.Fetched);
        site.Requests.Single().IsSecure.ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_already_held_is_not_sent_again()
    {
        var site = _world.Site("northwire.example").Page("/a", Html, etag: "\"v1\"").Page("/b", Html, lastModified: "Tue, 03 Mar 2026 07:00:00 GMT");
        var fetcher = _world.Fetcher();

        var byTag = await fetcher.Fetch(new FetchRequest(site.Url("/a"), FetchPurpose.Page) { ETag = "\"v1\"" }, Stop);
        var byDate = await fetcher.Fetch(new FetchRequest(site.Url("/b"), FetchPurpose.Page) { LastModified = "Tue, 03 Mar 2026 07:00:00 GMT" }, Stop);
        var changed = await fetcher.Fetch(new FetchRequest(site.Url("/a"), FetchPurpose.Page) { ETag = "\"v0\"" }, Stop);

        byTag.Result.ShouldBe(FetchResult.NotModified);
        byTag.Body.IsEmpty.ShouldBeTrue();
        byTag.ETag.ShouldBe("\"v1\"");
        byDate.Result.ShouldBe(FetchResult.NotModified);
        changed.Result.ShouldBe(FetchResult.Fetched);
    }

    private Task<FetchOutcome> Fetch(string address) => _world.Fetcher().Fetch(new FetchRequest(address, FetchPurpose.Page), Stop);
}
