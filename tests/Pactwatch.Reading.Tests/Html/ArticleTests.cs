using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Reading.Tests.Html;

public sealed class ArticleTests
{
    private const string First = "The two states have agreed to open the corridor for grain on Monday, their ministers said.";
    private const string Second = "Ships may leave the port from Tuesday on, and the first five of them are already waiting.";
    private const string Third = "“We are glad,” the minister of one of them told the reporters who were waiting at the gate.";

    [Theory]
    [InlineData("<article><h1>Corridor opens</h1>{0}</article>")]
    [InlineData("<main><h1>Corridor opens</h1>{0}</main>")]
    [InlineData("<h1>Corridor opens</h1><div itemprop=articleBody>{0}</div>")]
    [InlineData("<div class=wrap><div class=col><h1>Corridor opens</h1><div class=text>{0}</div></div></div>")]
    [InlineData("<form id=aspnetForm><div class=widget-area><h1>Corridor opens</h1>{0}</div></form>")]
    [InlineData("<body class='has-sidebar ads'><div aria-hidden=true><h1>Corridor opens</h1>{0}</div>")]
    public void The_article_is_found_in_whatever_holds_it(string page)
    {
        var paragraphs = $"<p>{First}</p><p>{Second}</p><p>{Third}</p>";
        var around = "<div class=site-nav><a href=/>Home</a> <a href=/w>World</a></div>";
        var reading = Saved.Reads("<!doctype html>" + around + page.Replace("{0}", paragraphs, StringComparison.Ordinal)
            + $"<div class=related-posts><p>{First}</p></div><footer><p>© 2031 The Quay Herald. {Second}</p></footer>");
        reading.Blocks().Where(block => !block.StartsWith("Furniture", StringComparison.Ordinal)).ShouldBe(
            ["Title: Corridor opens", "Body: " + First, "Body: " + Second, "Body: " + Third]);
        reading.Kinds()[0].ShouldBe("Furniture");
        reading.Kinds()[^1].ShouldBe("Furniture");
    }

    [Fact]
    public void The_parts_of_an_article_keep_their_kind_and_order()
    {
        var reading = Saved.Reads($"""
            <html><head><title>Corridor opens | The Quay Herald</title></head><body><article>
            <h1>Corridor opens</h1><p class="standfirst">Grain moves again after a year</p>
            <p class="byline">By Jo Brand</p><div class="timestamp">4 March 2031</div>
            <figure><img src=a.jpg><figcaption>Ships in the roads. Photo: Herald</figcaption></figure>
            <p>DRELL (Northwire) — {First}</p><aside class="newsletter"><p>{Second}</p></aside>
            <h2>What was agreed</h2><ul><li>Five ships a day</li><li>Inspection at sea</li></ul>
            <blockquote><p>{Third}</p></blockquote>
            <blockquote class="twitter-tweet"><p>Here they come</p>&mdash; Drell Harbour (@drell) <a href="#">March 3, 2031</a></blockquote>
            <p>{Second}<br><br>{Third}</p><p>Source: Northwire</p>
            </article></body></html>
            """);
        reading.Blocks().ShouldBe(
        [
            "Title: Corridor opens", "Heading: Grain moves again after a year", "Byline: By Jo Brand", "Dateline: 4 March 2031",
            "Caption: Ships in the roads. Photo: Herald", "Dateline: DRELL (Northwire) —", "Body: " + First, "Furniture: " + Second,
            "Heading: What was agreed", "Body: Five ships a day", "Body: Inspection at sea", "Quote: " + Third,
            "Post: Here they come", "Post: — Drell Harbour (@drell) March 3, 2031", "Body: " + Second, "Body: " + Third, "Credit: Source: Northwire",
        ]);
        (reading.Outlet, reading.Byline).ShouldBe(("The Quay Herald", "Jo Brand"));
    }

