namespace Pactwatch.Reading.Tests.Html;

/// <summary>The words of an article that lead to other sites.</summary>
public sealed class LinkTests
{
    private const string Own = "https://www.quay.example/world/corridor";

    [Theory]
    [InlineData("The port is open, a <a href='https://northwire.example/a?b=1#c'>report</a> said on Monday.", "report → https://northwire.example/a?b=1#c")]
    [InlineData("The port <a href=//northwire.example/a> is <b>open again</b> </a>, they said on Monday night.", "is open again → https://northwire.example/a")]
    [InlineData("It is&nbsp;&nbsp;open,\n\t<a href=' http://northwire.example/a '>a re\u00ADport\n said</a> on Monday.", "a report said → http://northwire.example/a")]
    [InlineData("Open, open, <a href=https://a.example/1>open</a>, open and <a href=https://b.example/2>open</a>.", "open → https://a.example/1; open → https://b.example/2")]
    [InlineData("<a href=https://a.example/1>Two</a><a href=https://b.example/2> ports</a> are open, they said.", "Two → https://a.example/1; ports → https://b.example/2")]
    [InlineData("Der <a href=https://a.example/1>Cafe\u0301-Betreiber</a> sagte am Montag, <a href=https://b.example/2>dass</a> er geht.", "Café-Betreiber → https://a.example/1; dass → https://b.example/2")]
    [InlineData("HELM, March 3 (<a href=https://northwire.example>Northwire</a>) — The port, <a href=https://a.example/1>Northwire</a> said, is open.", "Northwire → https://northwire.example/; Northwire → https://a.example/1")]
    [InlineData("🕊 A <a href=https://köln.example/ö>dove</a> was seen over the port on Monday morning, they said.", "dove → https://köln.example/%C3%B6")]
    public void They_are_kept_with_their_address(string paragraph, string expected) => Of(paragraph).ShouldBe(expected);

    [Theory]
    [InlineData("The port is open, they <a href=/world/port>said</a> on Monday.")]
    [InlineData("The port is open, they <a href=https://quay.example/world/port>said</a> on Monday.")]
    [InlineData("The port is open, they <a href=HTTPS://WWW.QUAY.EXAMPLE/world/port>said</a> on Monday.")]
    [InlineData("The port is open, they <a href='javascript:x()'>said</a> on <a href=mailto:a@b.example>Monday</a>.")]
    [InlineData("The port is open, they <a name=said>said</a> on <a href>Monday</a> and on <a href='https://'>Tuesday</a>.")]
    [InlineData("The port is open, they <a href=https://a.example/1></a>said on <a href=https://a.example/1><img src=x></a>Monday.")]
    [InlineData("The port is open, they said.</p><nav><ul><li><a href=https://a.example/1>Weather</a></ul></nav><p>The talks go on in the town of Helm.")]
    public void Those_of_its_own_site_and_those_of_no_page_are_not(string paragraph) => Of(paragraph).ShouldBeEmpty();

    [Fact]
    public void Links_beyond_the_longest_address_are_not_kept() =>
        Of($"The port is open, they <a href=https://a.example/{new string('x', 3000)}>said</a> on Monday.").ShouldBeEmpty();

    [Fact]
    public void A_page_of_hundreds_of_links_is_no_report_and_has_none()
    {
        var paragraphs = Enumerable.Range(0, 600).Select(n => $"<p>{Saved.Sentence} So said <a href=https://a.example/{n}>the {n}th of them</a> on that day.</p>");
        Saved.Reads($"<article>{string.Concat(paragraphs)}</article>", new ReadingHints(Url: Own)).Links.ShouldBeEmpty();
    }

    private static string Of(string paragraph)
    {
        var reading = Saved.Reads($"<html><body><article><h1>The port opens</h1><p>{paragraph}</p><p>{Saved.Sentence}</p></article></body></html>", new ReadingHints(Url: Own));
        return string.Join("; ", reading.Links.Select(link => $"{reading.Text[link.Span]} → {link.Address}"));
    }
}
