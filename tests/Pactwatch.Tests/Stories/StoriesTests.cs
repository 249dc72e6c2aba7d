using Pactwatch.Ledger;
using Pactwatch.Tests.Reconciliation;

namespace Pactwatch.Tests.Stories;

/// <summary>Which reports tell of the same agreement.</summary>
public sealed class StoriesTests
{
    [Fact]
    public void The_same_parties_and_a_shared_place_make_one_story() =>
        Ledgers.Of(null, Vesk("a"), Vesk("b").Undertakes("act=pay party=Norland amount=180_USD")).Accords.Length.ShouldBe(1);

    [Fact]
    public void Two_unrelated_agreements_in_one_folder_are_two_accords()
    {
        var trade = new ReportDraft("c", "2031-03-03").Stands(AgreementStatus.Agreed, null, "Ostmark", "Tavia").Undertakes("act=buy party=Tavia amount=40000_tonnes by=2031-06-30");
        var accords = Ledgers.Of(null, Vesk("a"), Vesk("b"), trade).Accords;
        accords.Select(accord => accord.Title).ShouldBe(["Kerland and Norland: withdrawal from Tarrin", "Ostmark and Tavia: purchases"]);
    }

    [Fact]
    public void The_same_parties_alone_may_have_two_agreements()
    {
        var fish = new ReportDraft("c", "2031-03-03").Stands(AgreementStatus.Agreed, null, "Norland", "Kerland").Undertakes("act=reduce party=Norland object=herring_fleet by=2034-12-31");
        Ledgers.Of(null, Vesk("a"), fish).Accords.Length.ShouldBe(2);
    }

    [Fact]
    public void An_undertaking_without_a_party_joins_by_its_deadline_and_place()
    {
        static ReportDraft Nameless(string name) => new ReportDraft(name, "2031-03-03").Stands(AgreementStatus.Agreed, null).Undertakes("act=withdraw place=Tarrin by=2031-12-31");
        Ledgers.Of(null, Nameless("a"), Nameless("b")).Accords.ShouldHaveSingleItem().Reports.Length.ShouldBe(2);
    }

    [Fact]
    public void One_deadline_alone_is_a_coincidence()
    {
        static ReportDraft Nameless(string name, string place) => new ReportDraft(name, "2031-03-03").Stands(AgreementStatus.Agreed, null).Undertakes($"act=withdraw place={place} by=2031-12-31");
        Ledgers.Of(null, Nameless("a", "Tarrin"), Nameless("b", "Ostra")).Accords.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("words of a speaker")]
    [InlineData("a derivation")]
    public void One_strong_piece_of_evidence_is_enough(string evidence)
    {
        var first = Vesk("a");
        var second = new ReportDraft("b", "2031-03-04");
        if (evidence == "words of a speaker")
        {
            first.Quotes("What is missing now is two signatures", "an official");
            second.Quotes("What is missing now is two signatures", "an official");
            Ledgers.Of(null, first, second).Accords.ShouldHaveSingleItem().Reports.Length.ShouldBe(2);
        }
        else
        {
            Ledgers.Of(null, [Ledgers.Copy(second, first)], first, second).Accords.ShouldHaveSingleItem().Reports.Length.ShouldBe(2);
        }
    }

    [Fact]
    public void A_report_that_tells_of_nothing_belongs_to_no_accord() =>
        Ledgers.Of(null, Vesk("a"), new ReportDraft("b", "2031-03-04")).Accords.ShouldHaveSingleItem().Reports.Length.ShouldBe(1);

    [Theory]
    [InlineData("act=hold party=Ostmark", 1)]
    [InlineData("act=hold party=Ostmark by=2031-06-30", 2)]
    public void An_undated_undertaking_told_in_passing_is_no_accord(string undertaking, int accords) =>
        Ledgers.Of(null, Vesk("b"), new ReportDraft("a", "2031-03-04").Undertakes(undertaking)).Accords.Length.ShouldBe(accords);

    [Fact]
    public void Parties_are_the_names_most_often_bound()
    {
        var report = Vesk("a").Undertakes("act=verify party=Council object=pullout");
        Ledgers.Of(null, report, Vesk("b"), Vesk("c")).Accords.ShouldHaveSingleItem().Parties.ShouldBe(["Kerland", "Norland"], ignoreOrder: true);
    }

    private static ReportDraft Vesk(string name) =>
        new ReportDraft(name, "2031-03-03").Stands(AgreementStatus.Agreed, null, "Norland", "Kerland").Undertakes("act=withdraw party=Norland place=Tarrin by=2031-12-31");
}
