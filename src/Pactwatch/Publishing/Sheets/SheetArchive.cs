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
        ledger = export.Wanted(ledger);
        var sheets = LedgerSheets.Of(ledger);
        List<(string Name, string Text)> files = [("README.txt", About(ledger, export, sheets)), ("columns.csv", CsvText.Of(SheetReadme.Dictionary(sheets, name => name + ".csv")))];
        files.AddRange(sheets.Select(sheet => (sheet.Name + ".csv", CsvText.Of(sheet))));
        files.Add(("verify.txt", string.Concat(files.Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text)))}  {file.Name}\n"))));

        PackageFile.Write(stream, files.Select(file => new PackagePart(file.Name, Encoding.UTF8.GetBytes(file.Text))));
    }

    private static string About(SourcedLedger ledger, LedgerExport export, ImmutableArray<Sheet> sheets)
    {
        var text = new StringBuilder();
        text.Append(SheetReadme.Made(ledger, export)).Append("\n\n");
        foreach (var sheet in sheets) text.Append(sheet.Name).Append(".csv  ").Append(sheet.Meaning).Append('\n');
        text.Append("columns.csv  What each column holds.\nverify.txt  The SHA-256 of each file: sha256sum -c verify.txt\n\n");
        text.Append("UTF-8, comma-separated, CRLF (RFC 4180). Several values in a cell are parted by \"; \". Empty means unknown. An apostrophe before =, +, - or @ keeps a spreadsheet from running a cell; it isn't part of the words.\n\n");
        text.Append("undertakings.csv can be edited and read back: pactwatch import undertakings.csv --dry-run lists what that would change. Leave the column \"base\" as it is.\n\n");
        foreach (var line in SheetReadme.Left(export)) text.Append(line).Append("\n\n");
        text.Append(SheetReadme.Cited).Append('\n');
        return text.ToString();
    }
}
