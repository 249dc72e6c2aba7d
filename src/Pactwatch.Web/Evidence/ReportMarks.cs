using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Web.Evidence;

/// <summary>All marks of every report, in the order of the text; the same words marked twice for one thing count once.</summary>
internal sealed class ReportMarks
{
    private readonly Dictionary<ReportId, ImmutableArray<TextMark>> marks;

    private readonly ILookup<EntryPlace, ReportId> reports;

    public ReportMarks(SourcedLedger ledger, EntryPlaces places)
    {
        marks = ledger.Accords
            .SelectMany(accord => Of(accord, places))
            .GroupBy(marked => marked.Report)
            .ToDictionary(
                group => group.Key,
                group => group.Select(marked => marked.Mark).Distinct().OrderBy(mark => mark.Span).ThenBy(mark => mark.Place.Kind).ThenBy(mark => mark.Place.Id, StringComparer.Ordinal).ToImmutableArray());
        reports = marks.SelectMany(report => report.Value.Select(mark => (mark.Place, Report: report.Key)).Distinct()).ToLookup(mark => mark.Place, mark => mark.Report);
    }

    public ImmutableArray<TextMark> this[ReportId report] => marks.TryGetValue(report, out var found) ? found : [];

    /// <summary>The reports that an entry rests on, each once, in no order.</summary>
    public IEnumerable<ReportId> ReportsOf(EntryPlace place) => reports[place];

    private static IEnumerable<(ReportId Report, TextMark Mark)> Of(Accord accord, EntryPlaces places)
    {
        var evidence = accord.Undertakings.SelectMany(entry => To(entry.Id, entry.Mentions))
            .Concat(accord.Figures.SelectMany(figure => figure.Positions.SelectMany(position => To(figure.Id, position.Mentions))))
            .Concat(accord.Quotes.SelectMany(quote => To(quote.Id, quote.Mentions)))
            .Concat(accord.Events.SelectMany(happened => To(happened.Id, happened.Mentions)))
            .Concat(accord.Incidents.SelectMany(incident => To(incident.Id, incident.Mentions)))
            .Concat(accord.Discrepancies.SelectMany(discrepancy => discrepancy.Positions.SelectMany(position => To(discrepancy.Id, position.Mentions))))
            .Concat(accord.Status.SelectMany((step, n) => To(EntryPlaces.Numbered(accord, "status", n), step.Mentions)))
            .Concat(accord.Others.SelectMany((other, n) => To(EntryPlaces.Numbered(accord, "other", n), other.Mentions)))
            .Concat(accord.Revisions.SelectMany((revision, n) => To(EntryPlaces.Numbered(accord, "revision", n), revision.Mentions)))
            .Concat(accord.Undertakings.SelectMany(entry => entry.Conditions.SelectMany(condition => To(entry.Id, condition.Mentions))))
            .Concat(accord.Undertakings.SelectMany(entry => entry.Completion.SelectMany(completion => To(entry.Id, completion.Mentions))))
            .Concat(accord.Derivations.SelectMany(link => To(EntryPlaces.Origins(accord), link.Mentions)));
        var clauses = EntryPlaces.BindingClauses(accord).Select(told => (told.Instrument.Report, new TextMark(told.Clause.Span, places[accord, EntryPlaces.ClauseId(told.Instrument, told.Clause)])));
        return evidence.Select(found => (found.Mention.Report, new TextMark(found.Mention.Span, places[accord, found.Id]))).Concat(clauses);
    }

    private static IEnumerable<(string Id, Mention Mention)> To(string id, IEnumerable<Mention> mentions) => mentions.Select(mention => (id, mention));
}
