using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Publishing.Sheets;

/// <summary>
/// The ledger as sheets: accords, undertakings, figures, quotes, events, incidents, discrepancies, revisions, reports, derivations,
/// and the mentions that each entry rests on, told by its id. Names and words of columns are those of the JSON export.
/// </summary>
public static class LedgerSheets
{
    /// <exception cref="ArgumentException">The ledger rests on a protected report.</exception>
    public static ImmutableArray<Sheet> Of(SourcedLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        LedgerExport.AssertHoldsNothingProtected(ledger);
        return
        [
            Accords(ledger), UndertakingSheet.Of(ledger), Figures(ledger), Quotes(ledger), Events(ledger), Incidents(ledger), Discrepancies(ledger), Revisions(ledger), ReportSheet.Of(ledger), Derivations(ledger), MentionSheet.Of(ledger),
        ];
    }

    private static Sheet Accords(SourcedLedger ledger) => new SheetMaker<Accord>("accords", "A row for each agreement.")
        .Column("id", "The agreement's id in this export.", accord => accord.Id)
        .Column("title", "Its title.", accord => accord.Title)
        .Column("parties", "Its parties.", accord => SheetCells.List(accord.Parties))
        .Column("officialStatus", "How it stands by the parties' last word.", accord => accord.OfficialStatus?.Word())
        .Column("supportedStatus", "How it stands by what the reports bear out.", accord => accord.SupportedStatus?.Word())
        .Number("reports", "How many reports tell of it.", accord => SheetCells.Of(accord.Reports.Length))
        .Of(ledger.Accords);

    private static Sheet Figures(SourcedLedger ledger) => new SheetMaker<(Accord Accord, FigureEntry Figure, FigurePosition Position)>("figures", "A row for each value told of a measure.")
        .Column("accord", "Id of the agreement.", row => row.Accord.Id)
        .Column("id", "Id of the figure; rival values have the same.", row => row.Figure.Id)
        .Column("measure", "What is measured.", row => row.Figure.Measure)
        .Column("places", "Where.", row => SheetCells.List(row.Figure.Places))
        .Number("min", "The least that the words can mean.", row => SheetCells.Of(row.Position.Quantity.Share?.Least ?? row.Position.Quantity.Min))
        .Number("max", "The most that the words can mean.", row => SheetCells.Of(row.Position.Quantity.Share?.Most ?? row.Position.Quantity.Max))
        .Column("unit", "What is counted, or a currency (ISO 4217).", row => row.Figure.Unit)
        .Column("per", "For rates: the time or thing that it is told for.", row => row.Position.Quantity.Per)
        .Column("approximation", "exact, about, atLeast, atMost or between.", row => row.Position.Quantity.Approximation.Word())
        .Day("asOfFrom", "First day that the value is told for.", row => SheetCells.Of(row.Position.AsOf?.From))
        .Day("asOfTo", "Last day that the value is told for.", row => SheetCells.Of(row.Position.AsOf?.To))
        .Column("reports", "Ids of the reports that tell it.", row => SheetCells.Reports(row.Position.Mentions))
        .Column("origins", "The independent originals behind it.", row => SheetCells.List(row.Position.Origins.Names))
        .Number("originsCount", "How many there are, a range where the reports leave it open.", row => SheetCells.Count(row.Position.Origins))
        .Of(ledger.Accords.SelectMany(accord => accord.Figures.SelectMany(figure => figure.Positions.Select(position => (accord, figure, position)))));

    private static Sheet Quotes(SourcedLedger ledger) => new SheetMaker<(Accord Accord, QuoteEntry Quote)>("quotes", "A row for each utterance, in its fullest wording.")
        .Column("accord", "Id of the agreement.", row => row.Accord.Id)
        .Column("id", "Id of the quote.", row => row.Quote.Id)
        .Column("speaker", "Who said it.", row => row.Quote.Speaker)
        .Column("role", "The speaker's role.", row => row.Quote.Role)
        .Column("saidTo", "To whom.", row => row.Quote.SaidTo)
        .Day("saidOn", "The first day on which it can have been said.", row => SheetCells.Of(row.Quote.Setting?.On?.From))
        .Column("saidIn", "Where.", row => row.Quote.Setting?.Place)
        .Column("style", "direct, mixed or indirect.", row => row.Quote.Style.Word())
        .Column("text", "The words.", row => ledger.Report(row.Quote.Fullest.Report).Report.Text[row.Quote.Fullest.Span])
        .Column("reports", "Ids of the reports that carry it.", row => SheetCells.Reports(row.Quote.Mentions))
        .Column("origins", "The independent originals behind it.", row => SheetCells.List(row.Quote.Origins.Names))
        .Number("originsCount", "How many there are, a range where the reports leave it open.", row => SheetCells.Count(row.Quote.Origins))
        .Of(ledger.Accords.SelectMany(accord => accord.Quotes.Select(quote => (accord, quote))));

