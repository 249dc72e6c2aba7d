using System.Text;
using NodaTime;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Tests.Samples;

namespace Pactwatch.Reading.Tests.Warc;

public sealed class WarcTests
{
    private const string Html = "Content-Type: text/html; charset=utf-8";

    [Fact]
    public void A_page_has_its_address_and_the_day_of_its_retrieval()
    {
        var reading = Opened.Of(new WarcSample().Page("https://courier.example/2031/a", "one").Bytes(), "a.warc").Reading;
        reading.Url.ShouldBe("https://courier.example/2031/a");
        reading.Title.ShouldBe(Story.Title);
        reading.Published.Date.ShouldBe(new LocalDate(2031, 3, 4));
        reading.Findings.ShouldContain(finding => finding.Code == FormatFinding.RetrievedOn && finding.Message.Contains("2031-03-05", StringComparison.Ordinal));
    }

    public static TheoryData<string, Func<string, byte[]>> Encodings => new()
    {
        { "Content-Encoding: gzip", Packed.Gzip },
        { "Content-Encoding: br", Packed.Brotli },
        { "Content-Encoding: deflate", Packed.ZLib },
        { "Transfer-Encoding: chunked", page => Chunked(Utf8(page)) },
        { "Transfer-Encoding: chunked\r\nContent-Encoding: gzip", page => Chunked(Packed.Gzip(page)) },
        // The archiver has unpacked the body and left the field.
        { "Content-Encoding: gzip", Utf8 },
        { "Transfer-Encoding: chunked", Utf8 },
        { "Content-Encoding: br", Utf8 },
    };

    [Theory]
    [MemberData(nameof(Encodings), DisableDiscoveryEnumeration = true)]
    public void The_body_is_freed_from_what_was_laid_round_it(string field, Func<string, byte[]> pack)
    {
        var body = pack(Story.Page());
        Opened.Of(new WarcSample().Response("https://a.example/", Html + "\r\n" + field, body).Bytes(), "a.warc").Reading.Text.Characters.ShouldContain(Story.Paragraphs[2]);
    }

    [Fact]
    public void Only_pages_texts_and_PDFs_that_were_there_become_reports()
    {
        var page = Utf8(Story.Page());
        var warc = new WarcSample()
            .Response("https://a.example/a.png", "Content-Type: image/png", [0x89, 0x50, 0x4E, 0x47])
            .Response("https://a.example/a.json", "Content-Type: application/json", Utf8("{}"))
            .Response("https://a.example/a.js", "Content-Type: text/javascript", Utf8("let a = 1;"))
            .Response("https://a.example/robots.txt", "Content-Type: text/plain", Utf8("User-agent: *"))
            .Response("https://a.example/gone", Html, page, status: "404 Not Found")
            .Response("https://a.example/moved", Html, page, status: "301 Moved")
            .Record("request", "https://a.example/", Utf8("GET / HTTP/1.1\r\n\r\n"))
            .Record("metadata", "https://a.example/", page)
            .Response("https://a.example/text", "Content-Type: text/plain", Utf8(Story.Text))
            .Response("https://a.example/page", Html, page);
        var opened = Opened.Of(warc.Bytes(), "a.warc");
        opened.Sources.ShouldBe(["a.warc!/#9", "a.warc!/#10"]);
        opened.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_revisit_of_a_page_that_is_held_says_nothing_new_and_one_of_another_is_said()
    {
        var warc = new WarcSample().Revisit("https://a.example/early", "sha1:one").Page("https://a.example/1", "one").Revisit("https://a.example/1", "sha1:other");
        Opened.Of(warc.Bytes(), "a.warc").Findings.ShouldBeEmpty();
        var finding = Opened.Of(warc.Revisit("https://a.example/9", "sha1:elsewhere").Bytes(), "a.warc").Findings.ShouldHaveSingleItem();
        (finding.Code, finding.IsFailure).ShouldBe((FormatFinding.RevisitWithoutPage, false));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_an_archive_that_was_cut_off_all_whole_records_are_read(bool isPacked)
    {
        var warc = new WarcSample().Page("https://a.example/1", "one").Page("https://a.example/2", "two");
        var bytes = isPacked ? warc.Packed() : warc.Bytes();
        var opened = Opened.Of(bytes[..^100], isPacked ? "a.warc.gz" : "a.warc");
        opened.Documents.ShouldHaveSingleItem().Source.ShouldEndWith("!/#1");
        opened.Codes.ShouldBe([FormatFinding.Damaged]);
    }

    [Fact]
    public void Behind_damage_the_next_record_is_found_again()
    {
        var (first, second) = (new WarcSample().Page("https://a.example/1", "one").Bytes(), new WarcSample().Page("https://a.example/2", "two").Bytes());
        var opened = Opened.Of([.. first, .. "junk\r\nmore junk\r\n"u8, .. second], "a.warc");
        opened.Sources.ShouldBe(["a.warc!/#1", "a.warc!/#2"]);
    }

    [Fact]
    public void The_charset_that_the_server_named_is_heeded()
    {
        var page = $"<html><body><article><h1>Прощание</h1><p>{string.Concat(Enumerable.Repeat("Министры договорились, что последние патрули покинут долину до конца июня. ", 4))}</p></article></body></html>";
        var bytes = CodePage(1251).GetBytes(page);
        Opened.Of(new WarcSample().Response("https://a.example/", "Content-Type: text/html; charset=windows-1251", bytes).Bytes(), "a.warc").Reading.Text.Characters.ShouldContain("Министры договорились");
    }

    private static Encoding CodePage(int number)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(number);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Chunked(byte[] body) =>
        [.. body.Chunk(100).SelectMany(chunk => (byte[])[.. Utf8($"{chunk.Length:x};note=1\r\n"), .. chunk, .. "\r\n"u8]), .. "0\r\n\r\n"u8];
}
