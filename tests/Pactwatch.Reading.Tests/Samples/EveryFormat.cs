using System.Security.Cryptography;
using System.Text;

namespace Pactwatch.Reading.Tests.Samples;

/// <summary>One sample of every format, by the name that such a file has.</summary>
internal static class EveryFormat
{
    public static IReadOnlyList<(string Name, byte[] Bytes)> Files { get; } = [.. Make().OrderBy(file => file.Name, StringComparer.Ordinal)];

    private static IEnumerable<(string Name, byte[] Bytes)> Make()
    {
        var warc = new WarcSample().Page("https://courier.example/1", "warc").Revisit("https://courier.example/1", "sha1:warc");
        var packed = new WarcSample().Page("https://courier.example/2", "packed").Page("https://courier.example/3", "again").Packed();
        yield return ("page.html", Utf8(Story.Page("page")));
        yield return ("text.txt", Utf8($"{Story.Title}\n\nBy Ana Sol\n\nDRELL, March 4, 2031\n\n{Story.Text}"));
        yield return ("notes.md", Utf8($"---\ntitle: {Story.Title}\ndate: 2031-03-04\n---\n\n# {Story.Title}\n\n{Story.Paragraphs[0]}\n\n> {Story.Paragraphs[1]}\n\n- [{Story.Paragraphs[2]}](https://a.example/)\n"));
        yield return ("paper.pdf", PdfSample.Paper());
        yield return ("word.docx", ZipSample.Word((Story.Title, "Title"), (Story.Paragraphs[0], null), ("What comes next", "Heading1"), (Story.Paragraphs[1], "Quote")));
        yield return ("letter.eml", Utf8(MailSample.Of("mixed", $"Content-Type: text/plain\n\n{Story.Text}", MailSample.Attachment("text/html", "attachment; filename*=utf-8''p%C3%A4ge.html", Utf8(Story.Page("attached"))))));
        yield return ("box.mbox", Utf8("From a@b Thu Mar  6 10:00:00 2031\n" + MailSample.Plain("First", Story.Text) + "\nFrom a@b Thu Mar  6 11:00:00 2031\n" + MailSample.Plain("Second", Story.Text + "\n>From then on there was peace.")));
        yield return ("saved.mhtml", Utf8($"From: <Saved by a browser>\nSnapshot-Content-Location: https://courier.example/mh\nSubject: {Story.Title}\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n{MailSample.Quoted(Story.Page("mhtml"))}\n--b\nContent-Type: image/png\n\nx\n--b--\n"));
        yield return ("crawl.warc", warc.Bytes());
        yield return ("crawl2.warc.gz", packed);
        yield return ("crawl3.wacz", new ZipSample().Add("archive/data.warc.gz", packed).Add("datapackage.json", $$"""{"resources":[{"path":"archive/data.warc.gz","hash":"sha256:{{Convert.ToHexStringLower(SHA256.HashData(packed))}}"}]}""").Bytes());
        yield return ("rss.xml", Utf8($"<?xml version=\"1.0\"?><rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Oster Courier</title><item><title>{Story.Title}</title><link>https://courier.example/rss</link><pubDate>Tue, 04 Mar 2031 08:00:00 GMT</pubDate><content:encoded><![CDATA[{Story.Html}]]></content:encoded></item><item><title>Another</title><description>Only so much.</description></item></channel></rss>"));
        yield return ("atom.xml", Utf8($"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Oster Courier</title><entry><title>{Story.Title}</title><link href=\"https://courier.example/atom\"/><updated>2031-03-04T08:00:00Z</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">{Story.Html}</div></content></entry></feed>"));
        yield return ("feeds.opml", Utf8("<opml version=\"2.0\"><body><outline text=\"Oster Courier\" xmlUrl=\"https://courier.example/rss\"/></body></opml>"));
        yield return ("rows.jsonl", Utf8(string.Concat(Enumerable.Range(1, 2).Select(row => $$"""{"title":"{{Story.Title}} {{row}}","date":"2031-03-04","source":"https://courier.example/j{{row}}","hostname":"courier.example","text":"{{string.Join("\\n", Story.Paragraphs)}}"}""" + "\n"))));
        yield return ("one.json", Utf8($$"""{ "title_page": null, "title": "{{Story.Title}}", "authors": ["Ana Sol"], "date_publish": "2031-03-04 08:00:00", "maintext": "{{string.Join("\\n", Story.Paragraphs)}}" }"""));
        yield return ("table.csv", Utf8($"headline,link,date,body\n\"{Story.Title}\",https://courier.example/c,2031-03-04,\"{Story.Text}\"\n"));
        yield return ("table.tsv", Utf8($"title\turl\ttext\n{Story.Title}\thttps://courier.example/t\t{string.Join(' ', Story.Paragraphs)}\n"));
        yield return ("wallabag.json", Utf8($"[{CollectedSample.Wallabag("https://courier.example/w", Story.Html)}]"));
        yield return ("entries.json", Utf8($$"""{"total":1,"entries":[{{CollectedSample.Miniflux("https://courier.example/m", Story.Html)}}]}"""));
        yield return ("starred.json", Utf8($$"""{"items":[{{CollectedSample.Reader("https://courier.example/g", "summary", Story.Html)}}]}"""));
        yield return ("page.html.gz", Packed.Gzip(Story.Page("gz")));
        yield return ("all.zip", new ZipSample().Add("a/page.html", Story.Page("zip")).Add("a/page_files/frame.html", Story.Page("frame")).Add("inner.zip", new ZipSample().Add("deep.txt", Story.Title + "\n\n" + Story.Text + " Deep.").Bytes()).Bytes());
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
