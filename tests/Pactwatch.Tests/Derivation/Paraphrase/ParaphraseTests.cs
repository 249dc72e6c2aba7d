using Pactwatch.Derivation;
using Pactwatch.Ledger;
using Pactwatch.Tests.Annotation.Attribution;
using Pactwatch.Text;
using NodaTime;

namespace Pactwatch.Tests.Derivation.Paraphrase;

/// <summary>Copies whose words were changed, and reports that only tell the same event.</summary>
public sealed class ParaphraseTests
{
    private const string Source = "Norland will send 3,400 troops home from Southmark by 30 June 2031. The first 900 leave Helm on 4 May. ¶ Southmark pays 46 million crowns for 27 barracks, 12 of them in Helm. A panel of 8 judges settles claims within 90 days. ¶ The treaty runs for 15 years, and 61 deputies voted for it.";

    private const string Spun = "By 30 June 2031 Norland is going to bring back 3,400 soldiers out of Southmark. An initial 900 depart from Helm on 4 May. ¶ For 27 quarters, 12 being situated in Helm, Southmark remits 46 million crowns. Inside 90 days a board of 8 magistrates decides demands. ¶ 61 lawmakers backed the pact that lasts 15 years.";

    private const string Independent = "Helm sang on Sunday. Some 3,400 troops go home, and shopkeeper Ana Novak, 58, will miss them. ¶ Her sales fell 22 percent in 2030. The base had 130 tanks, 14 canteens and one cinema. ¶ Viktor Hale, who led 1,100 protesters, wants the 27 barracks for students; rents rose 35 percent in 6 years.";

    [Fact]
    public void A_copy_with_every_word_changed_is_tied_to_its_source_by_its_facts()
    {
        var link = DerivationFinder.Find([Report(0, Source, "Helm Courier", 1), Report(1, Spun, "Southern Star", 2)]).ShouldHaveSingleItem();
        (link.Report.Value, link.Origin, link.How, link.Degree).ShouldBe(("r-1", "Helm Courier", DerivationMeans.Paraphrase, DerivationDegree.Wholly));
        link.Mentions.ShouldNotBeEmpty();
        link.SharePermille!.Value.ShouldBeGreaterThan(900);
    }

    [Theory]
    [InlineData(Source, Independent)]
    [InlineData(Spun, Independent)]
    [InlineData(Source, "Norland will send 3,400 troops home by 30 June 2031.")]
    public void Reports_of_one_event_with_some_facts_in_common_are_no_copies(string first, string second) =>
        DerivationFinder.Find([Report(0, first, "Helm Courier", 1), Report(1, second, "Southern Star", 2)]).ShouldBeEmpty();

    [Fact]
    public void Facts_inside_a_statement_that_both_quote_are_nobodys()
    {
        const string statement = "“We send 3,400 troops home, 900 in May, leave 27 barracks, 12 of them in Helm, and get 46 million crowns in 15 years from 8 banks, as 61 deputies wished,” said Ana Novak.";
        DerivationFinder.Find([Report(0, statement + " Rain fell on the square.", "Helm Courier", 1), Report(1, "Crowds sang all night. " + statement, "Southern Star", 2)]).ShouldBeEmpty();
    }

    private static Pactwatch.Annotation.AnnotatedReport Report(int number, string body, string outlet, int day) =>
        SpeechFixture.Annotate(body, $"r-{number}", outlet, PublishedBelief.On(new LocalDate(2031, 4, day), PublishedBasis.Given));
}
