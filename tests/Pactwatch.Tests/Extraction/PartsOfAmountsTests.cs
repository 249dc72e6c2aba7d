using Pactwatch.Annotation.Quantities;

namespace Pactwatch.Tests.Extraction;

/// <summary>Parts of an amount with a date of their own, and verbs whose particle could be read as a bound.</summary>
public sealed class PartsOfAmountsTests
{
    [Theory]
    [InlineData("Norland will release 300 prisoners, half of them by May.", 50)]
    [InlineData("Norland will withdraw its troops, a third of them within 60 days.", 33)]
    [InlineData("Norland is to ship 40,000 tonnes of grain, a quarter of it within 30 days.", 25)]
    [InlineData("Lomar agreed to destroy 4,000 mines, a third of them by June.", 33)]
    [InlineData("Norland will free 90 hostages, two-thirds of them by Friday.", 67)]
    public void A_part_of_it_with_its_date_is_an_undertaking_of_its_own(string text, int percent)
    {
        var shares = OneReport.Claims(text).Undertakings.Select(claim => claim.Quantity?.Value.Share).OfType<Share>();
        shares.ShouldContain(share => decimal.Round(share.Most * 100m) == percent);
    }

    [Theory]
    [InlineData("Norland will pay $180 million for homes, the first $60 million of it within 60 days.", 60000000)]
    [InlineData("Norland will release 300 prisoners, 40 of them by May.", 40)]
    public void A_number_of_it_with_its_date_is_an_undertaking_of_its_own(string text, int number) =>
        OneReport.Claims(text).Undertakings.ShouldContain(claim => claim.Quantity != null && claim.Quantity.Value.Value.Min == number && claim.Window != null);

    [Theory]
    [InlineData("Norland will release 300 prisoners by May.")]
    [InlineData("Norland will release 300 prisoners, half of them women.")]
    [InlineData("Norland will withdraw its troops, it said on Friday.")]
    public void Without_a_date_of_its_own_a_part_is_none(string text) =>
        OneReport.Claims(text).Undertakings.Count(claim => claim.Quantity?.Value.Share is not null).ShouldBe(0);

    [Theory]
    [InlineData("The rebels will hand over three women on Sunday.", "three women")]
    [InlineData("Norland will hand over 40 bodies by May.", "40 bodies")]
    [InlineData("Lomar will turn over 40 rifles by May.", "40 rifles")]
    [InlineData("Norland will hand over two bridges by May.", "two bridges")]
    [InlineData("The rebels will turn over six guns by Friday.", "six guns")]
    public void The_particle_of_a_verb_is_no_bound(string text, string thing)
    {
        var claim = OneReport.Claims(text).Undertakings.ShouldHaveSingleItem();
        claim.Object?.Value.ShouldBe(thing);
        claim.Quantity?.Value.Max.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Norland will release over 300 prisoners by May.")]
    [InlineData("Norland will free more than 300 prisoners by May.")]
    [InlineData("Norland will withdraw at least 300 soldiers by May.")]
    public void A_bound_stays_one(string text) => OneReport.Claims(text).Undertakings.ShouldHaveSingleItem().Quantity?.Value.Max.ShouldBeNull();
}
