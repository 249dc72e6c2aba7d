using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Publishing.Changes;

/// <summary>
/// What one ledger has otherwise than an earlier one: of an earlier day, or without a report. Entries are matched by the
/// claims they share, or by what versions of one page say alike, never by their ids alone, so that one entry that moved is told as moved. A pure function of the two;
/// retractions come first, then accord by accord, in the order of the later ledger.
/// </summary>
public sealed record LedgerChanges(SourcedLedger Before, SourcedLedger After, ImmutableArray<ReportId> NewReports, ImmutableArray<LedgerChange> All)
{
    public static LedgerChanges Between(SourcedLedger before, SourcedLedger after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var held = before.Reports.Select(report => report.Id).ToHashSet();
        ImmutableArray<ReportId> added = [.. after.Reports.Select(report => report.Id).Where(id => !held.Contains(id))];
        ImmutableArray<LedgerChange> retracted = [.. Retractions(before, after)];
        var series = before.Reports.Concat(after.Reports).DistinctBy(report => report.Id).ToDictionary(report => report.Id, report => report.Report.Series);
        var accords = new EntryPairs<Accord>(before.Accords, after.Accords, accord => accord.Id, accord => ClaimsOf(accord, series));
        var changes = retracted
            .Concat(accords.Pairs.SelectMany(pair => new AccordChanges(pair.Before, pair.After, series).All()))
            .Concat(accords.Gone.SelectMany(accord => new AccordChanges(accord, null, series).All()));
        return new LedgerChanges(before, after, added, [.. changes]);
    }

    // An edited page has claims of its own: what stands at the same address speaks for the same accord.
    private static IEnumerable<string> ClaimsOf(Accord accord, IReadOnlyDictionary<ReportId, string> series) =>
        accord.Undertakings.SelectMany(entry => entry.Mentions).Select(claim => claim.Id)
            .Concat(accord.Quotes.SelectMany(entry => entry.Mentions).Select(claim => claim.Id))
            .Concat(accord.Status.SelectMany(step => step.Mentions).Select(claim => $"{claim.Report} {claim.Span}"))
            .Concat(accord.Reports.Select(report => series[report]));

    /// <summary>One change for each notice, whatever it reaches: the entries that lost their last original stand in it.</summary>
    private static IEnumerable<LedgerChange> Retractions(SourcedLedger before, SourcedLedger after)
    {
        var known = before.Retractions.Select(Key).ToHashSet();
        foreach (var retraction in after.Retractions.Where(retraction => !known.Contains(Key(retraction))))
        {
            var lost = LostCells.Of(after, retraction).Select(cell => $"{cell.Id} ({cell.What})").Distinct(StringComparer.Ordinal).ToList();
            var reached = retraction.Reports.Length + retraction.Copies.Length;
            yield return new LedgerChange(
                ChangeKind.Retracted, null, retraction.Notice.Value, "report", $"{retraction.By}: {retraction.Kind.Word()}", null,
                reached == 0 ? "no held report" : reached == 1 ? "1 held report" : $"{reached} held reports",
                lost.Count == 0 ? "no entry lost its last original" : "without an original now: " + string.Join("; ", lost), retraction.Mentions);
        }
    }

    private static (ReportId Notice, RetractionKind Kind, string By) Key(Retraction retraction) => (retraction.Notice, retraction.Kind, retraction.By);
}
