using System.Globalization;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Tests.Reconciliation;

#pragma warning disable RS0030 // The culture is set to show that it makes no difference.


/// <summary>A claim's id follows from what the claim says, and from nothing else.</summary>
public sealed class ClaimIdTests
{
    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("")]
    public void An_id_is_the_same_under_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        string[] invariant = [Undertaking().Id, Figure().Id, Event().Id];
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            new[] { Undertaking().Id, Figure().Id, Event().Id }.ShouldBe(invariant);
            Undertaking().Saying.ShouldContain("1.5..2.5");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_claim_that_says_another_thing_has_another_id_even_when_it_was_made_of_one_whose_id_is_known()
    {
        var first = Undertaking();
        var known = first.Id;
        (first with { Party = "Kerland" }).Id.ShouldNotBe(known);
        (first with { Party = "Kerland" } with { Party = "Norland" }).Id.ShouldBe(known);
    }

    [Fact]
    public void Two_equal_claims_are_equal_whether_or_not_their_ids_were_asked_for()
    {
        var first = Undertaking();
        var second = first with { };
        first.Id.ShouldNotBeEmpty();
        first.ShouldBe(second);
        first.GetHashCode().ShouldBe(second.GetHashCode());
        first.ShouldNotBe(second with { Span = new TextSpan(1, 3) });
    }

    private static Quantity Amount() => new(new TextSpan(0, 1), new TextSpan(0, 1), null, 1.5m, 2.5m, "percent", Approximation.Between);

    private static DateWindow Days() => new(new NodaTime.LocalDate(2031, 3, 4), null);

    private static UndertakingClaim Undertaking() => new(
        new ReportId("r-0"), new TextSpan(0, 2), [], Stance.Asserts, new Slot<string>("Norland", null), "Norland", Act.Pay, new Slot<string>("pay", null), null, null,
        new Slot<Quantity>(Amount(), null), [], new Slot<DateWindow>(Days(), null), [], Modality.Agreed, Duty.Achieve, null);

    private static FigureClaim Figure() => new(new ReportId("r-0"), new TextSpan(0, 2), [], Stance.Asserts, Amount() with { Share = new Share(0.25m, 0.5m) }, "troops", [], Days());

    private static EventClaim Event() => new(
        new ReportId("r-0"), new TextSpan(0, 2), [], Stance.Asserts, new Slot<string>("Norland", null), "Norland", Act.Pay, new Slot<string>("pay", null), null,
        new Slot<Quantity>(Amount(), null), [], new Slot<DateWindow>(Days(), null), CompletionExtent.Full, CompletionWitness.Own);
}
