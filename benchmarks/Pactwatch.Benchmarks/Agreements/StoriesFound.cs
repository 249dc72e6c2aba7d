using Pactwatch.Ledger;
using Pactwatch.Reconciliation;
using Pactwatch.Text;

namespace Pactwatch.Benchmarks.Agreements;

/// <summary>How well the accords of a ledger are the agreements that its reports were generated for, as a sign that the load is what it should be.</summary>
internal static class StoriesFound
{
    /// <summary>Pairs of reports: those in one accord that are of one agreement, of all in one accord and of all of one agreement.</summary>
    public static string Of(SourcedLedger ledger, IReadOnlyDictionary<ReportId, int?> truth)
    {
        var together = ledger.Accords.Sum(accord => Pairs(accord.Reports.Length));
        var right = ledger.Accords.Sum(accord => accord.Reports.Select(id => truth[id]).OfType<int>().CountBy(agreement => agreement).Sum(held => Pairs(held.Value)));
        var agreements = truth.Values.OfType<int>().CountBy(agreement => agreement).ToList();
        var dated = ledger.Accords.Count(accord => accord.Undertakings.Any(entry => entry.Window.To is not null));
        var noise = ledger.Accords.Sum(accord => accord.Reports.Count(id => truth[id] is null));
        return FormattableString.Invariant($"{agreements.Count:N0} agreements were generated. Pairs of reports: {Hundredths(right, together)}% of those in one accord are of one agreement, {Hundredths(right, agreements.Sum(held => Pairs(held.Value)))}% of those of one agreement are in one accord. {dated:N0} accords have an undertaking with a last day; {ledger.Accords.Sum(accord => accord.Undertakings.Length):N0} undertakings, {ledger.Accords.Sum(accord => accord.Events.Length):N0} events, {ledger.Accords.Sum(accord => accord.Revisions.Length):N0} revisions, {ledger.Accords.Sum(accord => accord.Discrepancies.Length):N0} discrepancies; {noise:N0} reports of no agreement are in one. The largest accord has {ledger.Accords[0].Reports.Length:N0} reports.\n");
    }

    private static long Pairs(long count) => count * (count - 1) / 2;

    private static string Hundredths(long part, long whole) => whole == 0 ? "no" : FormattableString.Invariant($"{part * 100m / whole:N2}");
}
