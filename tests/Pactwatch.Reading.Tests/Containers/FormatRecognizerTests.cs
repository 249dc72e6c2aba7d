using System.Text;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Tables;

namespace Pactwatch.Reading.Tests.Containers;

public sealed class FormatRecognizerTests
{
    // Texts that look a little like something else, and are none of it.
    [Theory]
    [InlineData("From the beginning it was clear that the talks would fail.\nNobody said so.", "a.txt")]
    [InlineData("Title: The accord\nOutlet: Northwire\nDate: 4 March 2031\n\nThe ministers met.", "a.txt")]
    [InlineData("Correspondent: Ana Sol\n\nThe ministers met.", "a.txt")]
    [InlineData("[The editor adds:] The ministers met on Monday.", "a.txt")]
    [InlineData("{The ministers} met on Monday.", "a.txt")]
    [InlineData("{\"The ministers\" met on Monday, he said.}", "a.txt")]
    [InlineData("The minister, the envoy, and the general met; they agreed, slowly, on text, title, and date.", "a.txt")]
    [InlineData("# 1 priority is peace, said the envoy.\n\nThe ministers met.", "a.txt")]
    [InlineData("1. Withdraw the troops.\n2. Exchange the prisoners.\n3. Open the road.", "a.txt")]
    [InlineData("The file began with %PDF-1.4, the analyst said.", "a.txt")]
    [InlineData("<!doctype html><html><body><p>The ministers met.</p></body></html>", "a.json")]
    [InlineData("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>x</body></html>", "a.xhtml")]
    [InlineData("The headline of the day\ntext", "page.csv")]
    public void A_text_is_a_text(string content, string name) => Recognize(content, name).ShouldBe(FileFormat.Text);

    [Theory]
    [InlineData("From ana@x.example Thu Mar  6 10:00:00 2031\nFrom: a@b\nSubject: x\n\ny", FileFormat.Mailbox)]
    [InlineData("Received: from a by b\n\tfor c\nSubject: x\n\ny", FileFormat.Mail)]
    [InlineData("From: a@b\nTo: c@d\nSubject: x\nDate: Thu, 6 Mar 2031 10:00:00 +0000\n\ny", FileFormat.Mail)]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x", FileFormat.WebArchivePage)]
    [InlineData("\uFEFF\n[ {\"title\": \"x\"} ]", FileFormat.Json)]
    [InlineData("{\"title\": \"x\"}\n{\"title\": \"y\"}", FileFormat.JsonLines)]
    [InlineData("{\n  \"title\": \"x\"\n}\n", FileFormat.Json)]
    [InlineData("title;url;date;text\na;b;c;d\n", FileFormat.Table)]
    [InlineData("url\tbody\nb\td\n", FileFormat.Table)]
    [InlineData("<!-- a comment --><?xml-stylesheet href='x'?>\n<rdf:RDF xmlns:rdf='r'><item/></rdf:RDF>", FileFormat.Feed)]
    [InlineData("<!DOCTYPE rss PUBLIC \"-//N//DTD RSS 0.91//EN\" \"http://x.example/rss.dtd\"><rss version='0.91'/>", FileFormat.Feed)]
    [InlineData("<opml version='1.0'/>", FileFormat.FeedList)]
    [InlineData("WARC/1.1\r\nWARC-Type: warcinfo\r\n", FileFormat.Warc)]
    [InlineData("# The accord\n\nThe **ministers** met, as [Northwire](https://n.example) says.\n\n## What next", FileFormat.Markdown)]
    [InlineData("%PDF-1.7\n", FileFormat.Pdf)]
    public void The_content_tells_the_format(string content, FileFormat format) => Recognize(content, "download").ShouldBe(format);

    [Theory]
    [InlineData("The ministers met.", "notes.md", FileFormat.Markdown)]
    [InlineData("Subject: The accord\n\nThe ministers met.", "letter.eml", FileFormat.Mail)]
    [InlineData("Subject: The accord\nContent-Type: text/html\n\n<p>x", "page.mht", FileFormat.WebArchivePage)]
    [InlineData("a,b\n1,2", "numbers.csv", FileFormat.Table)]
    [InlineData("{\"title\": \"x\"}", "rows.jsonl", FileFormat.JsonLines)]
    [InlineData("{ broken", "rows.json", FileFormat.Json)]
    [InlineData("junk %PDF-1.4", "paper.pdf", FileFormat.Pdf)]
    public void The_name_decides_where_the_content_leaves_it_open(string content, string name, FileFormat format) => Recognize(content, name).ShouldBe(format);

    private static FileFormat Recognize(string content, string name) => FormatRecognizer.Recognize(Encoding.UTF8.GetBytes(content), name, ColumnMap.Known);
}
