using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Packages;

namespace Pactwatch.Publishing.Sheets;

/// <summary>
/// The ledger as a ZIP of CSV files, with a data dictionary (columns.csv), a README that says what it is and how to cite
/// it, and verify.txt with the hash of each file (as sha256sum -c reads it). The same ledger gives the same bytes.
/// </summary>
public static class SheetArchive
{
    /// <exception cref="ArgumentException">The ledger rests on a protected report.</exception>
    public static void Write(Stream stream, SourcedLedger ledger, LedgerExport export)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(export);
        var sheets = LedgerSheets.Of(ledger);
        List<(string Name, string Text)> files = [("README.txt", About(ledger, export, sheets)), ("columns.csv", CsvText.Of(Dictionary(sheets)))];
        files.AddRange(sheets.Select(sheet => (sheet.Name + ".csv", CsvText.Of(sheet))));
        files.Add(("verify.txt", string.Concat(files.Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text)))}  {file.Name}\n"))));

        PackageFile.Write(stream, files.Select(file => new PackagePart(file.Name, Encoding.UTF8.GetBytes(file.Text))));
    }

    private static Sheet Dictionary(ImmutableArray<Sheet> sheets) => new SheetMaker<(Sheet Sheet, SheetColumn Column)>("columns", "A row for each column.")
        .Column("file", "The file.", row => row.Sheet.Name + ".csv")
        .Column("column", "The column.", row => row.Column.Name)
        .Column("meaning", "What it holds.", row => row.Column.Meaning)
        .Of(sheets.SelectMany(sheet => sheet.Columns.Select(column => (sheet, column))));

    private static string About(SourcedLedger ledger, LedgerExport export, ImmutableArray<Sheet> sheets)
    {
        var text = new StringBuilder();
        text.Append("A ledger of agreements, made by Pactwatch ").Append(export.ProducerVersion).Append(" of ").Append(Cells.Of(ledger.Reports.Length)).Append(" reports, as of ").Append(Cells.Of(ledger.AsOf) ?? "no known day").Append(".\n\n");
        foreach (var sheet in sheets) text.Append(sheet.Name).Append(".csv  ").Append(sheet.Meaning).Append('\n');
        text.Append("columns.csv  What each column holds.\nverify.txt  The SHA-256 of each file: sha256sum -c verify.txt\n\n");
        text.Append("UTF-8, comma-separated, CRLF (RFC 4180). Several values in a cell are parted by \"; \". Empty means unknown. An apostrophe before =, +, - or @ keeps a spreadsheet from running a cell; it isn't part of the words.\n\n");
        if (export.ProtectedReports > 0) text.Append("Left out: ").Append(Cells.Of(export.ProtectedReports)).Append(" protected reports and all that rests on them.\n\n");
        text.Append("What the cells say is what the outlets in reports.csv reported; cite them by name, address and day. mentions.csv has the exact words behind each entry.\n");
        return text.ToString();
    }
}
