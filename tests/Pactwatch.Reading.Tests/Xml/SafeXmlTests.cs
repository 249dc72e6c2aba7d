using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Xml;

namespace Pactwatch.Reading.Tests.Xml;

public sealed class SafeXmlTests
{
    [Theory]
    [InlineData("<a>x&nbsp;y</a>", "x\u00A0y")]
    [InlineData("<a>Oil &amp; gas</a>", "Oil & gas")]
    [InlineData("<a>Oil & gas</a>", "Oil & gas")]
    [InlineData("<a>caf&eacute; &#233; &#xE9;</a>", "café é é")]
    [InlineData("<a><![CDATA[x &nbsp; <b>y]]></a>", "x &nbsp; <b>y")]
    [InlineData("<a>&unknown; &#0;</a>", "&unknown; &#0;")]
    [InlineData("<a>x\u0001y\u000B\uFFFF</a>", "x y  ")]
    [InlineData("\uFEFF \n<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>é</a>", "é")]
    [InlineData("<!DOCTYPE rss PUBLIC \"-//N//DTD RSS 0.91//EN\" \"http://x.example/rss.dtd\"><a>x</a>", "x")]
    [InlineData("<a b='1&2'>x</a>", "x")]
    public void What_feeds_often_have_is_read(string xml, string value) => SafeXml.Parse(xml).Value.ShouldBe(value);

    [Theory]
    [InlineData("<a><b></a>", FormatFinding.XmlUnreadable)]
    [InlineData("no xml", FormatFinding.XmlUnreadable)]
    [InlineData("", FormatFinding.XmlUnreadable)]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", FormatFinding.XmlDeclaresEntities)]
    [InlineData("<!doctype a [ ]><a/>", FormatFinding.XmlDeclaresEntities)]
    [InlineData("<?xml version='1.0'?><!-- c --><!DOCTYPE a SYSTEM 'x' [<!ENTITY % p SYSTEM 'http://a.example/'> %p;]><a/>", FormatFinding.XmlDeclaresEntities)]
    public void What_is_dangerous_or_broken_is_refused_by_its_code(string xml, string code) =>
        Should.Throw<ContainerException>(() => SafeXml.Parse(xml)).Code.ShouldBe(code);

    [Fact]
    public void Depth_is_counted_before_anything_is_parsed()
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));
        SafeXml.Parse(Nested(XmlStructure.MaxDepth)).Name.LocalName.ShouldBe("a");
        Should.Throw<ContainerException>(() => SafeXml.Parse(Nested(XmlStructure.MaxDepth + 1))).Code.ShouldBe(FormatFinding.XmlTooLarge);
        SafeXml.Parse("<a>" + string.Concat(Enumerable.Repeat("<b/><c x='1'/><!-- <d> --><![CDATA[<e>]]>", 500)) + "</a>").Elements().Count().ShouldBe(1000);
    }

    [Theory]
    [InlineData("<rss>", "rss")]
    [InlineData(" <?xml version='1.0'?>\n<!-- x --><rdf:RDF a='b'>", "RDF")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><feed/>", "feed")]
    [InlineData("text <rss>", null)]
    [InlineData("<", null)]
    [InlineData("<!-- never closed <rss>", null)]
    public void The_root_is_told_without_parsing(string xml, string? name) => XmlHead.RootName(xml).ShouldBe(name);
}
