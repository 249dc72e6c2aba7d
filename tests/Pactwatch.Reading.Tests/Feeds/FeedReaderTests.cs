using System.Text;
using NodaTime;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Feeds;
using Pactwatch.Reading.Tests.Samples;

namespace Pactwatch.Reading.Tests.Feeds;

public sealed class FeedReaderTests
{
    private const string Address = "https://courier.example/feeds/world.xml";
    private const string Namespaces = "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" xmlns:atom=\"http://www.w3.org/2005/Atom\"";

    public static TheoryData<string, string> EveryKind => new()
    {
        { "RSS 0.91", "<!DOCTYPE rss PUBLIC \"-//N//DTD RSS 0.91//EN\" \"http://n.example/rss.dtd\"><rss version=\"0.91\"><channel><title>Oster Courier</title><link>https://courier.example/</link><item><title>Patrols leave</title><link>https://courier.example/a</link><description>The patrols left.</description></item></channel></rss>" },
        { "RSS 2.0", Rss("<item><title>Patrols leave</title><link>https://courier.example/a?utm_source=rss</link><guid isPermaLink=\"false\">17</guid><description>&lt;p&gt;The patrols left.&lt;/p&gt;</description><pubDate>Tue, 04 Mar 2031 10:00:00 GMT</pubDate></item>") },
        { "RDF", "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel rdf:about=\"https://courier.example/\"><title>Oster Courier</title><link>https://courier.example/</link></channel><item rdf:about=\"https://courier.example/a\"><title>Patrols leave</title><link>https://courier.example/a</link><description>The patrols left.</description></item></rdf:RDF>" },
        { "Atom", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Oster Courier</title><link rel=\"self\" href=\"https://courier.example/feeds/world.xml\"/><link href=\"https://courier.example/\"/><entry><id>tag:1</id><title type=\"html\">Patrols leave</title><link rel=\"alternate\" href=\"https://courier.example/a\"/><summary>The patrols left.</summary><updated>2031-03-04T10:00:00Z</updated></entry></feed>" },
        { "Atom below a base", "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://courier.example/x/\"><title>Oster Courier</title><link href=\"/\"/><entry xml:base=\"../\"><title>Patrols leave</title><link href=\"a\"/><summary>The patrols left.</summary></entry></feed>" },
        { "JSON Feed 1.0", """{"version":"https://jsonfeed.org/version/1","title":"Oster Courier","home_page_url":"https://courier.example/","items":[{"id":"1","url":"https://courier.example/a","title":"Patrols leave","content_text":"The patrols left.","date_published":"2031-03-04T10:00:00Z"}]}""" },
        { "JSON Feed 1.1", """{"version":"https://jsonfeed.org/version/1.1","title":"Oster Courier","home_page_url":"/","items":[{"id":7,"url":"/a","title":"Patrols leave","summary":"The patrols left.","content_html":"<p>Short.</p>"}]}""" },
        { "after warnings of the site", "\n<br />\n<b>Warning</b>: Undefined index in <b>x</b><br />\n<?xml version=\"1.0\"?>" + Rss("<item><title>Patrols leave</title><link>https://courier.example/a</link><description>The patrols left.</description></item>") },
    };

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Every_kind_of_feed_lists_its_items(string kind, string feed)
    {
        kind.ShouldNotBeEmpty();
        var listing = Listing(feed);
        (listing.Title, listing.PageAddress, listing.IsCut, listing.Broken).ShouldBe(("Oster Courier", "https://courier.example/", false, null));
        var item = listing.Items.ShouldHaveSingleItem();
        (item.Key, item.Title, item.Summary, item.Article).ShouldBe(("https://courier.example/a", "Patrols leave", "The patrols left.", null));
    }

    [Fact]
    public void The_day_is_told_beside_the_words()
    {
        var item = Listing(Rss("<item><title>A</title><link>/a?utm_source=rss&amp;id=1#x</link><pubDate>Tue, 04 Mar 2031 23:30:00 +0100</pubDate></item>")).Items[0];
        (item.Published, item.PublishedOn, item.Key, item.Address).ShouldBe(("Tue, 04 Mar 2031 23:30:00 +0100", new LocalDate(2031, 3, 4), "https://courier.example/a?id=1", "https://courier.example/a?utm_source=rss&id=1"));
    }

