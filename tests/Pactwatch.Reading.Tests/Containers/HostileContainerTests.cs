using System.Text;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Tests.Samples;

namespace Pactwatch.Reading.Tests.Containers;

[Collection(Alone.Name)]
public sealed class HostileContainerTests
{
    // Time of the processor: another program that has it meanwhile makes no test fail.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(6);

    public static TheoryData<string, Func<byte[]>, string> Files => new()
    {
        { "zeros.gz", () => Packed.Gzip(new byte[200_000_000]), FormatFinding.PackedTooTightly },
        { "twice.gz", () => Packed.Gzip(Packed.Gzip(Story.Text)), FormatFinding.NestedTooDeep },
        { "zeros.zip", () => Zip(20, new byte[4_000_000]), FormatFinding.PackedTooTightly },
        { "crowded.zip", () => Zip(10_050, [(byte)' ']), FormatFinding.TooManyEntries },
        { "dolls.zip", () => Dolls(6), FormatFinding.NestedTooDeep },
        { "cut.zip", () => Zip(3, Utf8(Story.Text))[..^40], FormatFinding.Damaged },
        { "laughs.xml", () => Utf8(Laughs()), FormatFinding.XmlDeclaresEntities },
        { "outside.xml", () => Utf8("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title></item></channel></rss>"), FormatFinding.XmlDeclaresEntities },
        { "deep.xml", () => Utf8("<rss>" + Repeat("<a>", 300_000)), FormatFinding.XmlTooLarge },
        { "broad.xml", () => Utf8("<rss><channel>" + Repeat("<item/>", 1_200_000) + "</channel></rss>"), FormatFinding.XmlTooLarge },
        { "crowded.xml", () => Utf8("<rss><channel>" + Repeat("<item><title>a</title></item>", 2_100) + "</channel></rss>"), FormatFinding.TooManyEntries },
        { "open.xml", () => Utf8("<rss><channel><item>"), FormatFinding.XmlUnreadable },
        { "deep.json", () => Utf8(Repeat("[", 500_000)), FormatFinding.RowUnreadable },
        { "deep2.json", () => Utf8(Repeat("{\"a\":", 500_000)), FormatFinding.RowUnreadable },
        { "deep.eml", () => Utf8(MailSample.Head + DeepMail(200)), FormatFinding.TooManyParts },
        { "crowded.eml", () => Utf8(MailSample.Head + "Content-Type: multipart/mixed; boundary=b\n\n" + Repeat("--b\n\nx\n", 100_000)), FormatFinding.TooManyParts },
        { "crowded.mbox", () => Utf8(Repeat("From a@b.example Tue Mar  4 05:40:00 2031\nFrom: A <a@b.example>\nSubject: x\n\nThe ministers met on Monday.\n\n", 300_000)), FormatFinding.TooManyEntries },
        { "mails.eml", () => Utf8(Mails(12)), FormatFinding.NestedTooDeep },
        { "long.warc", () => Utf8("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\nx"), FormatFinding.DocumentTooLarge },
        { "endless.warc", () => Utf8(Repeat("WARC/1.0\r\nWARC-Type: response\r\n\r\n", 100_000)), FormatFinding.Damaged },
        { "packed.warc", () => new WarcSample().Response("https://a.example/", "Content-Type: text/html\r\nContent-Encoding: br", Packed.Brotli(new string(' ', 300_000_000))).Bytes(), FormatFinding.PackedTooTightly },
        { "zeros.docx", () => ZipSample.WordOf(new string(' ', 40_000_000)), FormatFinding.PackedTooTightly },
        { "deep.docx", () => ZipSample.WordOf(Repeat("<w:p>", 100_000)), FormatFinding.XmlTooLarge },
        { "quote.csv", () => Utf8("title,text\n\"" + Repeat("a,b\n", 9_000_000)), FormatFinding.DocumentTooLarge },
        { "rows.json", () => Utf8("[{\"x\":1}" + Repeat(",{\"x\":1}", 2_000_000) + "]"), FormatFinding.NoTextColumn },
        { "large.txt", () => new byte[ReportReader.MaxBytes + 1], FormatFinding.DocumentTooLarge },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void It_is_stopped_by_its_own_limit_which_is_named(string name, Func<byte[]> make, string code)
    {
        var bytes = make();
        var start = Environment.CpuUsage.TotalTime;
        var opened = Opened.Of(bytes, name);
        (Environment.CpuUsage.TotalTime - start).ShouldBeLessThan(Budget);
        opened.Codes.Concat(opened.Documents.Select(document => document.Outcome.Code)).ShouldContain(code);
    }

    [Fact]
    public void What_lies_before_the_limit_is_read()
    {
        var mails = Opened.Of(Mails(12), "mails.eml");
        mails.Sources.ShouldBe(["mails.eml", "mails.eml!/#1", "mails.eml!/#1!/#1"]);
        var limits = ContainerLimits.Default with { Entries = 2, FeedItems = 1 };
        Opened.Of(new ZipSample().Add("a.txt", Story.Text + "a").Add("b.txt", Story.Text + "b").Add("c.txt", Story.Text + "c").Bytes(), "a.zip", Opened.Within(limits)).Sources.ShouldBe(["a.zip!/a.txt", "a.zip!/b.txt"]);
    }

    [Fact]
    public void All_layers_of_a_file_share_one_budget()
    {
        var noise = Enumerable.Range(0, 300).Select(at => Story.Page(at.ToString(System.Globalization.CultureInfo.InvariantCulture))).ToArray();
        var zip = new ZipSample();
        for (var at = 0; at < noise.Length; at++) zip.Add($"{at}.html", noise[at]);
        var opened = Opened.Of(zip.Bytes(), "a.zip", Opened.Within(ContainerLimits.Default with { UnpackedBytes = 100_000 }));
        opened.Codes.ShouldBe([FormatFinding.UnpackedTooLarge]);
        opened.Documents.Count.ShouldBeInRange(50, 250);
    }

    [Fact]
    public void Brackets_without_end_do_not_take_the_time_of_their_square()
    {
        var start = Environment.CpuUsage.TotalTime;
        Opened.Of("# A heading\n\n" + Repeat("[", 1_000_000) + "\n\n" + Repeat("![[", 300_000) + "\n\n" + Repeat("[a](", 300_000), "brackets.md").Documents.Count.ShouldBe(1);
        (Environment.CpuUsage.TotalTime - start).ShouldBeLessThan(Budget);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeat(string unit, int count) => new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString();

    private static byte[] Zip(int count, byte[] content)
    {
        var zip = new ZipSample();
        for (var at = 0; at < count; at++) zip.Add($"{at:D6}.txt", content);
        return zip.Bytes();
    }

    private static byte[] Dolls(int count) => count == 0 ? Zip(1, Utf8(Story.Text)) : new ZipSample().Add("doll.zip", Dolls(count - 1)).Bytes();

    private static string Laughs() =>
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">" + string.Concat(Enumerable.Range(1, 12).Select(at => $"<!ENTITY a{at} \"{Repeat($"&a{at - 1};", 10)}\">")) + "]><rss><channel><item><title>&a12;</title></item></channel></rss>";

    private static string DeepMail(int depth) =>
        depth == 0 ? "Content-Type: text/plain\n\n" + Story.Text : $"Content-Type: multipart/mixed; boundary=\"b{depth}\"\n\n--b{depth}\n{DeepMail(depth - 1)}\n--b{depth}--\n";

    private static string Mails(int depth) => depth == 0
        ? MailSample.Plain("The innermost", Story.Text)
        : $"{MailSample.Head}Content-Type: multipart/mixed; boundary=\"b{depth}\"\n\n{MailSample.Parts($"b{depth}", $"Content-Type: text/plain\n\nLayer {depth}. {Story.Text}", "Content-Type: message/rfc822\n\n" + Mails(depth - 1))}";
}
