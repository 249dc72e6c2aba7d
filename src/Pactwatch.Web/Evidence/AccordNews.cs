using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Web.Evidence;

/// <summary>
/// What each report of an accord brought that no earlier one had. Earlier is what is believed published before; of
/// reports of one day all that tell of a thing first are its first tellers.
/// </summary>
internal sealed class AccordNews
{
    private readonly Dictionary<ReportId, (List<EntryPlace> First, List<EntryPlace> Otherwise)> news = [];

    public AccordNews(SourcedLedger ledger, Accord accord, EntryPlaces places)
    {
        foreach (var entry in accord.Undertakings) Add(ledger, places[accord, entry.Id], entry.Mentions, claim => (claim.Window?.Value, claim.Quantity?.Value.Min, claim.Quantity?.Value.Max));
        foreach (var figure in accord.Figures) Add(ledger, places[accord, figure.Id], [.. figure.Positions.SelectMany(position => position.Mentions)], claim => (claim.Quantity.Min, claim.Quantity.Max));
        foreach (var quote in accord.Quotes) Add(ledger, places[accord, quote.Id], quote.Mentions, _ => 0);
        foreach (var happened in accord.Events) Add(ledger, places[accord, happened.Id], happened.Mentions, _ => 0);
        foreach (var incident in accord.Incidents) Add(ledger, places[accord, incident.Id], incident.Mentions, _ => 0);
    }

    public ReportNews this[ReportId report] => news.TryGetValue(report, out var brought) ? new ReportNews([.. brought.First], [.. brought.Otherwise]) : new ReportNews([], []);

    private void Add<T, TReading>(SourcedLedger ledger, EntryPlace place, ImmutableArray<T> mentions, Func<T, TReading> reading)
        where T : Mention
    {
        var readings = new HashSet<TReading>();
        var isFirst = true;
        foreach (var day in mentions.GroupBy(mention => ReportDay.Of(ledger.Report(mention.Report))).OrderBy(group => group.Key))
        {
            foreach (var report in day.GroupBy(mention => mention.Report).OrderBy(group => group.Key))
            {
                if (isFirst) Of(report.Key).First.Add(place);
                else if (report.Any(mention => !readings.Contains(reading(mention)))) Of(report.Key).Otherwise.Add(place);
            }

            isFirst = false;
            readings.UnionWith(day.Select(reading));
        }
    }

    private (List<EntryPlace> First, List<EntryPlace> Otherwise) Of(ReportId report)
    {
        if (!news.TryGetValue(report, out var brought)) news[report] = brought = ([], []);
        return brought;
    }
}
