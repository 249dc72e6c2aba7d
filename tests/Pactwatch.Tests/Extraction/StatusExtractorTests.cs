using Pactwatch.Ledger;

namespace Pactwatch.Tests.Extraction;

/// <summary>How an agreement stands, as one report tells it.</summary>
public sealed class StatusExtractorTests
{
    [Theory]
    [InlineData("The accord has been in force since last June.")]
    [InlineData("The truce is still in effect.")]
    [InlineData("Parliament debated the treaty for weeks. Since then it has been the law.")]
    [InlineData("The agreement took effect on Monday.")]
    [InlineData("The ceasefire is now in place.")]
    public void An_agreement_that_is_in_force(string text) => Of(text).ShouldBe(AgreementStatus.InForce);

    [Theory]
    [InlineData("The accord comes into force when both parliaments have ratified it.")]
    [InlineData("The treaty takes effect once Kenya has signed.")]
    [InlineData("The accord would enter into force in June.")]
    public void What_waits_for_something_is_not_in_force(string text) => Of(text).ShouldNotBe(AgreementStatus.InForce);

    [Theory]
    [InlineData("The two presidents put their names to the accord.")]
    [InlineData("Kenya and Peru signed the treaty on Friday.")]
    [InlineData("The ministers initialled and signed the deal.")]
    [InlineData("The treaty was signed by both presidents.")]
    [InlineData("Kenya signed a peace agreement with the rebels.")]
    public void An_agreement_that_is_signed(string text) => Of(text).ShouldBe(AgreementStatus.Signed);

    [Theory]
    [InlineData("The minister put his name to the list.")]
    [InlineData("Kenya will sign the treaty in June.")]
    [InlineData("Fans signed the wall.")]
    public void Nothing_was_signed(string text) => Of(text).ShouldNotBe(AgreementStatus.Signed);

    [Theory]
    [InlineData("The troops are to leave in June under an outline agreement between the capitals.")]
    [InlineData("The agreement has not been signed yet.")]
    [InlineData("Prisoners would be freed under a tentative peace deal.")]
    [InlineData("The two sides have agreed in principle to end the strike.")]
    [InlineData("A provisional trade agreement would cut the tariffs.")]
    public void An_agreement_that_still_waits_is_one_in_principle(string text) => Of(text).ShouldBe(AgreementStatus.AgreedInPrinciple);

    [Theory]
    [InlineData("Kenya and Peru agreed on a timetable, ending a war that began in 2001.", true)]
    [InlineData("Officials have concurred on an arrangement.", true)]
    [InlineData("In 2012 they agreed on a shared power station.", false)]
    public void Only_a_standing_of_long_ago_is_history(string text, bool isTold) => (Of(text) is AgreementStatus.Agreed).ShouldBe(isTold);

    [Theory]
    [InlineData("Monitors found that Kenya has broken the ceasefire.")]
    [InlineData("Both armies have violated the truce.")]
    [InlineData("The mission counted 40 violations of the ceasefire.")]
    [InlineData("Peru was accused of breaching the accord.")]
    [InlineData("Ceasefire violations fell by half in March.")]
    public void An_agreement_that_is_kept_or_broken_is_in_force(string text) => Of(text).ShouldBe(AgreementStatus.InForce);

    [Theory]
    [InlineData("Kenya was accused of violations of the previous ceasefire.")]
    [InlineData("Peru must respect the accord.")]
    [InlineData("If Kenya breaks the truce, the talks are over.")]
    public void A_former_agreement_or_a_warning_is_not(string text) => Of(text).ShouldNotBe(AgreementStatus.InForce);

    [Theory]
    [InlineData("The first phase of the truce has been extended to 13 April.")]
    [InlineData("Under the extension agreed in August both sides hold their tariffs.")]
    [InlineData("The two sides prolonged the pause by two weeks.")]
    [InlineData("Ministers renewed the treaty on Monday.")]
    [InlineData("The renewal of the accord was welcomed in Lima.")]
    public void An_agreement_that_is_extended(string text) => Of(text).ShouldBe(AgreementStatus.Extended);

    [Theory]
    [InlineData("The stage was extended for the concert by a carpenter.", false)]
    [InlineData("Soldiers stayed beyond the date agreed.", false)]
    [InlineData("Kenya has agreed to withdraw its troops from Sudan by May. Peru has promised to free 40 prisoners by June.", true)]
    public void What_several_undertakings_tell(string text, bool isAgreed) => (Of(text) is AgreementStatus.Agreed).ShouldBe(isAgreed);

    private static AgreementStatus? Of(string text) => OneReport.Claims(text).Statuses.Select(claim => (AgreementStatus?)claim.Value).FirstOrDefault();
}
