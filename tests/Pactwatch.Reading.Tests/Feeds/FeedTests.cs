using NodaTime;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Tests.Samples;

namespace Pactwatch.Reading.Tests.Feeds;

public sealed class FeedTests
{
    private const string ContentNamespace = "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

    public static TheoryData<string> Full => new(
        Rss($"<item><title>The accord &amp;amp; after</title><link>https://oc.example/a</link><dc:creator>Ana Sol</dc:creator><pubDate>Tue, 04 Mar 2031 10:00:00 +0100</pubDate><description>Short.</description><content:encoded><![CDATA[{Story.Html}]]></content:encoded></item>"),
        Rss($"<item><title>The accord &amp;amp; after</title><guid>https://oc.example/a</guid><author>Ana Sol</author><pubDate>Tue, 04 Mar 2031 10:00:00 +0100</pubDate><description>{Escaped(Story.Html + Story.Html + Story.Html)}</description></item>"),
        $"<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" {ContentNamespace}><channel rdf:about=\"https://oc.example/\"><title>Oster Courier</title></channel><item rdf:about=\"https://oc.example/a\"><title>The accord &amp;amp; after</title><link>https://oc.example/a</link><dc:date>2031-03-04T10:00:00Z</dc:date><dc:creator>Ana Sol</dc:creator><content:encoded>{Escaped(Story.Html)}</content:encoded></item></rdf:RDF>",
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Oster Courier</title><entry><title type=\"html\">The accord &amp;amp; after</title><link rel=\"self\" href=\"https://oc.example/api\"/><link href=\"https://oc.example/a\"/><author><name>Ana Sol</name></author><published>2031-03-04T10:00:00Z</published><updated>2031-03-05T10:00:00Z</updated><content type=\"html\">{Escaped(Story.Html)}</content></entry></feed>",
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Oster Courier</title><entry><title>The accord &amp;amp; after</title><link rel=\"alternate\" href=\"https://oc.example/a\"/><author><name>Ana Sol</name></author><updated>2031-03-04T10:00:00Z</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">{Story.Html}</div></content></entry></feed>");

    [Theory]
    [MemberData(nameof(Full))]
    public void An_item_with_its_article_is_a_report(string feed)
    {
        var reading = Opened.Of(feed, "feed.xml").Reading;
        reading.Title.ShouldBe("The accord & after");
        reading.Url.ShouldBe("https://oc.example/a");
        reading.Outlet.ShouldBe("Oster Courier");
        reading.Byline.ShouldBe("Ana Sol");
        reading.Published.Date.ShouldBe(new LocalDate(2031, 3, 4));
        foreach (var paragraph in Story.Paragraphs) reading.Text.Characters.ShouldContain(paragraph);
    }

    [Theory]
    [InlineData("<item><title>The accord</title><link>https://oc.example/a</link><description>The ministers met.</description></item>")]
    [InlineData("<item><title>The accord</title></item>")]
    [InlineData("<item><content:encoded><![CDATA[<p>The ministers met on Monday. <a href='x'>Read more</a></p>]]></content:encoded></item>")]
    [InlineData("<item><enclosure url='https://oc.example/a.mp3'/><description></description></item>")]
    public void Items_with_only_a_summary_are_said_and_left_out(string item)
    {
        var opened = Opened.Of(Rss(item), "feed.xml");
        opened.Documents.ShouldBeEmpty();
        var finding = opened.Findings.ShouldHaveSingleItem();
        (finding.Code, finding.IsFailure).ShouldBe((FormatFinding.SummariesOnly, true));
        finding.Message.ShouldStartWith("1 item holds only a summary");
    }

    [Fact]
    public void An_article_that_breaks_off_is_a_summary()
    {
        var words = string.Join(' ', Story.Paragraphs);
        Opened.Of(Rss($"<item><content:encoded>{words} {words} […]</content:encoded></item>"), "feed.xml").Codes.ShouldBe([FormatFinding.SummariesOnly]);
    }

    [Fact]
    public void Beside_full_items_summaries_are_only_a_note()
    {
        var opened = Opened.Of(Rss($"<item><title>A</title><content:encoded><![CDATA[{Story.Html}]]></content:encoded></item><item><title>B</title></item><item><title>C</title></item>"), "feed.xml");
        opened.Sources.ShouldBe(["feed.xml!/#1"]);
        opened.Findings.ShouldHaveSingleItem().ShouldBe(new FileFinding(FormatFinding.SummariesOnly, "feed.xml", "2 items hold only summaries of their articles and were left out; save the pages and read these.", IsFailure: false));
    }

    [Fact]
    public void A_list_of_feeds_is_told_and_not_fetched()
    {
        var finding = Opened.Of("<opml><body><outline text=\"Northern papers\"><outline text=\"A\" xmlUrl=\"https://a.example\"/><outline title=\"B\" xmlUrl=\"https://b.example\"/></outline></body></opml>", "a.opml").Findings.ShouldHaveSingleItem();
        (finding.Code, finding.IsFailure).ShouldBe((FormatFinding.ListOfFeeds, false));
        finding.Message.ShouldStartWith("It is a list of 2 feeds (A, B) and holds no reports");
    }

    [Fact]
    public void A_feed_in_another_charset_is_read()
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var feed = $"<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><rss {ContentNamespace}><channel><title>Kurier Łódzki</title><item><title>A</title><content:encoded><![CDATA[{Story.Html}]]></content:encoded></item></channel></rss>";
        Opened.Of(System.Text.Encoding.GetEncoding("iso-8859-2").GetBytes(feed), "feed.xml").Reading.Outlet.ShouldBe("Kurier Łódzki");
    }

    private static string Rss(string items) => $"<?xml version=\"1.0\"?><rss version=\"2.0\" {ContentNamespace}><channel><title>Oster Courier</title><link>https://oc.example/</link>{items}</channel></rss>";

    private static string Escaped(string html) => System.Net.WebUtility.HtmlEncode(html);
}
