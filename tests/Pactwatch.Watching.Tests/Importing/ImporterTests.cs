using System.Text;
using System.Text.Json;
using NodaTime;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Reading.Discovery;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Importing;
using Pactwatch.Watching.Tests.Toys;

namespace Pactwatch.Watching.Tests.Importing;

/// <summary>What other programs collected, by their interfaces and from lists.</summary>
public sealed class ImporterTests : IDisposable
{
    private const string Miniflux = "https://reader.example";
    private const string FreshRss = "https://reader.example/api/greader.php";

    private readonly Rig rig = new();

    private Importer Importer => new(rig.Turns, rig.Clock);

    public void Dispose() => rig.Dispose();

    [Fact]
    public async Task Miniflux_is_asked_page_after_page_with_its_key_and_gives_each_address_once()
    {
        rig.World.Answer($"{Miniflux}/v1/entries?order=id&direction=asc&limit=100&after_entry_id=0", request => Json(request, Entries(1, 100)));
        rig.World.Answer($"{Miniflux}/v1/entries?order=id&direction=asc&limit=100&after_entry_id=100", request => Json(request, Entries(101, 3)));
        var told = new List<(int, int)>();
        var (found, last) = await Importer.Take(new MinifluxApi(rig.World, Miniflux, "key", null), (read, added) => told.Add((read, added)), TestContext.Current.CancellationToken);
        (found, last.Why).ShouldBe((103, null));
        told.ShouldBe([(100, 100), (103, 103)]);
        (await Importer.Take(new MinifluxApi(rig.World, Miniflux, "key", null), (_, _) => { }, TestContext.Current.CancellationToken)).Found.ShouldBe(0);
        var source = rig.Look(store => store.Sources()).ShouldHaveSingleItem();
        (source.Kind, source.Title).ShouldBe((SourceKind.List, Miniflux));
    }

    [Fact]
    public async Task An_article_that_is_gone_is_read_as_the_other_program_kept_it()
    {
        rig.World.Answer($"{Miniflux}/v1/entries?order=id&direction=asc&limit=100&after_entry_id=0", request => Json(request, new[] { Entry(1, "https://gone.example/a", ToyArticle.OfTruce()) }));
        await Importer.Take(new MinifluxApi(rig.World, Miniflux, "key", null), (_, _) => { }, TestContext.Current.CancellationToken);
        await rig.Round();
        var report = rig.Look(store => store.Reports()).ShouldHaveSingleItem();
        (report.Reading.Outlet, report.Reading.Url, report.Published.Date).ShouldBe(("Toy Wire", "https://gone.example/a", new LocalDate(2031, 3, 4)));
        rig.Page("https://gone.example/a").Why.ShouldNotBeNull().ShouldContain("404");
    }

    [Fact]
    public async Task FreshRSS_is_asked_after_a_login_and_goes_on_where_it_says()
    {
        var logins = 0;
        rig.World.Answer($"{FreshRss}/accounts/ClientLogin", request =>
        {
            logins++;
            Encoding.UTF8.GetString(request.Body!.Bytes.Span).ShouldBe("Email=ana&Passwd=a%26b");
            return ToyInternet.Served(request, "SID=ana/123\nLSID=null\nAuth=ana/123\n", "text/plain");
        });
        var list = $"{FreshRss}/reader/api/0/stream/contents/user/-/state/com.google/reading-list?output=json&r=o&n=200&ot=1927756800";
        rig.World.Answer(list, request => Json(request, new { items = Items(1, 2), continuation = "c 1" }, "items"));
        rig.World.Answer(list + "&c=c%201", request => Json(request, new { items = Items(3, 1) }, "items"));
        var (found, last) = await Importer.Take(new GoogleReaderApi(rig.World, FreshRss, "ana", "a&b", new LocalDate(2031, 2, 2)), (_, _) => { }, TestContext.Current.CancellationToken);
        (found, last.Why, logins).ShouldBe((3, null, 1));
    }

    [Theory]
    [InlineData("Error=BadAuthentication")]
    [InlineData("Auth=ana/1\u00e92")]
    [InlineData("")]
    public async Task A_login_that_is_not_accepted_is_told(string answer)
    {
        rig.World.Page($"{FreshRss}/accounts/ClientLogin", answer, "text/plain");
        var (_, last) = await Importer.Take(new GoogleReaderApi(rig.World, FreshRss, "ana", "wrong", null), (_, _) => { }, TestContext.Current.CancellationToken);
        last.Code.ShouldBe(WatchCodes.ImportLogin);
    }

    [Theory]
    [InlineData("<html>login</html>")]
    [InlineData("[]")]
    [InlineData("{\"entries\":{}}")]
    [InlineData("{\"total\":1}")]
    public async Task An_answer_that_is_something_else_is_told_and_what_came_before_is_kept(string answer)
    {
        rig.World.Page($"{Miniflux}/v1/entries?order=id&direction=asc&limit=100&after_entry_id=0", answer, "application/json");
        var (found, last) = await Importer.Take(new MinifluxApi(rig.World, Miniflux, "key", null), (_, _) => { }, TestContext.Current.CancellationToken);
        (found, last.Code).ShouldBe((0, WatchCodes.ImportDamaged));
        last.Why.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_list_gives_each_address_once_and_the_same_list_again_none()
    {
        var list = AddressList.Read("https://wire.example/a\nhttps://wire.example/a#top\nhttps://wire.example/b?utm_source=x\n"u8.ToArray()).Listing!;
        (await Importer.Take("list.txt", list, TestContext.Current.CancellationToken)).ShouldBe(2);
        (await Importer.Take("list.txt", list, TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    private static object[] Entries(int first, int count) => [.. Enumerable.Range(first, count).Select(id => Entry(id, $"https://wire.example/{id}", ""))];

    private static object Entry(int id, string url, string content) =>
        new { id, title = $"Entry {id}", url, published_at = "2031-03-04T08:00:00Z", content, feed = new { title = "Toy Wire", feed_url = "https://wire.example/rss", site_url = "https://wire.example/" } };

    private static object[] Items(int first, int count) =>
        [.. Enumerable.Range(first, count).Select(id => new { title = $"Item {id}", published = 1930377600, canonical = new[] { new { href = $"https://wire.example/{id}" } }, origin = new { title = "Toy Wire" }, summary = new { content = "" } })];

    private static FetchOutcome Json(FetchRequest request, object entries, string? whole = null)
    {
        request.Purpose.ShouldBe(FetchPurpose.Import);
        request.Credential.ShouldNotBeNull().ToString().ShouldBe("***");
        return ToyInternet.Served(request, JsonSerializer.Serialize(whole is null ? new { total = 1, entries } : entries), "application/json");
    }
}
