using System.Text;
using Pactwatch.Reading.Html.Tree;

namespace Pactwatch.Reading.Tests.Html.Tree;

public sealed class PageParserTests
{
    [Theory]
    [InlineData("<p>a<p>b", "p(a) p(b)")]
    [InlineData("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e", "ul(li(a) li(b ul(li(c))) li(d)) e")]
    [InlineData("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a) dd(b) dt(c))")]
    [InlineData("<table><tr><td>a<td>b<tr><th>c</table>d", "table(tr(td(a) td(b)) tr(th(c))) d")]
    [InlineData("<table><tbody><tr><td>a<tbody><tr><td>b<table><tr><td>c</table>d</table>", "table(tbody(tr(td(a))) tbody(tr(td(b table(tr(td(c))) d))))")]
    [InlineData("<select><option>a<option>b<optgroup><option>c</select>d", "select(option(a) option(b) optgroup(option(c))) d")]
    [InlineData("<h2>a<h3>b</h2>c", "h2(a) h3(b) c")]
    [InlineData("<ruby>a<rt>b<rt>c</ruby>", "ruby(a rt(b) rt(c))")]
    [InlineData("<p>a<div>b</div>c</p>d", "p(a) div(b) c p d")]
    [InlineData("<p>a<button><div>b<p>c</button>d", "p(a button(div(b p(c))) d)")]
    public void End_tags_that_may_be_left_out_are_implied(string html, string tree) => Drawn(html).ShouldBe(tree);

    [Theory]
    [InlineData("<div><span>a</div>b", "div(span(a)) b")]
    [InlineData("<div>a</span></section>b</div>c", "div(a b) c")]
    [InlineData("<table><tr><td><div>a</table>b", "table(tr(td(div(a)))) b")]
    [InlineData("<div><table><tr><td>a</div>b</table>c</div>d", "div(table(tr(td(a b))) c) d")]
    [InlineData("<b><p>a</b>b</p>c", "b(p(a b) c)")]
    [InlineData("<form><div>a</form>b</div>c", "form(div(a b) c)")]
    [InlineData("<td>a</td><tr>b", "a b")]
    [InlineData("a</br>b<br>c", "a br b br c")]
    [InlineData("<span><div>a</span>b</div>c", "span(div(a b) c)")]
    [InlineData("<li><div><p>a</li>b", "li(div(p(a))) b")]
    public void Tags_that_cross_or_are_left_open_close_what_they_can(string html, string tree) => Drawn(html).ShouldBe(tree);

    [Theory]
    [InlineData("<body><script>if (a < b) document.write('<p>x</p>')</script>y", "script(if (a < b) document.write('<p>x</p>')) y")]
    [InlineData("<body><style>p > a {}</style >y", "style(p > a {}) y")]
    [InlineData("<textarea><p>a &amp; b</textarea>c", "textarea(<p>a & b) c")]
    [InlineData("<div><script>a</scripts></script>b", "div(script(a</scripts>) b)")]
    [InlineData("<!-- <p>a</p> --><!--><!---><!-- x --!>b<!doctype x><?php x ?></>", "b")]
    [InlineData("<svg><title><b>x</svg>a", "svg(title) b(x a)")]
    [InlineData("<svg><path/><g/><![CDATA[<p>]]></svg>a", "svg(path g <p>) a")]
    [InlineData("a<![CDATA[b]]>c", "a c")]
    [InlineData("1 < 2 & 3 > 2 <4 a<", "1 < 2 & 3 > 2 <4 a<")]
    [InlineData("<div/>a<x-y/>b", "div(a x-y(b))")]
    public void Characters_that_are_no_tags_are_told_apart(string html, string tree) => Drawn(html).ShouldBe(tree);

    [Theory]
    [InlineData("&amp;&lt;&notin;&notit;&copy2&eacute;", "&<∉¬it;©2é")]
    [InlineData("&#65;&#x42;&#X43;&#150;&#0;&#xD800;&#1114112;&#x1F600;", "ABC–\uFFFD\uFFFD\uFFFD😀")]
    [InlineData("&unknown; &; & &#; &#x; &amp", "&unknown; &; & &#; &#x; &")]
    [InlineData("&NotEqualTilde;&ThickSpace;|&fjlig;", "≂̸\u205F\u200A|fj")]
    public void References_are_resolved_as_browsers_do(string html, string text) => PageParser.Parse("<p>" + html).Root.Text.ShouldBe(text);