    [Fact]
    public void Items_that_come_again_count_once_and_the_first_counts()
    {
        var listing = Listing(Rss(Item("First title", "https://courier.example/a") + Item("Promoted again!", "https://courier.example/a?utm_campaign=x") + Item("Other", "https://courier.example/b")
            + "<item><title>By guid</title><guid isPermaLink=\"false\">g1</guid></item><item><title>By guid again</title><guid isPermaLink=\"false\">g1</guid></item><item/>"));
        listing.Items.Select(item => item.Title).ShouldBe(["First title", "Other", "By guid"]);
        listing.Items[2].Key.ShouldBe("g1");
        listing.Items[2].Address.ShouldBeNull();
    }

    [Theory]
    [InlineData("rss", "https://courier.example/full")]
    [InlineData("atom", "https://courier.example/full")]
    [InlineData("json", "https://courier.example/full")]
    public void An_item_that_holds_its_article_can_be_read_as_a_report(string kind, string address)
    {
        var feed = kind switch
        {
            "rss" => Rss($"<item><title>{Story.Title}</title><link>/full</link><content:encoded><![CDATA[{Story.Html}]]></content:encoded></item>"),
            "atom" => $"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://courier.example/\"><title>Oster Courier</title><entry><title>{Story.Title}</title><link href=\"full\"/><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">{Story.Html}</div></content></entry></feed>",
            _ => $$"""{"version":"https://jsonfeed.org/version/1.1","title":"Oster Courier","items":[{"id":"1","url":"/full","title":"{{Story.Title}}","content_html":"{{Story.Html}}"}]}""",
        };
        var item = Listing(feed).Items.ShouldHaveSingleItem();
        item.Summary.ShouldBeNull();
        var reading = item.Article.ShouldNotBeNull().Read(CancellationToken.None).Reading.ShouldNotBeNull();
        (reading.Title, reading.Outlet, reading.Url).ShouldBe((Story.Title, "Oster Courier", address));
        foreach (var paragraph in Story.Paragraphs) reading.Text.Characters.ShouldContain(paragraph);
    }

    [Theory]
    [InlineData("<ttl>90</ttl>", 90)]
    [InlineData("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 360)]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod>", 60)]
    [InlineData("<ttl>999999999</ttl>", 525_600)]
    [InlineData("<ttl>0</ttl>", null)]
    [InlineData("<ttl>-5</ttl><sy:updatePeriod>never</sy:updatePeriod>", null)]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>100000</sy:updateFrequency>", 1)]
    public void How_long_it_asks_to_be_left_alone(string told, int? minutes) => Listing(Rss(told + Item("A", "/a"))).MinutesToLive.ShouldBe(minutes);

    [Fact]
    public void When_it_asks_not_to_be_read()
    {
        var listing = Listing(Rss("<skipHours><hour>3</hour><hour>24</hour><hour>x</hour><hour>99</hour></skipHours><skipDays><day>Sunday</day><day>Noday</day></skipDays>" + Item("A", "/a")));
        listing.QuietHours.ShouldBe([0, 3]);
        listing.QuietDays.ShouldBe([IsoDayOfWeek.Sunday]);
    }

    [Theory]
    [InlineData("<itunes:new-feed-url>https://new.example/feed</itunes:new-feed-url>", "https://new.example/feed")]
    [InlineData("<atom:link rel=\"self permanent\" href=\"https://new.example/feed\"/>", "https://new.example/feed")]
    [InlineData("<atom:link rel=\"self\" href=\"https://new.example/feed\"/>", null)]
    [InlineData("<itunes:new-feed-url>https://courier.example/feeds/world.xml</itunes:new-feed-url>", null)]
    [InlineData("<itunes:new-feed-url>file:///etc/passwd</itunes:new-feed-url>", null)]
    [InlineData("<itunes:new-feed-url>/feed</itunes:new-feed-url>", null)]
    public void Where_it_has_gone(string told, string? moved) => Listing(Rss(told + Item("A", "/a"))).MovedTo.ShouldBe(moved);

    [Fact]
    public void A_feed_that_is_nothing_but_its_new_address_lists_nothing()
    {
        var listing = Listing("<redirect><newLocation>https://new.example/feed</newLocation></redirect>");
        (listing.MovedTo, listing.Items.Length).ShouldBe(("https://new.example/feed", 0));
    }

