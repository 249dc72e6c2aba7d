using Pactwatch.Ledger;

namespace Pactwatch.Publishing.Sheets;

/// <summary>The sheet of the reports that the ledger rests on.</summary>
internal static class ReportSheet
{
    public static Sheet Of(SourcedLedger ledger) => new SheetMaker<LedgerReport>("reports", "A row for each report held.")
        .Column("id", "Id, made of the hash of its bytes.", held => held.Id.Value)
        .Column("source", "Where it was read from.", held => held.Report.Source)
        .Column("url", "Its address.", held => held.Report.Reading.Url)
        .Column("outlet", "Its outlet.", held => held.Report.Reading.Outlet)
        .Column("title", "Its title.", held => held.Report.Reading.Title)
        .Column("byline", "Its writers.", held => held.Report.Reading.Byline)
        .Column("language", "Its language (BCP 47).", held => held.Report.Reading.Language)
        .Column("kind", "report, instrument or note.", held => held.Report.Kind.Word())
        .Day("published", "The day on which it is believed published; empty where only a range is known.", held => SheetCells.Of(held.Published.Date))
        .Day("publishedFrom", "The first day of that range.", held => SheetCells.Of(held.Published.From))
        .Day("publishedTo", "The last day of that range.", held => SheetCells.Of(held.Published.To))
        .Column("publishedBasis", "given, metadata, text, url, inferred or none.", held => held.Published.Basis.Word())
        .Column("publishedConflict", "Why the page's own date isn't believed, where it isn't.", held => held.Published.Conflict)
        .Column("sha256", "The hash of its bytes.", held => held.Report.Sha256)
        .Of(ledger.Reports);
}