    private static Sheet Events(SourcedLedger ledger) => new SheetMaker<(Accord Accord, EventEntry Event)>("events", "A row for each thing that happened.")
        .Column("accord", "Id of the agreement.", row => row.Accord.Id)
        .Column("id", "Id of the event.", row => row.Event.Id)
        .Column("what", "What happened.", row => row.Event.What)
        .Column("actor", "Who did it.", row => row.Event.Actor)
        .Column("places", "Where.", row => SheetCells.List(row.Event.Places))
        .Day("from", "The first day on which it can have happened.", row => SheetCells.Of(row.Event.On.From))
        .Day("to", "The last day on which it can have happened.", row => SheetCells.Of(row.Event.On.To))
        .Column("fulfils", "Ids of the undertakings that it fulfils, wholly or partly.", row => SheetCells.List(row.Event.Fulfils))
        .Column("violates", "Ids of the undertakings that it breaks.", row => SheetCells.List(row.Event.Violates))
        .Column("reports", "Ids of the reports that tell of it.", row => SheetCells.Reports(row.Event.Mentions))
        .Column("origins", "The independent originals behind it.", row => SheetCells.List(row.Event.Origins.Names))
        .Number("originsCount", "How many there are, a range where the reports leave it open.", row => SheetCells.Count(row.Event.Origins))
        .Of(ledger.Accords.SelectMany(accord => accord.Events.Select(happened => (accord, happened))));

    private static Sheet Incidents(SourcedLedger ledger) => new SheetMaker<(Accord Accord, IncidentEntry Incident)>("incidents", "A row for each incident against a truce.")
        .Column("accord", "Id of the agreement.", row => row.Accord.Id)
        .Column("id", "Id of the incident.", row => row.Incident.Id)
        .Column("what", "What happened.", row => row.Incident.What)
        .Column("actor", "Who is said to have done it.", row => row.Incident.Actor)
        .Column("places", "Where.", row => SheetCells.List(row.Incident.Places))
        .Day("on", "Its day.", row => SheetCells.Of(row.Incident.On))
        .Number("alleged", "How many are alleged.", row => SheetCells.Of(row.Incident.Alleged))
        .Number("verified", "How many a verifier found or an outlet saw.", row => SheetCells.Of(row.Incident.Verified))
        .Column("allegedBy", "Who alleges it.", row => SheetCells.List(row.Incident.AllegedBy))
        .Column("verifiedBy", "Who found it.", row => SheetCells.List(row.Incident.VerifiedBy))
        .Column("deniedBy", "Who denies it.", row => SheetCells.List(row.Incident.DeniedBy))
        .Column("against", "Ids of the undertakings that it is against.", row => SheetCells.List(row.Incident.Against))
        .Column("reports", "Ids of the reports that tell of it.", row => SheetCells.Reports(row.Incident.Mentions))
        .Column("origins", "The independent originals behind it.", row => SheetCells.List(row.Incident.Origins.Names))
        .Number("originsCount", "How many there are, a range where the reports leave it open.", row => SheetCells.Count(row.Incident.Origins))
        .Of(ledger.Accords.SelectMany(accord => accord.Incidents.Select(incident => (accord, incident))));

    private static Sheet Discrepancies(SourcedLedger ledger) => new SheetMaker<(Accord Accord, Discrepancy Discrepancy, Position Position)>("discrepancies", "A row for each side of a disagreement.")
        .Column("accord", "Id of the agreement.", row => row.Accord.Id)
        .Column("id", "Id of the disagreement; its sides have the same.", row => row.Discrepancy.Id)
        .Column("kind", "date, quantity, place, actor, status, figure, fulfilment or report-date.", row => row.Discrepancy.Kind.Word())
        .Column("about", "Id of the entry or report that it is about; empty for the agreement itself.", row => row.Discrepancy.About)
        .Column("explanation", "What differs, in one sentence.", row => row.Discrepancy.Explanation)
        .Column("copyError", "yes where a copy departs from its own original; such a side has no vote.", row => row.Discrepancy.CopyError ? "yes" : "no")
        .Column("value", "What this side says.", row => row.Position.Value)
        .Column("reports", "Ids of the reports that say so.", row => SheetCells.List(row.Position.Reports))
        .Column("origins", "The independent originals behind them.", row => SheetCells.List(row.Position.Origins.Names))
        .Of(ledger.Accords.SelectMany(accord => accord.Discrepancies.SelectMany(discrepancy => discrepancy.Positions.Select(position => (accord, discrepancy, position)))));

    private static Sheet Revisions(SourcedLedger ledger) => new SheetMaker<(Accord Accord, Revision Revision)>("revisions", "A row for each change of plan.")
        .Column("accord", "Id of the agreement.", row => row.Accord.Id)
        .Column("about", "Id of the undertaking.", row => row.Revision.About)
        .Column("kind", "extension, renewal, postponement, replacement, correction or one-sided.", row => row.Revision.Kind.Word())
        .Column("was", "The plan before.", row => row.Revision.Was)
        .Column("now", "The plan after.", row => row.Revision.Now)
        .Day("on", "The day from which it is known.", row => SheetCells.Of(row.Revision.On))
        .Column("by", "Who changed it.", row => row.Revision.By)
        .Column("reports", "Ids of the reports that tell of it.", row => SheetCells.Reports(row.Revision.Mentions))
        .Of(ledger.Accords.SelectMany(accord => accord.Revisions.Select(revision => (accord, revision))));

    private static Sheet Derivations(SourcedLedger ledger) => new SheetMaker<DerivationLink>("derivations", "A row for each original that a report rests on; own reporting has none.")
        .Column("report", "Id of the report.", link => link.Report.Value)
        .Column("origin", "Name of the original.", link => link.Origin)
        .Column("from", "Id of the held report that it was taken from; empty where that isn't held.", link => link.From?.Value)
        .Column("how", "attribution, credit, reuse or paraphrase.", link => link.How.Word())
        .Column("degree", "wholly or partially.", link => link.Degree.Word())
        .Number("share", "Part of the report's words carried over, 0 to 1.", link => SheetCells.Of(link.SharePermille / 1000m))
        .Of(ledger.Derivations);
}
