using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Publishing.Sheets;

/// <summary>What tells a reader of sheets what they are: some lines, and the meaning of every column.</summary>
internal static class SheetReadme
{
    /// <summary>The lines for a workbook.</summary>
    public static IReadOnlyList<string> Lines(SourcedLedger ledger, LedgerExport export) =>
    [
        Made(ledger, export),
        .. Left(export),
        "Several values in a cell are parted by \"; \". Empty means unknown.",
        "The sheet \"undertakings\" can be edited and read back: pactwatch import FILE.xlsx --dry-run lists what that would change. Add columns of your own, and rows with a report and its words; leave the hidden column \"base\" as it is.",
        Cited,
        "",
    ];

    public static string Made(SourcedLedger ledger, LedgerExport export) =>
        $"A ledger of agreements, made by Pactwatch {export.ProducerVersion} of {SheetCells.Of(ledger.Reports.Length)} reports, as of {SheetCells.Of(ledger.AsOf) ?? "no known day"}.";

    public static IEnumerable<string> Left(LedgerExport export) =>
        export.ProtectedReports == 0 ? [] : [$"Left out: {SheetCells.Of(export.ProtectedReports)} protected {(export.ProtectedReports == 1 ? "report" : "reports")} and all that rests on {(export.ProtectedReports == 1 ? "it" : "them")}."];

    public const string Cited = "What the cells say is what the outlets in the sheet \"reports\" reported; cite them by name, address and day. \"mentions\" has the exact words behind each entry.";

    /// <param name="fileOf">What a sheet of that name is called.</param>
    public static Sheet Dictionary(ImmutableArray<Sheet> sheets, Func<string, string> fileOf) => new SheetMaker<(Sheet Sheet, SheetColumn Column)>("columns", "A row for each column.")
        .Column("file", "The file or sheet.", row => fileOf(row.Sheet.Name))
        .Column("column", "The column.", row => row.Column.Name)
        .Column("meaning", "What it holds.", row => row.Column.Meaning)
        .Of(sheets.SelectMany(sheet => sheet.Columns.Select(column => (sheet, column))));
}
