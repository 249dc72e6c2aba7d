using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>The ledger in every format, by the real program; calendar and feed as a subscriber fetches them, again and again.</summary>
public sealed partial class ExportFormatsTests : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly Workplace workplace = new();

    public ExportFormatsTests()
    {
        InventedStory.WriteTo(workplace);
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Every_format_gives_the_same_bytes_twice()
    {
        foreach (var format in (string[])["jsonl", "markdown", "webannotation", "prov", "ics", "atom"])
        {
            var first = workplace.Run("export", "--format", format);
            first.ExitCode.ShouldBe(0, first.ToString());
            first.Stdout.Length.ShouldBeGreaterThan(200);
            workplace.Run("export", "--format", format).Stdout.ShouldBe(first.Stdout);
        }
    }

    [Fact]
    public void A_deadline_that_moves_keeps_its_uid_and_raises_its_sequence()
    {
        var before = Events(workplace.Run("export", "--format", "ics").Stdout);
        before.ShouldNotBeEmpty();
        before.Values.ShouldAllBe(sequence => sequence == "0");
        workplace.Write("later/star.txt", "Headline: Withdrawal put off\nOutlet: Southern Star\nPublished: April 20, 2026\n\nUnder its accord with Suderia, Norland is now to leave the Oster strip by October 31, 2026, its defence minister said on Monday.\n");
        workplace.Run("read", "later").ExitCode.ShouldBe(0);
        var result = workplace.Run("export", "--format", "ics");
        var after = Events(result.Stdout);
        before.Keys.ShouldBeSubsetOf(after.Keys);
        after.Values.ShouldContain("1");
        workplace.Run("export", "--format", "ics").Stdout.ShouldBe(result.Stdout);
    }

    [Fact]
    public void The_feed_has_an_entry_for_each_change_and_none_for_a_rerun()
    {
        workplace.Run("export", "--format", "atom", "--as-of", "2026-03-04").ExitCode.ShouldBe(0);
        var feed = Feed();
        var entries = feed.Root!.Elements(Atom + "entry").ToList();
        entries.Count.ShouldBeGreaterThan(1);
        entries.Select(entry => entry.Element(Atom + "id")!.Value).ShouldBeUnique();
        entries.ShouldAllBe(entry => entry.Element(Atom + "title")!.Value.Length > 0 && entry.Element(Atom + "updated")!.Value.EndsWith('Z'));
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
        Feed().Root!.Elements(Atom + "entry").Count().ShouldBe(entries.Count);
    }

    [Fact]
    public void Subscribers_are_not_told_backwards()
    {
        workplace.Run("export", "--format", "ics").ExitCode.ShouldBe(0);
        var result = workplace.Run("export", "--format", "ics", "--as-of", "2026-03-03");
        result.ExitCode.ShouldBe(2);
        result.Stderr.ShouldContain("earlier day");
    }

    [Fact]
    public void With_text_goes_with_json_alone()
    {
        var result = workplace.Run("export", "--format", "markdown", "--with-text");
        (result.ExitCode, result.Stdout).ShouldBe((2, ""));
        result.Stderr.ShouldContain("--with-text goes with --format json");
    }

    [Fact]
    public void Lines_hold_what_the_export_holds()
    {
        var whole = JsonDocument.Parse(workplace.Run("export").Stdout).RootElement;
        var lines = workplace.Run("export", "--format", "jsonl").Stdout.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Count(line => line.GetProperty("type").GetString() == "undertaking").ShouldBe(whole.GetProperty("accords").EnumerateArray().Sum(accord => accord.GetProperty("undertakings").GetArrayLength()));
    }

    [Fact]
    public void The_archive_of_tables_is_a_zip_file()
    {
        workplace.Run("export", "--format", "csv", "-o", "ledger.zip").ExitCode.ShouldBe(0);
        using var zip = System.IO.Compression.ZipFile.OpenRead(workplace.PathOf("ledger.zip"));
        zip.GetEntry("undertakings.csv").ShouldNotBeNull();
    }

    public void Dispose() => workplace.Dispose();

    private XDocument Feed()
    {
        using var reader = XmlReader.Create(new StringReader(workplace.Run("export", "--format", "atom").Stdout), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader);
    }

    private static Dictionary<string, string> Events(string calendar) =>
        Event().Matches(calendar.Replace("\r\n ", "", StringComparison.Ordinal)).ToDictionary(match => match.Groups["uid"].Value, match => match.Groups["sequence"].Value, StringComparer.Ordinal);

    [GeneratedRegex("UID:(?<uid>[^\r]+)\r\n(?:(?!END:VEVENT)[^\r]*\r\n)*?SEQUENCE:(?<sequence>[0-9]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Event();
}