    [Theory]
    [InlineData("https://courier.example/a", "https://courier.example/a")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//other.example/b", "https://other.example/b")]
    public void Only_addresses_of_the_web_are_addresses(string link, string? address) =>
        Listing(Rss($"<item><title>A</title><link>{link}</link></item>")).Items[0].Address.ShouldBe(address);

    [Theory]
    [InlineData("<item><title>Cut off")]
    [InlineData("<item><title>Cut off</title></item>")]
    [InlineData("<item><title>Crossed</titel></item></channel></rss>")]
    [InlineData("<item><title>Open <b>bold</title></item></channel></rss>")]
    [InlineData("<item><description><![CDATA[never closed")]
    [InlineData("</channel>")]
    public void Of_a_broken_feed_the_whole_items_are_read_and_it_is_said(string end)
    {
        var whole = Rss(Item("A", "/a") + Item("B", "/b"));
        var listing = Listing(whole[..whole.IndexOf("</channel>", StringComparison.Ordinal)] + end);
        listing.Title.ShouldBe("Oster Courier");
        listing.Items.Take(2).Select(item => item.Title).ShouldBe(["A", "B"]);
        listing.Broken.ShouldNotBeNull().ShouldStartWith("It is no well-formed XML; ");
    }

    [Fact]
    public void A_broken_item_leaves_those_behind_it()
    {
        var listing = Listing(Rss(Item("A", "/a") + "<item><title>Broken <i></title></item>" + Item("C", "/c")));
        listing.Items.Select(item => item.Title).ShouldBe(["A", "C"]);
        listing.Broken.ShouldBe("It is no well-formed XML; 2 items were whole and were read, 1 left out.");
    }

    [Theory]
    [InlineData("utf-8", "windows-1251", null)]
    [InlineData("windows-1251", "windows-1251", "utf-8")]
    [InlineData("windows-1251", "utf-8", "iso-8859-1")]
    [InlineData("utf-16", "utf-16", null)]
    public void A_wrong_charset_is_seen_through(string declared, string real, string? transferred)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string Title = "Патрули покинут долину реки Остер к июню, сообщил представитель совместной комиссии";
        var bytes = Encoding.GetEncoding(real).GetBytes($"<?xml version=\"1.0\" encoding=\"{declared}\"?><rss><channel><title>{Title}</title>{Item(Title, "/a")}</channel></rss>");
        var listing = FeedReader.Read(bytes, Address, null, transferred is null ? null : "text/xml; charset=" + transferred).Listing.ShouldNotBeNull();
        (listing.Title, listing.Items[0].Title).ShouldBe((Title, Title));
    }

    [Theory]
    [InlineData("", FormatFinding.OtherFormat)]
    [InlineData("Not found", FormatFinding.OtherFormat)]
    [InlineData("<!doctype html><html><body>Sign in</body></html>", FormatFinding.OtherFormat)]
    [InlineData("<html><p>Sign in</html>", FormatFinding.OtherFormat)]
    [InlineData("<opml/>", FormatFinding.OtherFormat)]
    [InlineData("{\"items\":[]}", FormatFinding.OtherFormat)]
    [InlineData("{\"version\":", FormatFinding.RowUnreadable)]
    [InlineData("<rss><channel>", FormatFinding.XmlUnreadable)]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'y'>]><rss>&x;</rss>", FormatFinding.XmlDeclaresEntities)]
    public void What_is_no_feed_is_refused_by_its_code(string content, string code)
    {
        var outcome = FeedReader.Read(Encoding.UTF8.GetBytes(content), Address, null, null);
        (outcome.Listing, outcome.Code).ShouldBe((null, code));
        outcome.Refusal.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void An_endless_feed_is_cut()
    {
        var listing = Listing(Rss(string.Concat(Enumerable.Range(0, FeedListing.MaxItems + 5).Select(number => Item("T", $"/a{number}")))));
        (listing.Items.Length, listing.IsCut).ShouldBe((FeedListing.MaxItems, true));
    }

    [Fact]
    public void Long_words_are_cut_behind_a_word()
    {
        var item = Listing(Rss($"<item><title>{string.Concat(Enumerable.Repeat("word ", 400))}</title><link>/a</link><description>{string.Concat(Enumerable.Repeat("short ", 110))} […]</description></item>")).Items[0];
        item.Title!.Length.ShouldBeLessThanOrEqualTo(501);
        item.Title.ShouldEndWith("word…");
        item.Summary.ShouldNotBeNull().ShouldEndWith("[…]");
    }

    private static FeedListing Listing(string feed)
    {
        var outcome = FeedReader.Read(Encoding.UTF8.GetBytes(feed), Address, null, null);
        outcome.Code.ShouldBeNull();
        return outcome.Listing.ShouldNotBeNull(outcome.Refusal);
    }

    private static string Item(string title, string link) => $"<item><title>{title}</title><link>{link}</link></item>";

    private static string Rss(string items) => $"<rss version=\"2.0\" {Namespaces}><channel><title>Oster Courier</title><link>https://courier.example/</link>{items}</channel></rss>";
}
