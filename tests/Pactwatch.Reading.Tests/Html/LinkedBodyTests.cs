using System.Text.Json;
using Pactwatch.Text;

namespace Pactwatch.Reading.Tests.Html;

/// <summary>Pages that scripts fill: their structured data often holds the article.</summary>
public sealed class LinkedBodyTests
{
    private const string Second = "Both sides will meet again in Drell before the end of the month, a spokeswoman said.";

    [Theory]
    [InlineData("")]
    [InlineData("<div id=\"root\"></div>")]
    [InlineData("<noscript>You need to enable JavaScript to run this app.</noscript>")]
    [InlineData("<h1>The valley accord holds</h1><div>Loading …</div>")]
    [InlineData("<nav><a href=\"/\">Home</a><a href=\"/w\">World</a></nav><main></main><footer>© The Upland Ledger</footer>")]
    public void Where_the_page_shows_no_article_its_structured_data_is_read(string shown)
    {
        var reading = Saved.Reads(Page($"{Saved.Sentence}\n\n{Second}", shown));
        reading.Text.Blocks.Where(block => block.Kind == BlockKind.Body).Select(block => reading.Text[block.Span]).ShouldBe([Saved.Sentence, Second]);
        reading.Title.ShouldBe("The valley accord holds");
        reading.KindOf("The valley accord holds").ShouldBe(BlockKind.Title);
        reading.Findings.Select(finding => finding.Code).ShouldContain(ReadingFinding.TextFromStructuredData);
        reading.Findings.Select(finding => finding.Code).ShouldNotContain(ReadingFinding.OnlyFurniture);
    }

    [Theory]
    [InlineData("<p>{0}</p><p>{1}</p>")]
    [InlineData("{0}\n{1}")]
    [InlineData("{0}\r\n\r\n{1}")]
    [InlineData("<div><p>{0}</p>\n<p>{1}</p></div><script>track()</script>")]
    [InlineData("&nbsp;{0}\n\n{1}&#160;")]
    public void Its_paragraphs_are_told_apart(string body)
    {
        var reading = Saved.Reads(Page(body.Replace("{0}", Saved.Sentence, StringComparison.Ordinal).Replace("{1}", Second, StringComparison.Ordinal), ""));
        reading.Text.Blocks.Where(block => block.Kind == BlockKind.Body).Select(block => reading.Text[block.Span]).ShouldBe([Saved.Sentence, Second]);
    }

    [Theory]
    [InlineData("<article><h1>The valley accord holds</h1><p>The ministers of both countries met in Drell on Tuesday for a second round of talks.</p></article>", "The last patrols left the valley.")]
    [InlineData("<p>An opening of the article that is shown to all readers of the page, subscribers or not.</p>", "The last patrols left the valley on Monday, both ministries said.")]
    [InlineData("<blockquote><p>The words of a minister that the page shows as a quotation of its own.</p></blockquote>", "The last patrols left the valley on Monday, both ministries said.")]
    public void What_the_page_shows_is_read_alone(string shown, string body)
    {
        var reading = Saved.Reads(Page(body, shown));
        reading.Text.Characters.ShouldNotContain("patrols");
        reading.Findings.Select(finding => finding.Code).ShouldNotContain(ReadingFinding.TextFromStructuredData);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Read more")]
    public void A_page_without_any_text_is_still_refused(string body) =>
        Saved.Refusal(System.Text.Encoding.UTF8.GetBytes(Page(body, ""))).ShouldNotBeNull().ShouldContain("holds no text");

    private static string Page(string body, string shown) =>
        "<!doctype html><html lang=\"en\"><head><title>The valley accord holds</title><script type=\"application/ld+json\">"
        + JsonSerializer.Serialize(new Dictionary<string, string> { ["@type"] = "NewsArticle", ["headline"] = "The valley accord holds", ["datePublished"] = "2031-03-04", ["articleBody"] = body })
        + $"</script></head><body>{shown}</body></html>";
}
