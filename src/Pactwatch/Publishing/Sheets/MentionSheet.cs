using Pactwatch.Ledger;
using Pactwatch.Publishing.Provenance;

namespace Pactwatch.Publishing.Sheets;

/// <summary>The sheet that leads from every entry to the words it was read from.</summary>
internal static class MentionSheet
{
    public static Sheet Of(SourcedLedger ledger)
    {
        var offsets = ledger.Reports.ToDictionary(held => held.Id, held => new CodePointOffsets(held.Report.Text.Characters));
        return new SheetMaker<EntryMention>("mentions", "A row for each piece of a report that an entry rests on.")
            .Column("entry", "Id of the undertaking, figure, quote, event or incident.", row => row.Entry)
            .Column("report", "Id of the report.", row => row.Mention.Report.Value)
            .Number("start", "Its first character in the report's stored text, in Unicode code points.", row => SheetCells.Of(offsets[row.Mention.Report][row.Mention.Span.Start]))
            .Number("end", "The end of its last.", row => SheetCells.Of(offsets[row.Mention.Report][row.Mention.Span.End]))
            .Column("text", "The words.", row => ledger.Report(row.Mention.Report).Report.Text[row.Mention.Span])
            .Column("attribution", "The chain of tellers from the report outwards; empty where the report says it itself.", row => SheetCells.List(row.Mention.Attribution))
            .Column("stance", "asserts, denies, declines, retracts or reaffirms.", row => row.Mention.Stance.Word())
            .Of(ledger.Accords.SelectMany(EntryMentions.Of));
    }
}
