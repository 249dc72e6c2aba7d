using System.Text;
using System.Text.Json;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Publishing.Prose;
using Pactwatch.Publishing.Provenance;
using Pactwatch.Text;

namespace Pactwatch.Tests.Publishing;

/// <summary>The ledger as JSON Lines, Markdown, Web Annotations and PROV.</summary>
public sealed class OtherFormatsTests
{
    public static TheoryData<string> Names => [.. Writers.Keys];

    private static Dictionary<string, Action<Stream, SourcedLedger, LedgerExport>> Writers { get; } = new(StringComparer.Ordinal)
    {
        ["jsonl"] = LedgerLinesWriter.Write, ["markdown"] = LedgerMarkdown.Write, ["webannotation"] = WebAnnotationWriter.Write, ["prov"] = ProvJsonWriter.Write,
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_ledger_gives_the_same_bytes(string format) => Text(format).ShouldBe(Text(format));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_protected_report_leaves_the_house_in_none(string format) =>
        Should.Throw<ArgumentException>(() => Writers[format](Stream.Null, InventedLedger.Of(InventedLedger.Report(handling: Handling.Protected)), new LedgerExport("0.1.0")));

    [Fact]
    public void Each_line_of_json_lines_is_an_entry_as_the_export_has_it()
    {
        var lines = Text("jsonl").TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Select(line => line.GetProperty("type").GetString()).ShouldBe(["ledger", "report", "accord", "undertaking", "other", "figure", "quote", "discrepancy", "revision", "derivation"]);
        var undertaking = lines[3];
        undertaking.GetProperty("accord").GetString().ShouldBe("a-1");
        undertaking.GetProperty("entry").GetProperty("id").GetString().ShouldBe("u-1");
        lines[2].GetProperty("entry").TryGetProperty("undertakings", out _).ShouldBeFalse();
    }

    [Fact]
    public void A_row_of_the_document_leads_to_its_words()
    {
        var text = Text("markdown");
        text.ShouldContain("| Norland | ship about 40,000 tonnes of grain |");
        text.ShouldContain("1 report, 1 original[^1] |");
        text.ShouldContain("[^1]: “Norland will ship about 40,000 tonnes of grain by the end of June” Northwire, Norland to ship grain, 2026-03-03. SHA-256 `");
    }

    [Fact]
    public void Incidents_have_their_section_alleged_and_verified_apart()
    {
        var ledger = InventedLedger.Of(InventedLedger.Report());
        var words = ledger.Accords[0].Undertakings[0].Mentions[0];
        var claim = new IncidentClaim(words.Report, words.Span, [], Stance.Asserts, "shelling", "arms", new Slot<string>("Norland", null), null, 3, ["Oster"], null, "Suderia", false, true, []);
        var incident = new IncidentEntry("i-1", "shelling", "Norland", ["Oster"], new NodaTime.LocalDate(2026, 3, 2), 3, 1, ["Suderia"], ["the mission"], ["Norland's army"], [], ["u-1"], ["Northwire"], [claim]);
        using var stream = new MemoryStream();
        LedgerMarkdown.Write(stream, ledger with { Accords = [ledger.Accords[0] with { Incidents = [incident] }] }, new LedgerExport("0.1.0"));
        var text = Encoding.UTF8.GetString(stream.ToArray());
        text.ShouldContain("### Incidents\n\n| what | by whom | where | when | alleged | verified | denied by | told by |\n");
        text.ShouldContain("| shelling | Norland | Oster | 2026-03-02 | 3 (Suderia) | 1 (the mission) | Norland's army | 1 report, 1 original[^");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>")]
    [InlineData("a | b", "a \\| b")]
    [InlineData("[x](javascript:y)", "\\[x\\](javascript:y)")]
    [InlineData("two\n\nlines", "two lines")]
    [InlineData("*no* _no_ `no` &lt;", "\\*no\\* \\_no\\_ \\`no\\` \\&lt;")]
    [InlineData("by 2031-09-30 (at the latest).", "by 2031-09-30 (at the latest).")]
    public void No_words_of_a_report_become_markup(string words, string escaped) => MarkdownText.Escaped(words).ShouldBe(escaped);

    [Fact]
    public void An_annotation_finds_its_words_by_quote_and_by_place()
    {
        var target = JsonDocument.Parse(Text("webannotation")).RootElement.GetProperty("first").GetProperty("items")[0].GetProperty("target");
        var (quote, place) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
        var whole = InventedLedger.Words;
        (quote.GetProperty("prefix").GetString() + quote.GetProperty("exact").GetString() + quote.GetProperty("suffix").GetString()).ShouldBe(whole[..(whole.IndexOf("June", StringComparison.Ordinal) + 4 + 32)]);
        var runes = whole.EnumerateRunes().ToList();
        string.Concat(runes.Skip(place.GetProperty("start").GetInt32()).Take(place.GetProperty("end").GetInt32() - place.GetProperty("start").GetInt32())).ShouldBe(quote.GetProperty("exact").GetString());
        target.GetProperty("source").GetString().ShouldStartWith("urn:sha256:");
    }

    [Fact]
    public void Every_entry_is_derived_from_a_report_with_a_hash()
    {
        var prov = JsonDocument.Parse(Text("prov")).RootElement;
        var entities = prov.GetProperty("entity");
        foreach (var derived in prov.GetProperty("wasDerivedFrom").EnumerateObject())
        {
            entities.TryGetProperty(derived.Value.GetProperty("prov:generatedEntity").GetString()!, out _).ShouldBeTrue();
            entities.GetProperty(derived.Value.GetProperty("prov:usedEntity").GetString()!).GetProperty("pw:sha256").GetString()!.Length.ShouldBe(64);
        }

        prov.GetProperty("wasDerivedFrom").EnumerateObject().Count().ShouldBe(3);
    }

    private static string Text(string format)
    {
        using var stream = new MemoryStream();
        Writers[format](stream, InventedLedger.Of(InventedLedger.Report()), new LedgerExport("0.1.0"));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
