using NodaTime;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Web.Tests.Samples;

/// <summary>A ledger of any size: reports of some 600 words, each undertaking told by several of them.</summary>
internal static class LargeLedger
{
    /// <summary>Every report holds a sentence on every undertaking, told or not.</summary>
    public static SourcedLedger Of(int reports, int undertakings, int mentionsEach) =>
        Of([.. Enumerable.Range(0, reports).Select(n => Report(n, Enumerable.Range(0, undertakings)))], undertakings, mentionsEach);

    /// <summary>Every report holds the sentences that the ledger rests on and no others.</summary>
    public static SourcedLedger Sparse(int reports, int undertakings, int mentionsEach)
    {
        var lots = Enumerable.Range(0, undertakings).SelectMany(u => Tellers(u, mentionsEach, reports).Select(report => (report, u))).ToLookup(told => told.report, told => told.u);
        return Of([.. Enumerable.Range(0, reports).Select(n => Report(n, lots[n].Distinct()))], undertakings, mentionsEach);
    }

    private static SourcedLedger Of(List<SampleReport> held, int undertakings, int mentionsEach)
    {
        var entries = Enumerable.Range(0, undertakings).Select(u =>
        {
            var window = new DateWindow(null, new LocalDate(2031, 1, 1).PlusDays(u * 5 % 3000));
            var mentions = Tellers(u, mentionsEach, held.Count)
                .Select(report => held[report].Undertaking($"Party {u} will deliver lot {u} by the agreed day", $"Party {u}", Act.Provide, "deliver", $"lot {u}", window, null, "Agency", "an official"));
            return new UndertakingEntry(
                $"u-{u}", $"Party {u}", Act.Provide, "deliver", $"lot {u}", null, Duty.Achieve, Modality.Agreed, null, [], window, "by the agreed day", [], null, null,
                UndertakingState.Due, [], [], ["Agency"], [.. mentions], []);
        });
        var accord = new Accord(
            "a-large", "A large agreement", ["A", "B"], [], [.. held.Select(report => report.Id)], [], null, null, [.. entries], [], [], [], [], [], [],
            [.. held.Skip(1).Select(report => new DerivationLink(report.Id, "Agency", held[0].Id, DerivationMeans.Reuse, DerivationDegree.Wholly, 700, []))]);
        return new SourcedLedger(new LocalDate(2031, 1, 1), [.. held.Select(report => report.Held)], [accord], []);
    }

    private static IEnumerable<int> Tellers(int undertaking, int mentionsEach, int reports) => Enumerable.Range(0, mentionsEach).Select(m => (undertaking + (m * 7)) % reports);

    private static SampleReport Report(int number, IEnumerable<int> lots) => new(
        $"Outlet {number}", $"Report {number} on the agreement", PublishedBelief.On(new LocalDate(2031, 1, 1).PlusDays(number % 900), PublishedBasis.Metadata),
        [.. lots.Select(u => $"Party {u} will deliver lot {u} by the agreed day, officials said, “and nobody doubts it”.")]);
}
