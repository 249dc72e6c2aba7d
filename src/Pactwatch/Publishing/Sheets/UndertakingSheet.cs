using Pactwatch.Ledger;

namespace Pactwatch.Publishing.Sheets;

/// <summary>The sheet that most people want: who is to do what, where and by when, and how it stands.</summary>
internal static class UndertakingSheet
{
    public static Sheet Of(SourcedLedger ledger) => new SheetMaker<(Accord Accord, UndertakingEntry Entry)>("undertakings", "A row for each undertaking.")
        .Column("accord", "Id of the agreement.", row => row.Accord.Id)
        .Column("id", "Id of the undertaking in this export; it may change as reports come in.", row => row.Entry.Id)
        .Column("actor", "Who is to do it.", row => row.Entry.Actor)
        .Column("act", "The class of what is to be done.", row => row.Entry.Act.Word())
        .Column("verb", "The reports' own verb or noun for it.", row => row.Entry.Verb)
        .Column("object", "What it is done to.", row => row.Entry.Object)
        .Column("beneficiary", "For whom.", row => row.Entry.Beneficiary)
        .Column("duty", "achieve, maintain, refrain, recur or permit.", row => row.Entry.Duty.Word())
        .Column("modality", "agreed, planned, promised, required or expected.", row => row.Entry.Modality.Word())
        .Column("quantity", "The amount in the reports' words.", row => row.Entry.Quantity?.Text)
        .Column("min", "The least that these words can mean.", row => Cells.Of(row.Entry.Quantity?.Quantity.Min))
        .Column("max", "The most that they can mean.", row => Cells.Of(row.Entry.Quantity?.Quantity.Max))
        .Column("unit", "What is counted, or a currency (ISO 4217).", row => row.Entry.Quantity?.Quantity.Unit)
        .Column("places", "Where.", row => Cells.List(row.Entry.Places))
        .Column("from", "The first day of its window; empty where it is open.", row => Cells.Of(row.Entry.Window.From))
        .Column("to", "The last day of its window; empty where it is open.", row => Cells.Of(row.Entry.Window.To))
        .Column("windowText", "The window in the reports' words.", row => row.Entry.WindowText)
        .Column("relativeTo", "The event that it is counted from while that has no day.", row => row.Entry.Window.RelativeTo?.Event)
        .Column("offset", "How long before (-) or after that event, an ISO 8601 duration.", row => row.Entry.Window.RelativeTo?.Offset)
        .Column("conditions", "What it hangs on.", row => Cells.List(row.Entry.Conditions.Select(condition => condition.Text)))
        .Column("phase", "The phase that it belongs to.", row => row.Entry.Phase)
        .Column("partOf", "Id of the undertaking that it is a part of.", row => row.Entry.PartOf)
        .Column("state", "How it stands on the ledger's day.", row => row.Entry.State.Word())
        .Column("done", "What is told of its doing: how far, by whose word, when.", row => Cells.List(row.Entry.Completion.Select(Told)))
        .Column("reportsCount", "How many reports hold it.", row => Cells.Of(row.Entry.ReportsCount))
        .Column("origins", "The independent originals behind them.", row => Cells.List(row.Entry.Origins.Names))
        .Column("originsCount", "How many there are, a range where the reports leave it open.", row => Cells.Count(row.Entry.Origins))
        .Of(ledger.Accords.SelectMany(accord => accord.Undertakings.Select(entry => (accord, entry))));

    private static string Told(Completion completion) => $"{completion.Extent.Word()} by {completion.By.Word()}{(Cells.Of(completion.On) is { } day ? " " + day : "")}";
}
