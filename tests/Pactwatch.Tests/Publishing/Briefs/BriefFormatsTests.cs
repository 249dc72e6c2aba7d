using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Publishing.Briefs;

namespace Pactwatch.Tests.Publishing.Briefs;

/// <summary>A brief in Word and in Markdown, read back by others' readers.</summary>
public sealed class BriefFormatsTests
{
    private const string Plain = "Norland will leave the Oster strip by 1 June. Norland left on Tuesday, the mission said.";

    /// <summary>What a page may hold: markup of every kind, characters that XML can't have, half a surrogate pair, turned writing.</summary>
    private const string Hostile = "1. Norland will <script>alert(1)</script> ]]> &amp; {{x}} [^1] \u0000\u0008\uFFFE\uD800 \u202Eleave\u202C | *the* `strip`\r\n\r\nby 1 June";

    [Theory]
    [InlineData(Plain, "Norland will leave the Oster strip by 1 June")]
    [InlineData(Hostile, Hostile)]
    public void A_strict_reader_finds_no_fault_in_the_word_file(string text, string words)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Word(text, words)), isEditable: false);
        var faults = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}");
        faults.ShouldBeEmpty();
    }

    [Fact]
    public void The_notes_are_real_footnotes_and_each_is_marked_once()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Word(Plain, "Norland will leave the Oster strip by 1 June")), isEditable: false);
        var main = document.MainDocumentPart!;
        var marks = main.Document.Descendants<FootnoteReference>().Select(mark => mark.Id!.Value).ToList();
        var notes = main.FootnotesPart!.Footnotes.Elements<Footnote>().Where(note => note.Type is null).ToDictionary(note => note.Id!.Value, note => note.InnerText);
        marks.ShouldBe(notes.Keys);
        notes[1].ShouldBe(" “Norland will leave the Oster strip by 1 June” Northwire, Norland to ship grain, 12 June 2026, https://northwire.example/oster. SHA-256 " + new StatedLedger(Plain).Report.Sha256 + ".");
        main.Document.Body!.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties is null).ShouldAllBe(paragraph => paragraph.Descendants<FootnoteReference>().Any());
        main.Document.Body!.InnerText.ShouldContain("Norland was to leave the Oster strip by 1 June (1 June 2026); no report says that it was done.");
        main.ExternalRelationships.ShouldBeEmpty();
        main.HyperlinkRelationships.ShouldBeEmpty();
    }

    [Fact]
    public void Markdown_has_a_note_for_each_mark_and_no_markup_of_a_report()
    {
        var text = Markdown(Plain, "Norland will leave the Oster strip by 1 June");
        text.ShouldContain("Norland was to leave the Oster strip by 1 June (1 June 2026)[^1]; no report says that it was done.");
        text.ShouldContain("[^1]: “Norland will leave the Oster strip by 1 June” Northwire, Norland to ship grain, 12 June 2026, https://northwire.example/oster. SHA-256 `");
        var hostile = Markdown(Hostile, Hostile);
        hostile.ShouldNotContain("<script>");
        hostile.ShouldContain("\\[\\^1\\]");
    }

    [Fact]
    public void The_same_ledger_gives_the_same_bytes()
    {
        Word(Plain, "Norland will leave").ShouldBe(Word(Plain, "Norland will leave"));
        Markdown(Plain, "Norland will leave").ShouldBe(Markdown(Plain, "Norland will leave"));
    }

    private static byte[] Word(string text, string words) => Bytes(BriefDocument.Write, text, words);

    private static string Markdown(string text, string words) => Encoding.UTF8.GetString(Bytes(BriefMarkdown.Write, text, words));

    private static byte[] Bytes(Action<Stream, Brief> write, string text, string words)
    {
        var ledger = new StatedLedger(text).With(words, "Norland", "leave", UndertakingState.Overdue, to: new LocalDate(2026, 6, 1)).Of();
        using var stream = new MemoryStream();
        write(stream, Brief.Of(ledger, new LocalDate(2026, 5, 31), new LedgerExport("0.1.0")));
        return stream.ToArray();
    }
}
