using Pactwatch.Ledger;
using Pactwatch.Web.Evidence;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests.Evidence;

/// <summary>What each report of the sample brought, and how its entries came about.</summary>
public sealed class AccordNewsTests
{
    private static readonly SourcedLedger Ledger = SampleLedger.Story;
    private static readonly LedgerView View = new(Ledger, new DossierLinks());

    private static Accord Accord => Ledger.Accords[0];

    [Fact]
    public void The_agency_told_all_first_and_its_copy_only_other_values()
    {
        var news = View.News(Accord);
        news[Ledger.Reports[0].Id].First.Select(place => place.Id).ShouldBe([.. Accord.Undertakings.Select(entry => entry.Id), "f-1", "q-1"]);
        news[Ledger.Reports[1].Id].First.ShouldBeEmpty();
        news[Ledger.Reports[1].Id].Otherwise.Select(place => place.Id).ShouldBe(["u-0", "f-1"]);
        news[Ledger.Reports[2].Id].First.Select(place => place.Id).ShouldContain("e-1");
    }

    [Theory]
    [InlineData("u-0", "First told: by 1 Jul 2031|Told otherwise: by 11 Jul 2031")]
    [InlineData("u-1", "First told: by 30 Jun 2031|Told again")]
    [InlineData("u-5", "First told: by 15 Jun 2031|Done in part (six of twelve), says the verifier: on 9 Jun 2031")]
    [InlineData("u-8", "First told: in April 2031|Postponement: was in April 2031, now by 1 Jul 2031")]
    [InlineData("f-1", "First told: about 310 boats|Told otherwise: about 290 boats")]
    [InlineData("q-1", "First told|Told again")]
    [InlineData("d-1", "")]
    public void An_entrys_history_is_told_report_by_report(string id, string steps) =>
        string.Join('|', EntryHistory.Of(Ledger, Accord, id).Select(step => step.What)).ShouldBe(steps);
}
