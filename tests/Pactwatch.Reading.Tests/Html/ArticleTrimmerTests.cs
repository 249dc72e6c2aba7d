namespace Pactwatch.Reading.Tests.Html;

/// <summary>What stands within an article's element and is no part of it, and what only looks so.</summary>
public sealed class ArticleTrimmerTests
{
    private const string First = "The two states have agreed to open the corridor for grain on Monday, their ministers said.";
    private const string Second = "Ships may leave the port from Tuesday on, and the first five of them are already waiting.";
    private const string Third = "“We are glad,” the minister of one of them told the reporters who were waiting at the gate.";

    [Theory]
    [InlineData("<div><h3>Related articles</h3><p>Harbour dues to rise again in spring</p></div>")]
    [InlineData("<h4>Read more</h4><ul><li><a href=/a>Harbour dues to rise again in spring</a></li></ul>")]
    [InlineData("<ul><li><a href=/a>Harbour dues to rise again</a></li><li><a href=/b>Dredging of the channel begins</a></li></ul>")]
    [InlineData("<p>Also read: <a href=/a>Harbour dues to rise again in spring</a></p>")]
    [InlineData("<p>READ MORE | <a href=/a>Harbour dues to rise again in spring</a></p>")]
    [InlineData("<div class=x><h3><a href=/a>Harbour dues to rise</a></h3><p>Owners must pay more.</p></div><div class=x><h3><a href=/b>Dredging begins</a></h3><p>Work takes a year.</p></div>")]
    [InlineData("<div><p>Related</p><div><a href=/a>Harbour dues to rise again</a></div></div>")]
    [InlineData("<p><a href=/a>Harbour dues to rise</a> <a href=/b>Dredging begins</a></p>")]
    public void It_is_no_part_of_the_article(string beside)
    {
        Body(beside).ShouldBe([First, Second, Third]);
    }

    [Theory]
    [InlineData("<h3>What the ports get</h3>", "What the ports get")]
    [InlineData("<p>The <a href=/p>ports</a> and the <a href=/m>ministry</a> had asked for a longer delay.</p>", "The ports and the ministry had asked for a longer delay.")]
    [InlineData("<ul><li>Five ships a day may pass, under the eyes of both <a href=/n>navies</a>.</li></ul>", "Five ships a day may pass, under the eyes of both navies.")]
    [InlineData("<p>More ships are related to the deal than were named on Monday.</p>", "More ships are related to the deal than were named on Monday.")]
    [InlineData("<p>The text says: <a href=/t>no toll</a> shall be taken from ships under either flag, or from their cargo.</p>", "The text says: no toll shall be taken from ships under either flag, or from their cargo.")]
    public void It_is_part_of_the_article(string within, string words)
    {
        Body(within).ShouldBe([First, words, Second, Third]);
    }

    [Fact]
    public void A_headline_that_links_to_itself_is_no_card()
    {
        var reading = Saved.Reads($"<title>Corridor opens</title><main><article><h2><a href=/self>Corridor opens</a></h2><p>{First}</p><p>{Second}</p><p>{Third}</p></article></main>");
        reading.Blocks().ShouldBe(["Title: Corridor opens", "Body: " + First, "Body: " + Second, "Body: " + Third]);
    }

    private static string[] Body(string between)
    {
        var reading = Saved.Reads($"<!doctype html><body><nav><a href=/>Home</a></nav><article><h1>Corridor opens</h1><p>{First}</p>{between}<p>{Second}</p><p>{Third}</p></article></body>");
        return [.. reading.Blocks().Where(block => block.StartsWith("Body", StringComparison.Ordinal) || block.StartsWith("Heading", StringComparison.Ordinal)).Select(block => block[(block.IndexOf(':', StringComparison.Ordinal) + 2)..])];
    }
}