    [Theory]
    [InlineData("<div class=author><span>By</span></div><div class=author>Jo Brand</div>", "Jo Brand")]
    [InlineData("<div class=author-name>Jo Brand, Staff Writer</div>", "Jo Brand")]
    [InlineData("<div class=author>By</div>", null)]
    public void A_writer_is_known_by_the_class_of_the_element(string writer, string? names) =>
        Saved.Reads($"<article><h1>Corridor opens</h1>{writer}<p>{First}</p><p>{Second}</p></article>").Byline.ShouldBe(names);

    [Fact]
    public void A_page_that_calls_every_paragraph_a_widget_still_has_an_article()
    {
        var widgets = string.Concat(new[] { First, Second, Third }.Select(text => $"<div class=builder-widget><p>{text}</p></div>"));
        Saved.Reads($"<nav><a href=/>Home</a></nav><div class=page>{widgets}</div>").Kinds().ShouldBe(["Furniture", "Body", "Body", "Body"]);
    }

    [Theory]
    [InlineData("<p hidden>Secret words</p>")]
    [InlineData("<p style='color:red; display: none'>Secret words</p>")]
    [InlineData("<div aria-hidden=true>Secret words</div>")]
    public void Hidden_words_are_left_out_and_noted(string hidden)
    {
        var reading = Saved.Reads($"<article><p>{First}</p>{hidden}<p>{Second}</p></article>");
        reading.Text.Characters.ShouldNotContain("Secret");
        reading.Findings.ShouldHaveSingleItem().Code.ShouldBe(ReadingFinding.HiddenLeftOut);
    }

    [Fact]
    public void Linked_data_tells_of_the_report_however_it_is_nested()
    {
        var reading = Saved.Reads($$"""
            <html><head><title>x</title><link rel=canonical href="https://quay.example/a"><script type="application/ld+json">
            {"@graph":[{"@type":"WebSite","name":"no"}, // a comment
            {"@type":["NewsArticle"],"headline":"Corridor opens","author":[{"name":"Jo Brand"},{"name":"Per Lund"}],
             "publisher":{"name":"The Quay Herald"},"datePublished":"2031-03-04T23:40:00-05:00","dateModified":"2031-03-06",}]}
            </script></head><body><p>{{First}}</p></body></html>
            """);
        (reading.Title, reading.Outlet, reading.Byline, reading.Url).ShouldBe(("Corridor opens", "The Quay Herald", "Jo Brand, Per Lund", "https://quay.example/a"));
        reading.Published.Date.ShouldBe(new LocalDate(2031, 3, 4));
        reading.ModifiedOn.ShouldBe(new LocalDate(2031, 3, 6));
    }

    [Theory]
    [InlineData("{\"@type\":\"Article\",")]
    [InlineData("{\"@type\":\"Article\",\"headline\":\"\\ud800\"}")]
    [InlineData("not json")]
    public void Broken_linked_data_is_noted_and_the_page_read(string json)
    {
        var reading = Saved.Reads($"<html><head><script type=\"application/ld+json\">{json}</script></head><body><p>{First}</p></body></html>");
        reading.Text.Characters.ShouldBe(First);
        reading.Findings.ShouldHaveSingleItem().Code.ShouldBe(ReadingFinding.MetadataUnreadable);
    }

    [Theory]
    [InlineData("<p>{0}<p>{1}")]
    [InlineData("<article><div><p>{0}</div></p></article></b><p>{1}</i>")]
    [InlineData("<!-- no end of this > <p> --><p>{0}</p><p>{1}</p")]
    [InlineData("<table><p>{0}<tr><td><p>{1}</table>")]
    public void Broken_markup_loses_no_words(string page)
    {
        var text = Saved.Reads(page.Replace("{0}", First, StringComparison.Ordinal).Replace("{1}", Second, StringComparison.Ordinal)).Text.Characters;
        text.ShouldContain(First);
        text.ShouldContain(Second);
    }

    [Fact]
    public void A_less_than_sign_does_not_make_a_text_a_page()
    {
        const string Text = "If a < b and b > c then <nobody> knows, the minister of <b> fame said on Monday morning.";
        Saved.Reads(Text).Blocks().ShouldBe(["Body: " + Text]);
    }
}
