using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Sheets.Imports;
using Pactwatch.Rulings;

namespace Pactwatch.Publishing.Sheets;

/// <summary>The sheet that most people want: who is to do what, where and by when, and how it stands. It can be edited and sent back.</summary>
public static class UndertakingSheet
{
    public const string Name = "undertakings";

    /// <summary>The column that says what a row was when it went out.</summary>
    public const string Base = "base";

    /// <summary>Id of the report, or where it was read from: a person's own row needs it, and <see cref="Words"/>.</summary>
    public const string Report = "report";

    public const string Words = "words";

    /// <summary>Columns whose cells a person may change: each becomes a judgement. Changes in the others change nothing.</summary>
    public static ImmutableArray<string> Editable { get; } =
    [
        "actor", "act", "verb", "object", "beneficiary", "duty", "modality", "quantity", "min", "max", "unit", "places", "from", "to", "windowText", "conditions", "phase", "state",
    ];

    /// <summary>The names of all columns that an export has of itself.</summary>
    internal static ImmutableHashSet<string> Known { get; } = [.. Columns().Of([]).Columns.Select(column => column.Name), Report, Words, Base];

    /// <summary>With the columns that people added, before those that lead back to the words.</summary>
    public static Sheet Of(SourcedLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var cells = Columns().Of(ledger.Accords.SelectMany(accord => accord.Undertakings.Select(entry => (accord, entry))));
        var entries = ledger.Accords.SelectMany(accord => accord.Undertakings).ToList();
        var own = OwnColumns.Of(ledger);
        return cells with
        {
            Columns =
            [
                .. cells.Columns,
                .. own.Select(column => new SheetColumn(column, "A column of your own.")),
                new SheetColumn(Report, "Id of the report that told it first. A row of your own names a report here, by its id, file or address."),
                new SheetColumn(Words, "Its words there. A row of your own has the report's words that it rests on."),
                new SheetColumn(Base, "What the row said when it was exported; an import needs it. Leave it as it is.", SheetCellKind.Hidden),
            ],
            Rows = [.. cells.Rows.Select((row, at) => Closed(ledger, entries[at], cells.Columns, row, own))],
        };
    }

    private static ImmutableArray<string> Closed(SourcedLedger ledger, UndertakingEntry entry, ImmutableArray<SheetColumn> columns, ImmutableArray<string> row, ImmutableArray<string> own)
    {
        ImmutableArray<string> ownCells = [.. own.Select(column => OwnColumns.Cell(entry, column))];
        var told = SheetBase.Of(ledger, entry, columns.Select((column, at) => KeyValuePair.Create(column.Name, row[at])).Where(cell => Editable.Contains(cell.Key, StringComparer.Ordinal)).Concat(own.Zip(ownCells, (column, cell) => KeyValuePair.Create(OwnColumn.Slot(column), cell))));
        return [.. row, .. ownCells, told.Words.Report.Value, told.Words.Exact, told.ToString()];
    }

    private static SheetMaker<(Accord Accord, UndertakingEntry Entry)> Columns() => new SheetMaker<(Accord Accord, UndertakingEntry Entry)>(Name, "A row for each undertaking.")
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
        .Number("min", "The least that these words can mean.", row => SheetCells.Of(row.Entry.Quantity?.Quantity.Min))
        .Number("max", "The most that they can mean.", row => SheetCells.Of(row.Entry.Quantity?.Quantity.Max))
        .Column("unit", "What is counted, or a currency (ISO 4217).", row => row.Entry.Quantity?.Quantity.Unit)
        .Column("places", "Where.", row => SheetCells.List(row.Entry.Places))
        .Day("from", "The first day of its window; empty where it is open.", row => SheetCells.Of(row.Entry.Window.From))
        .Day("to", "The last day of its window; empty where it is open.", row => SheetCells.Of(row.Entry.Window.To))
        .Column("windowText", "The window in the reports' words.", row => row.Entry.WindowText)
        .Column("relativeTo", "The event that it is counted from while that has no day.", row => row.Entry.Window.RelativeTo?.Event)
        .Column("offset", "How long before (-) or after that event, an ISO 8601 duration.", row => row.Entry.Window.RelativeTo?.Offset)
        .Column("conditions", "What it hangs on.", row => SheetCells.List(row.Entry.Conditions.Select(condition => condition.Text)))
        .Column("phase", "The phase that it belongs to.", row => row.Entry.Phase)
        .Column("partOf", "Id of the undertaking that it is a part of.", row => row.Entry.PartOf)
        .Column("state", "How it stands on the ledger's day.", row => row.Entry.State.Word())
        .Column("done", "What is told of its doing: how far, by whose word, when.", row => SheetCells.List(row.Entry.Completion.Select(Told)))
        .Number("reportsCount", "How many reports hold it.", row => SheetCells.Of(row.Entry.ReportsCount))
        .Column("origins", "The independent originals behind them.", row => SheetCells.List(row.Entry.Origins.Names))
        .Number("originsCount", "How many there are, a range where the reports leave it open.", row => SheetCells.Count(row.Entry.Origins));

    private static string Told(Completion completion) => $"{completion.Extent.Word()} by {completion.By.Word()}{(SheetCells.Of(completion.On) is { } day ? " " + day : "")}";
}
