namespace Pactwatch.Reading.Tests.Html;

/// <summary>Pages whose article is added to, goes on elsewhere or is sold: each is said, and no other page is.</summary>
public sealed class PageFindingsTests
{
    private const string Address = "https://quay.example/2031/03/corridor";
    private static readonly string Text = $"<p>{Saved.Sentence}</p><p>{Saved.Sentence.Replace("valley", "plain", StringComparison.Ordinal)}</p>";

    [Theory]
    [InlineData("<script type=application/ld+json>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Corridor opens\"}</script>", "<article>{0}</article>")]
    [InlineData("", "<div class=liveblog><article>{0}</article></div>")]
    [InlineData("", "<article class=live-blog>{0}</article>")]
    [InlineData("", "<article><div class='live-updates'>{0}</div></article>")]
    [InlineData("", "<main><section id=liveticker>{0}</section></main>")]
    public void A_live_report_is_said_to_be_one(string head, string body) => Codes(head, body).ShouldContain(ReadingFinding.LiveReport);

    [Theory]
    [InlineData("", "<article><p>The talks were shown live on the screens in the square.</p>{0}</article>")]
    [InlineData("", "<nav class=x><a href=/live>Live</a></nav><article>{0}</article>")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Corridor opens\"}</script>", "<article class=alive>{0}</article>")]
    public void A_report_that_speaks_of_live_things_is_none(string head, string body) => Codes(head, body).ShouldNotContain(ReadingFinding.LiveReport);

    [Theory]
    [InlineData("<link rel=next href='" + Address + "?page=2'>", "<article>{0}</article>")]
    [InlineData("<link rel=next href='" + Address + "/2'>", "<article>{0}</article>")]
    [InlineData("<link rel=next href='?page=2'>", "<article>{0}</article>")]
    [InlineData("", "<article>{0}<nav class=pagination><a href='?page=1'>1</a> <a href='?page=2'>2</a> <a href='?page=3'>3</a></nav></article>")]
    [InlineData("", "<article>{0}<div class=pager><a href='" + Address + "/2'>2</a> <a href='" + Address + "/3'>3</a></div></article>")]
    public void One_page_of_several_is_said_to_be_one(string head, string body) => Codes(head, body).ShouldContain(ReadingFinding.OnePageOfSeveral);

    [Theory]
    [InlineData("<link rel=next href='https://quay.example/2031/03/dues'>", "<article>{0}</article>")]
    [InlineData("", "<article>{0}<p>The 1 <a href=/two>2</a> <a href=/three>3</a> of it.</p></article>")]
    [InlineData("", "<article>{0}</article><nav class=pagination><a href=/p/2>2</a> <a href=/p/3>3</a></nav>")]
    public void Links_to_other_articles_are_no_next_page(string head, string body) => Codes(head, body).ShouldNotContain(ReadingFinding.OnePageOfSeveral);

    [Theory]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Corridor opens\",\"isAccessibleForFree\":false}</script>", "<article>{0}</article>")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Corridor opens\",\"isAccessibleForFree\":\"False\"}</script>", "<article>{0}</article>")]
    [InlineData("", "<article>{0}<div class=paywall><p>Subscribe to read the rest of this article.</p></div></article>")]
    [InlineData("", "<article>{0}</article><section id=regwall>Register now and read on at once.</section>")]
    [InlineData("", "<article>{0}<div class='premium-content paygate'>Already a subscriber? Log in to read on.</div></article>")]
    public void A_stub_for_those_who_do_not_pay_is_said_to_be_one(string head, string body) => Codes(head, body).ShouldContain(ReadingFinding.ForSubscribers);

    [Theory]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Corridor opens\",\"isAccessibleForFree\":true}</script>", "<article>{0}</article>")]
    [InlineData("", "<article>{0}<div class=newsletter>Subscribe to our letter.</div></article>")]
    [InlineData("", "<article>{0}<div class=paywall hidden>Subscribe to read the rest of this article.</div></article>")]
    [InlineData("", "<article>{0}<div class=paywall></div></article>")]
    public void A_page_that_gives_all_its_text_is_none(string head, string body) => Codes(head, body).ShouldNotContain(ReadingFinding.ForSubscribers);

    private static string[] Codes(string head, string body) =>
        [.. Saved.Reads($"<html><head><link rel=canonical href=\"{Address}\">{head}</head><body><h1>Corridor opens</h1>{body.Replace("{0}", Text, StringComparison.Ordinal)}</body></html>").Findings.Select(finding => finding.Code)];
}
