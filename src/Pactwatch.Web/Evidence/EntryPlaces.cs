using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Prose;
using Pactwatch.Web.Wording;

namespace Pactwatch.Web.Evidence;

/// <summary>
/// The labels and places of everything in a ledger. Labels count through the whole ledger in the order in
/// which things are shown: undertakings by the day they fall due, those that were superseded last.
/// </summary>
internal sealed class EntryPlaces
{
    private readonly Dictionary<(string Accord, string Id), EntryPlace> places = [];
    private readonly Dictionary<EntryKind, int> counts = [];

    public EntryPlaces(SourcedLedger ledger)
    {
        foreach (var accord in ledger.Accords)
        {
            foreach (var entry in InOrder(accord.Undertakings)) Add(accord, EntryKind.Undertaking, entry.Id, "U", UndertakingLine.Of(entry));
            foreach (var figure in accord.Figures) Add(accord, EntryKind.Figure, figure.Id, "F", "Figure: " + figure.Measure);
            foreach (var quote in accord.Quotes) Add(accord, EntryKind.Quote, quote.Id, "Q", "Quote: " + quote.Speaker);
            foreach (var happened in accord.Events) Add(accord, EntryKind.Event, happened.Id, "E", "Event: " + happened.What);
            foreach (var incident in accord.Incidents) Add(accord, EntryKind.Incident, incident.Id, "I", "Incident: " + IncidentWording.Line(incident));
            foreach (var discrepancy in accord.Discrepancies) Add(accord, EntryKind.Discrepancy, discrepancy.Id, "D", "Disagreement: " + LedgerWording.Spaced(discrepancy.Kind.Word()));
            for (var n = 0; n < accord.Status.Length; n++) Add(accord, EntryKind.Status, Numbered(accord, "status", n), "S", "Status: " + LedgerWording.Of(accord.Status[n].Value));
            for (var n = 0; n < accord.Others.Length; n++) Add(accord, EntryKind.Other, Numbered(accord, "other", n), "O", LedgerWording.Sentence(accord.Others[n].Kind.Word()));
            for (var n = 0; n < accord.Revisions.Length; n++) Add(accord, EntryKind.Revision, Numbered(accord, "revision", n), "R", "Revision: " + LedgerWording.Spaced(accord.Revisions[n].Kind.Word()));
            foreach (var (instrument, clause) in BindingClauses(accord)) places[(accord.Id, ClauseId(instrument, clause))] = new EntryPlace(accord.Id, EntryKind.Clause, ClauseId(instrument, clause), clause.Path, "Clause: " + clause.Path);
            places[(accord.Id, Origins(accord))] = new EntryPlace(accord.Id, EntryKind.Origin, Origins(accord), "origin", "Who took it from whom");
        }
    }

    public EntryPlace this[Accord accord, string id] => places[(accord.Id, id)];

    public EntryPlace? Find(Accord accord, string? id) => id is null ? null : places.GetValueOrDefault((accord.Id, id));

    /// <summary>The id on the page of something that has none in the ledger.</summary>
    public static string Numbered(Accord accord, string kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{accord.Id}-{kind}-{index + 1}");

    /// <summary>The id on the page of a clause of the agreement's own text.</summary>
    public static string ClauseId(Instrument instrument, Clause clause) => $"{instrument.Report.Value}-{clause.Id}";

    /// <summary>Clauses that entries of the ledger tell of, text by text.</summary>
    public static IEnumerable<(Instrument Instrument, Clause Clause)> BindingClauses(Accord accord)
    {
        var told = accord.Undertakings.SelectMany(entry => entry.Clauses).ToHashSet(StringComparer.Ordinal);
        return accord.Instruments.SelectMany(instrument => instrument.Clauses.Where(clause => told.Contains(clause.Id)).Select(clause => (instrument, clause)));
    }

    /// <summary>The id on the page of the section on who took it from whom.</summary>
    public static string Origins(Accord accord) => accord.Id + "-origins";

    /// <summary>By the day they fall due, undated ones behind, superseded ones last.</summary>
    public static ImmutableArray<UndertakingEntry> InOrder(ImmutableArray<UndertakingEntry> undertakings) =>
    [
        .. undertakings
            .OrderBy(entry => entry.State == UndertakingState.Superseded)
            .ThenBy(entry => entry.Window.To ?? entry.Window.From ?? LocalDate.MaxIsoValue)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal),
    ];

    private void Add(Accord accord, EntryKind kind, string id, string letter, string title)
    {
        var number = counts[kind] = counts.GetValueOrDefault(kind) + 1;
        places[(accord.Id, id)] = new EntryPlace(accord.Id, kind, id, letter + number.ToString(CultureInfo.InvariantCulture), title);
    }
}
