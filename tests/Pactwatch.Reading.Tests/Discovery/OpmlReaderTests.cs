using System.Text;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Discovery;

namespace Pactwatch.Reading.Tests.Discovery;

public sealed class OpmlReaderTests
{
    [Fact]
    public void Feeds_are_listed_once_with_their_folders()
    {
        var listing = Read("""
            <?xml version="1.0"?><opml version="2.0"><head><title>My papers</title></head><body>
            <outline text="North" title="Northern papers"><outline text="Oster"><outline type="rss" text="Oster Courier" xmlUrl="https://courier.example/rss?utm_source=x" htmlUrl="https://courier.example/"/></outline>
            <outline text="Again" xmlUrl="https://COURIER.example/rss"/></outline>
            <outline xmlurl="feed://gazette.example/atom"/><outline text="Note"/><outline xmlUrl="file:///etc/passwd"/></body></opml>
            """).Listing.ShouldNotBeNull();
        (listing.Title, listing.Refused, listing.IsCut, listing.Feeds.Length).ShouldBe(("My papers", 1, false, 2));
        (listing.Feeds[0].Address, listing.Feeds[0].Title, listing.Feeds[0].PageAddress).ShouldBe(("https://courier.example/rss?utm_source=x", "Oster Courier", "https://courier.example/"));
        listing.Feeds[0].Folders.ShouldBe(["Northern papers", "Oster"]);
        (listing.Feeds[1].Address, listing.Feeds[1].Title).ShouldBe(("http://gazette.example/atom", null));
        listing.Feeds[1].Folders.ShouldBeEmpty();
    }

    [Fact]
    public void A_list_without_feeds_is_an_empty_list() => Read("<opml><body/></opml>").Listing.ShouldNotBeNull().Feeds.ShouldBeEmpty();

    [Theory]
    [InlineData("", FormatFinding.OtherFormat)]
    [InlineData("<rss/>", FormatFinding.OtherFormat)]
    [InlineData("<opml><body>", FormatFinding.XmlUnreadable)]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'y'>]><opml>&x;</opml>", FormatFinding.XmlDeclaresEntities)]
    public void What_is_no_list_is_refused_by_its_code(string content, string code) => Read(content).Code.ShouldBe(code);

    private static OpmlOutcome Read(string content) => OpmlReader.Read(Encoding.UTF8.GetBytes(content));
}