    [Theory]
    [InlineData("<a href=x>", "href", "x")]
    [InlineData("<a HREF = ' x>y ' >", "href", " x>y ")]
    [InlineData("<a title=\"it's\" href=\"a&amp;b&copy=1\">", "href", "a&b&copy=1")]
    [InlineData("<a disabled/href=x/>", "href", "x/")]
    [InlineData("<a disabled/href=x/>", "disabled", "")]
    [InlineData("<a b=1 b=2>", "b", "1")]
    [InlineData("<a title=it's>", "title", "it's")]
    [InlineData("<a \"x\" b='1'>", "b", "1")]
    [InlineData("<a =b c>", "=b", "")]
    [InlineData("<a hrefx=1>", "href", null)]
    public void Attributes_are_read_however_they_are_written(string html, string name, string? value)
    {
        var page = PageParser.Parse(html + "text</a>");
        var link = page.Root.Elements(TagId.A).ShouldHaveSingleItem();
        link.Attribute(name).ShouldBe(value);
        link.Text.ShouldBe("text");
    }

    [Fact]
    public void A_page_has_one_html_head_and_body_whatever_it_writes()
    {
        var page = PageParser.Parse("<title>t</title><meta name=a content=b><p>x<html lang=de><body class=c><head><body id=d>y</body></html>z");
        page.Attribute(0, "lang").ShouldBe("de");
        page[page.Body].Attribute("class").ShouldBe("c");
        page[page.Body].Text.ShouldBe("xyz");
        page.Root.Elements(TagId.Meta).ShouldHaveSingleItem().Parent.Index.ShouldBe(0);
        page.Root.Elements(TagId.Title).Single().Text.ShouldBe("t");
    }

    [Fact]
    public void A_link_ends_where_its_tag_says_though_what_it_holds_goes_on()
    {
        var page = PageParser.Parse("<a><div>in</a>out</div>");
        var link = page.Root.Elements(TagId.A).Single().Index;
        var texts = Enumerable.Range(0, page.Count).Where(node => page.TagOf(node) == TagId.Text).ToArray();
        texts.Select(node => node < page.ContentEnd(link)).ShouldBe([true, false]);
        texts.Select(node => node < page.SubtreeEnd(link)).ShouldBe([true, true]);
    }

    [Fact]
    public void Neighbours_are_found_from_any_node()
    {
        var list = PageParser.Parse("<ul><li>a<b>x</b></li><li>b</li><li>c</li></ul>").Root.Elements(TagId.Ul).Single();
        var items = list.Children.ToArray();
        items.Select(item => item.Text).ShouldBe(["ax", "b", "c"]);
        items[2].PreviousSibling.ShouldBe(items[1]);
        items[1].PreviousSibling.ShouldBe(items[0]);
        items[0].PreviousSibling.Exists.ShouldBeFalse();
        items[2].NextSibling.Exists.ShouldBeFalse();
        items[0].Chain().Select(node => node.Name).ShouldBe(["li", "ul", "body", "html"]);
    }

    /// <summary>The body as "p(a b(c)) d": names, and what is within in brackets.</summary>
    private static string Drawn(string html)
    {
        var page = PageParser.Parse(html);
        var text = new StringBuilder();
        Draw(page.TagOf(0) == TagId.Html && page.Body > 0 ? page[page.Body] : page.Root, text);
        return text.ToString();
    }

    private static void Draw(PageNode element, StringBuilder text)
    {
        var isFirst = true;
        foreach (var child in element.Children)
        {
            if (!isFirst) text.Append(' ');
            isFirst = false;
            if (child.IsText)
            {
                text.Append(child.Text);
                continue;
            }

            text.Append(child.Name);
            if (!child.FirstChild.Exists) continue;
            text.Append('(');
            Draw(child, text);
            text.Append(')');
        }
    }
}
