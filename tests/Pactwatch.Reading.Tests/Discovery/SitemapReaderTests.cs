using System.Text;
using NodaTime;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Discovery;
using Pactwatch.Reading.Tests.Samples;

namespace Pactwatch.Reading.Tests.Discovery;

public sealed class SitemapReaderTests
{
    private const string Address = "https://courier.example/sitemap.xml";
    private const string News = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc> https://courier.example/a?b=1&amp;c=2 </loc><lastmod>2031-03-05</lastmod><news:news><news:publication><news:name>Oster Courier</news:name></news:publication><news:publication_date>2031-03-04T22:00:00Z</news:publication_date><news:title>Patrols leave</news:title></news:news></url><url><loc>/b</loc></url><url><loc>/b</loc></url><url><loc>ftp://courier.example/c</loc></url></urlset>";

    [Fact]
    public void Pages_with_their_news_are_listed()
    {
        var listing = Listing(Encoding.UTF8.GetBytes(News));
        listing.Pages.ShouldBe([new SitemapEntry("https://courier.example/a?b=1&c=2", "2031-03-05", "2031-03-04T22:00:00Z", new LocalDate(2031, 3, 4), "Patrols leave"), new SitemapEntry("https://courier.example/b", null, null, null, null)]);
        (listing.Children.Length, listing.IsCut, listing.Broken).ShouldBe((0, false, null));
    }

    [Fact]
    public void An_index_names_further_sitemaps() =>
        Listing(Encoding.UTF8.GetBytes("<sitemapindex><sitemap><loc>https://courier.example/s1.xml.gz</loc><lastmod>2031-03-04</lastmod></sitemap></sitemapindex>"))
            .Children.ShouldBe([new SitemapEntry("https://courier.example/s1.xml.gz", "2031-03-04", null, null, null)]);

    [Fact]
    public void A_packed_one_reads_the_same() => Listing(Packed.Gzip(News)).Pages.ShouldBe(Listing(Encoding.UTF8.GetBytes(News)).Pages);

    [Fact]
    public void A_text_of_addresses_is_a_sitemap() =>
        Listing("https://courier.example/a\r\n\r\nhttps://courier.example/b\n"u8.ToArray()).Pages.Select(page => page.Address).ShouldBe(["https://courier.example/a", "https://courier.example/b"]);

    [Fact]
    public void A_broken_end_leaves_the_whole_entries()
    {
        var listing = Listing(Encoding.UTF8.GetBytes(News[..(News.Length - 30)]));
        listing.Pages.Length.ShouldBe(2);
        listing.Broken.ShouldNotBeNull();
    }

    [Fact]
    public void One_with_too_many_entries_is_cut()
    {
        var listing = Listing(Encoding.UTF8.GetBytes("<urlset>" + string.Concat(Enumerable.Range(0, SitemapListing.MaxEntries + 2).Select(number => $"<url><loc>/{number}</loc></url>")) + "</urlset>"));
        (listing.Pages.Length, listing.IsCut).ShouldBe((SitemapListing.MaxEntries, true));
    }

    [Fact]
    public void What_fills_the_memory_is_refused()
    {
        SitemapReader.Read(Packed.Gzip("<urlset>" + new string(' ', 32 * 1024 * 1024)), Address).Code.ShouldBe(FormatFinding.PackedTooTightly);
        SitemapReader.Read(Packed.Gzip(Packed.Gzip(News)), Address).Code.ShouldBe(FormatFinding.NestedTooDeep);
        SitemapReader.Read(Packed.Gzip(News)[..40], Address).Listing.ShouldBeNull();
    }

    [Theory]
    [InlineData("", FormatFinding.OtherFormat)]
    [InlineData("Not found", FormatFinding.OtherFormat)]
    [InlineData("<html><body><p>Not found</p></body></html>", FormatFinding.OtherFormat)]
    [InlineData("<rss><channel/></rss>", FormatFinding.OtherFormat)]
    [InlineData("<urlset>", FormatFinding.XmlUnreadable)]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'y'>]><urlset/>", FormatFinding.XmlDeclaresEntities)]
    public void What_is_no_sitemap_is_refused_by_its_code(string content, string code) => SitemapReader.Read(Encoding.UTF8.GetBytes(content), Address).Code.ShouldBe(code);

    private static SitemapListing Listing(byte[] bytes)
    {
        var outcome = SitemapReader.Read(bytes, Address);
        return outcome.Listing.ShouldNotBeNull(outcome.Refusal);
    }
}
