using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Publishing.Sheets;
using Pactwatch.Text;

namespace Pactwatch.Tests.Publishing.Sheets;

/// <summary>The ledger as a workbook, read back by another's reader.</summary>
public sealed class WorkbookWriterTests
{
    /// <summary>What a report may hold: a formula, an escape of these files, characters that XML can't have, half a surrogate pair.</summary>
    private const string Hostile = "=HYPERLINK(\"https://northwire.example\") _x0041_ ]]> <b>\u0000\uD800\r\n+1";

    [Fact]
    public void A_strict_reader_finds_no_fault_in_it()
    {
        foreach (var ledger in new[] { Plain(), WithTitle(Hostile) })
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes(ledger)), isEditable: false);
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken)
                .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}").ShouldBeEmpty();
        }
    }

    [Fact]
    public void It_has_the_sheets_of_the_archive_and_a_readme_with_every_column()
    {
        var sheets = LedgerSheets.Of(Plain());
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes(Plain())), isEditable: false);
        document.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value).ShouldBe(["README", .. sheets.Select(sheet => sheet.Name)]);
        var readme = Rows(document, "README");
        foreach (var sheet in sheets)
        {
            foreach (var column in sheet.Columns) readme.ShouldContain(row => row.Count == 3 && row[0] == sheet.Name && row[1] == column.Name && row[2] == column.Meaning);
            Rows(document, sheet.Name)[0].ShouldBe(sheet.Columns.Select(column => column.Name));
        }
    }

    [Fact]
    public void Words_are_text_and_nothing_is_a_formula_or_a_link()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes(WithTitle(Hostile))), isEditable: false);
        var parts = document.WorkbookPart!.WorksheetParts.ToList();
        parts.ShouldAllBe(part => !part.Worksheet.Descendants<CellFormula>().Any() && !part.Worksheet.Descendants<Hyperlink>().Any() && !part.ExternalRelationships.Any());
        var cell = parts.SelectMany(part => part.Worksheet.Descendants<Cell>()).First(cell => cell.InnerText.StartsWith("=HYPERLINK", StringComparison.Ordinal));
        cell.DataType!.Value.ShouldBe(CellValues.InlineString);
        // It stays text when somebody edits it, and Excel shows "_x0041_", not "A".
        document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).QuotePrefix!.Value.ShouldBeTrue();
        cell.InnerText.ShouldBe("=HYPERLINK(\"https://northwire.example\") _x005F_x0041_ ]]> <b>\uFFFD\n+1");
    }

    [Fact]
    public void Days_are_days_numbers_are_numbers_and_the_base_is_hidden()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes(Plain())), isEditable: false);
        var sheet = Part(document, "undertakings").Worksheet;
        var columns = UndertakingSheet.Of(Plain()).Columns.Select(column => column.Name).ToList();
        var row = sheet.Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();
        // 30 June 2026 is day 46,203 for Excel.
        row.First(cell => cell.InnerText == "46203").StyleIndex!.Value.ShouldBe(2u);
        row.Count(cell => cell.InnerText == "40000" && cell.DataType is null).ShouldBe(2);
        sheet.Descendants<Column>().Where(column => column.Hidden?.Value == true).Select(column => columns[(int)column.Min!.Value - 1]).ShouldBe(["base"]);
    }

    [Fact]
    public void The_base_of_a_row_comes_back_as_it_went()
    {
        var sheet = UndertakingSheet.Of(Plain());
        var told = SheetBase.Parse(sheet.Rows[0][^1])!;
        told.Words.Exact.ShouldBe("Norland will ship about 40,000 tonnes of grain by the end of June");
        told.Words.Prefix.ShouldBe("🕊 ");
        foreach (var column in UndertakingSheet.Editable)
            told.Cells.GetValueOrDefault(column, "").ShouldBe(sheet.Rows[0][sheet.Columns.Select(held => held.Name).ToList().IndexOf(column)]);
        SheetBase.Parse("{}").ShouldBeNull();
        SheetBase.Parse("[1").ShouldBeNull();
        SheetBase.Parse(told.ToString())!.ToString().ShouldBe(told.ToString());
    }

    [Fact]
    public void A_text_longer_than_a_cell_is_cut()
    {
        var text = new string('a', 32_765) + "🕊🕊";
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes(WithTitle(text))), isEditable: false);
        Rows(document, "reports")[1].ShouldContain(new string('a', 32_765) + "…");
    }

    [Fact]
    public void The_same_ledger_gives_the_same_bytes() => Bytes(Plain()).ShouldBe(Bytes(Plain()));

    [Fact]
    public void A_protected_report_leaves_the_house_in_no_workbook() =>
        Should.Throw<ArgumentException>(() => Bytes(InventedLedger.Of(InventedLedger.Report(handling: Handling.Protected))));

    private static SourcedLedger Plain() => InventedLedger.Of(InventedLedger.Report());

    private static SourcedLedger WithTitle(string title)
    {
        var report = InventedLedger.Report();
        return InventedLedger.Of(report with { Reading = report.Reading with { Title = title } });
    }

    private static byte[] Bytes(SourcedLedger ledger)
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(stream, ledger, new LedgerExport("0.1.0", ProtectedReports: 2));
        return stream.ToArray();
    }

    private static WorksheetPart Part(SpreadsheetDocument document, string name)
    {
        var workbook = document.WorkbookPart!;
        var id = workbook.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(sheet => sheet.Name == name).Id!.Value!;
        return (WorksheetPart)workbook.GetPartById(id);
    }

    private static List<List<string>> Rows(SpreadsheetDocument document, string name) =>
        [.. Part(document, name).Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToList())];
}
