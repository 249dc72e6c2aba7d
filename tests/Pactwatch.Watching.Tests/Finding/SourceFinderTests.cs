using System.Text;
using NodaTime;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Finding;
using Pactwatch.Watching.Hosts;
using Pactwatch.Watching.Tests.Toys;

namespace Pactwatch.Watching.Tests.Finding;

/// <summary>What is followed at an address that a person gives.</summary>
public sealed class SourceFinderTests
{
    private const string Page = "https://wire.example/world";
    private const string Sitemap = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://wire.example/a</loc></url></urlset>";

    private readonly ToyInternet world = new(new ToyClock(Rig.Start));

    [Theory]
    [InlineData("https://wire.example/rss")]
    [InlineData("wire.example/rss")]
    [InlineData(" HTTPS://Wire.Example/rss?utm_source=x ")]
    public async Task A_feed_is_followed(string address)
    {
        world.Feed("https://wire.example/rss", ("https://wire.example/a", "A"));
        var source = (await Found(address)).Sources.ShouldHaveSingleItem();
        (source.Address, source.Kind, source.Title).ShouldBe(("https://wire.example/rss", SourceKind.Feed, "Toy Wire"));
    }

    [Fact]
    public async Task Of_a_page_the_first_feed_that_can_be_read_is_followed_and_the_others_are_named()
    {
        world.Page(Page, "<html><head><link rel=alternate type=application/rss+xml href=/broken><link rel=alternate type=application/rss+xml href=/rss><link rel=alternate type=application/atom+xml href=/atom></head><body><p>News</p></body></html>");
        world.Feed("https://wire.example/rss");
        var found = await Found(Page);
        found.Sources.ShouldHaveSingleItem().Address.ShouldBe("https://wire.example/rss");
        found.Others.ShouldBe(["https://wire.example/broken", "https://wire.example/atom"]);
    }

    [Fact]
    public async Task Of_a_page_without_feeds_the_sitemap_of_news_is_followed()
    {
        world.Page(Page, "<html><body><p>News of the day</p></body></html>");
        world.Page("https://wire.example/news-sitemap.xml", Sitemap, "application/xml");
        var source = (await Found(Page)).Sources.ShouldHaveSingleItem();
        (source.Address, source.Kind).ShouldBe(("https://wire.example/news-sitemap.xml", SourceKind.Sitemap));
    }

    [Fact]
    public async Task A_page_with_neither_is_followed_itself_and_so_is_one_that_is_wanted_itself()
    {
        world.Page(Page, "<html><body><p>A statement of the ministry.</p></body></html>");
        (await Found(Page)).Sources.ShouldHaveSingleItem().Kind.ShouldBe(SourceKind.Page);
        world.Page(Page, "<html><head><link rel=alternate type=application/rss+xml href=/rss></head></html>");
        var asked = world.Asked.Count;
        (await Found(Page, isPage: true)).Sources.ShouldHaveSingleItem().Kind.ShouldBe(SourceKind.Page);
        world.Asked.Count.ShouldBe(asked);
    }

    [Fact]
    public async Task A_list_of_feeds_gives_them_all_and_tells_what_it_passed_over()
    {
        const string List = "<opml version=\"2.0\"><body><outline text=\"One\" xmlUrl=\"https://one.example/rss\"/><outline text=\"Two\" xmlUrl=\"feed://two.example/atom\"/><outline xmlUrl=\"file:///etc/passwd\"/></body></opml>";
        world.Page("https://wire.example/feeds.opml", List, "text/x-opml");
        var found = await Found("https://wire.example/feeds.opml");
        found.Sources.Select(source => source.Address).ShouldBe(["https://one.example/rss", "http://two.example/atom"]);
        found.Why.ShouldBe("1 of its entries are no address of the web and were passed over.");
        Finder.ListOf(Encoding.UTF8.GetBytes(List))!.Sources.Length.ShouldBe(2);
        Finder.ListOf("no list"u8.ToArray()).ShouldBeNull();
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("ftp://wire.example/rss")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://wire.example/nothing-there")]
    public async Task What_can_not_be_followed_is_told_with_its_reason(string address)
    {
        var found = await Found(address);
        found.Sources.ShouldBeEmpty();
        found.Why.ShouldNotBeNullOrWhiteSpace();
        found.Code.ShouldNotBeNull().ShouldStartWith("PW");
    }

    private SourceFinder Finder => new(new PoliteFetcher(world, new ToyClock(Rig.Start)), new ToyClock(Rig.Start));

    private Task<FoundSources> Found(string address, bool isPage = false) => Finder.At(address, isPage, TestContext.Current.CancellationToken);
}
