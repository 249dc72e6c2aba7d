using NodaTime;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Web.Tests.Samples;

/// <summary>A ledger of any size: reports of some 600 words, each undertaking told by several of them.</summary>
internal static class LargeLedger
{
    public static SourcedLedger Of(int reports, int undertakings, int mentionsEach)
    {
        var held = Enumerable.Range(0, reports).Select(n => Report(n, undertakings)).ToList();
        var entries = Enumerable.Range(0, undertakings).Select(u =>
        {
            var window = new DateWindow(null, new LocalDate(2031, 1, 1).PlusDays(u * 5));
            var mentions = Enumerable.Range(0, mentionsEach)
                .Select(m => held[(u + (m * 7)) % reports].Undertaking($"Party {u} will deliver lot {u} by the agreed day", $"Party {u}", Act.Provide, "deliver", $"lot {u}", window, null, "Agency", "an official"));
            return new UndertakingEntry(
                $"u-{u}", $"Party {u}", Act.Provide, "deliver", $"lot {u}", null, Duty.Achieve, Modality.Agreed, null, [], window, "by the agreed day", [], null, null,
                UndertakingState.Due, [], [], ["Agency"], [.. mentions], []);
        });
        var accord = new Accord(
            "a-large", "A large agreement", ["A", "B"], [], [.. held.Select(report => report.Id)], [], null, null, [.. entries], [], [], [], [], [], [],
            [.. held.Skip(1).Select(report => new DerivationLink(report.Id, "Agency", held[0].Id, DerivationMeans.Reuse, DerivationDegree.Wholly, 700, []))]);
        return new SourcedLedger(new LocalDate(2031, 1, 1), [.. held.Select(report => report.Held)], [accord], []);
    }

    private static SampleReport Report(int number, int undertakings) => new(
        $"Outlet {number}", $"Report {number} on the agreement", PublishedBelief.On(new LocalDate(2031, 1, 1).PlusDays(number), PublishedBasis.Metadata),
        [.. Enumerable.Range(0, undertakings).Select(u => $"Party {u} will deliver lot {u} by the agreed day, officials said, “and nobody doubts it”.")]);
}
