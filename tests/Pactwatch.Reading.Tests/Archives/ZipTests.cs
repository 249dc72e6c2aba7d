using System.Text;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Tests.Samples;

namespace Pactwatch.Reading.Tests.Archives;

public sealed class ZipTests
{
    private const int Link = 0xA1FF << 16;

    [Theory]
    [InlineData("../up.txt")]
    [InlineData("a/../../up.txt")]
    [InlineData("/root.txt")]
    [InlineData("\\\\server\\share.txt")]
    [InlineData("C:\\windows.txt")]
    [InlineData("a.txt:stream")]
    [InlineData("bell\u0007.txt")]
    public void An_entry_with_a_name_that_leads_out_is_refused_and_the_rest_is_read(string name)
    {
        var opened = Opened.Of(new ZipSample().Add(name, Story.Text + " Out.").Add("in.txt", Story.Text).Bytes(), "a.zip");
        opened.Sources.ShouldBe(["a.zip!/in.txt"]);
        opened.Codes.ShouldBe([FormatFinding.EntryRefused]);
    }

    [Fact]
    public void Links_and_entries_that_come_twice_are_refused()
    {
        var opened = Opened.Of(new ZipSample().Add("a.txt", Story.Text).Add("a.txt", Story.Text + " Twice.").Add("link.txt", "/etc/passwd"u8.ToArray(), Link).Bytes(), "a.zip");
        opened.Sources.ShouldBe(["a.zip!/a.txt"]);
        opened.Findings.Select(finding => finding.Source).ShouldBe(["a.zip!/a.txt", "a.zip!/link.txt"]);
    }

    [Fact]
    public void What_is_passed_over_in_a_folder_is_passed_over_in_an_archive()
    {
        var zip = new ZipSample().Add("news/", "").Add("news/page.html", Story.Page()).Add("news/page_files/part.html", Story.Page("part")).Add("__MACOSX/news/page.html", "x").Add(".DS_Store", "x").Add("news/.hidden/a.txt", "x");
        var opened = Opened.Of(zip.Bytes(), "a.zip");
        opened.Sources.ShouldBe(["a.zip!/news/page.html"]);
        opened.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Names_from_Windows_are_read_with_their_folders() =>
        Opened.Of(new ZipSample().Add("b\\c.txt", Story.Text).Bytes(), "a.zip").Sources.ShouldBe(["a.zip!/b/c.txt"]);

    [Theory]
    [InlineData("xl/workbook.xml", "spreadsheet")]
    [InlineData("ppt/presentation.xml", "presentation")]
    public void Other_office_documents_are_said_to_be_such(string entry, string word)
    {
        var finding = Opened.Of(new ZipSample().Add("[Content_Types].xml", "x").Add(entry, "x").Bytes(), "a.zip").Findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe(FormatFinding.NoReport);
        finding.Message.ShouldContain(word);
    }

    [Fact]
    public void A_web_archive_that_is_not_what_its_checksum_says_is_read_and_said()
    {
        var warc = new WarcSample().Page("https://a.example/1", "one").Packed();
        var zip = new ZipSample().Add("archive/a.warc.gz", warc).Add("indexes/x.txt", "not read").Add("pages/pages.jsonl", "{}")
            .Add("datapackage.json", """{"resources":[{"path":"archive/a.warc.gz","hash":"sha256:0000"},{"path":1,"hash":null},7]}""");
        var opened = Opened.Of(zip.Bytes(), "a.wacz");
        opened.Sources.ShouldBe(["a.wacz!/archive/a.warc.gz!/#1"]);
        opened.Codes.ShouldBe([FormatFinding.ChecksumDiffers]);
    }

    [Fact]
    public void A_damaged_entry_leaves_the_others_readable()
    {
        var bytes = new ZipSample().Add("a.txt", Story.Text).Add("b.txt", Story.Text + " B.").Bytes();
        // The first entry's packed bytes, behind its head of 30 bytes and its name.
        for (var at = 40; at < 60; at++) bytes[at] = 0xFF;
        var opened = Opened.Of(bytes, "a.zip");
        opened.Sources.ShouldBe(["a.zip!/b.txt"]);
        opened.Findings.ShouldHaveSingleItem().Source.ShouldBe("a.zip!/a.txt");
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_read_too()
    {
        var inner = new ZipSample().Add("a.txt", Story.Text).Bytes();
        Opened.Of(Packed.Gzip(inner), "a.zip.gz").Sources.ShouldBe(["a.zip.gz!/a.txt"]);
        Opened.Of(Packed.Gzip(Encoding.UTF8.GetBytes(Story.Page()))[..^30], "cut.html.gz").Findings.ShouldHaveSingleItem().Code.ShouldBe(FormatFinding.Damaged);
    }
}
