using System.Text;
using Pactwatch.Reading.Discovery;

namespace Pactwatch.Reading.Tests.Discovery;

public sealed class PageDiscoveryTests
{
    private const string Address = "https://courier.example/world/";

    [Theory]
    [InlineData("<link rel=\"alternate\" type=\"application/rss+xml\" title=\"News\" href=\"/feed\">", "https://courier.example/feed", true)]
    [InlineData("<link rel='ALTERNATE home' type='application/atom+xml; charset=utf-8' href='atom.xml'>", "https://courier.example/world/atom.xml", true)]
    [InlineData("<link rel=alternate type=application/feed+json href=//feeds.example/f>", "https://feeds.example/f", true)]
    [InlineData("<link rel=alternate type=application/json href=/feed.json>", "https://courier.example/feed.json", true)]
    [InlineData("<base href=\"https://other.example/b/\"><link rel=alternate type=text/xml href=f>", "https://other.example/b/f", true)]
    [InlineData("<body><a href=\"/world/rss.xml\">Subscribe</a>", "https://courier.example/world/rss.xml", false)]
    [InlineData("<body><a href=\"/rss/world\">RSS</a>", "https://courier.example/rss/world", false)]
    [InlineData("<body><a href=\"feed://courier.example/all\">all</a>", "http://courier.example/all", false)]
    public void A_feed_is_found(string html, string feed, bool isDeclared)
    {
        var found = Of(html).Feeds.ShouldHaveSingleItem();
        (found.Address, found.IsDeclared).ShouldBe((feed, isDeclared));
    }

    [Theory]
    [InlineData("<link rel=alternate type=application/json href=/wp-json/posts/1>")]
    [InlineData("<link rel=alternate hreflang=de href=/de>")]
    [InlineData("<link rel=stylesheet type=text/css href=/feed>")]
    [InlineData("<link rel=alternate type=application/rss+xml href='javascript:x'>")]
    [InlineData("<link rel=alternate type=application/rss+xml>")]
    [InlineData("<body><a href=/world/feeding-the-river>Feeding the river</a>")]
    [InlineData("<body><a href=/about>RSS</a>")]
    [InlineData("no page at all")]
    [InlineData("")]
    public void What_is_no_feed_is_none(string html) => Of(html).Feeds.ShouldBeEmpty();

    [Fact]
    public void What_the_head_declares_comes_first_and_comments_last()
    {
        var found = Of("<link rel=alternate type=application/rss+xml href=/comments/feed/><link rel=alternate type=application/rss+xml href=/feed/ title='All &amp; more'><link rel=alternate type=application/rss+xml href=/feed/?utm_source=x><body><a href=/world.rss>World</a>");
        found.Feeds.Select(feed => feed.Address).ShouldBe(["https://courier.example/feed/", "https://courier.example/world.rss", "https://courier.example/comments/feed/"]);
        found.Feeds.Select(feed => feed.Title).ShouldBe(["All & more", "World", null]);
    }

    [Theory]
    [InlineData("<link rel=canonical href='/world/pact?utm_source=x'>", "https://courier.example/world/pact")]
    [InlineData("<meta property=og:url content='https://courier.example/world/pact'>", "https://courier.example/world/pact")]
    [InlineData("<link rel=canonical href='file:///x'>", null)]
    [InlineData("<p>x", null)]
    public void Its_own_address(string html, string? canonical) => Of(html).CanonicalAddress.ShouldBe(canonical);

    [Fact]
    public void Sitemaps_of_news_come_first() =>
        Of("<link rel=sitemap href=/sitemap.xml><body><a href=/sitemap>Sitemap</a><a href=/news-sitemap.xml>News</a>").Sitemaps.ShouldBe(["https://courier.example/news-sitemap.xml", "https://courier.example/sitemap.xml"]);

    [Fact]
    public void A_page_of_links_gives_no_more_than_the_limit() =>
        Of(string.Concat(Enumerable.Range(0, 500).Select(number => $"<a href=/{number}.rss>x</a>"))).Feeds.Length.ShouldBe(PageDiscovery.MaxFeeds);

    private static PageDiscovery Of(string html) => PageDiscovery.Of(Encoding.UTF8.GetBytes(html), Address, null);
}
