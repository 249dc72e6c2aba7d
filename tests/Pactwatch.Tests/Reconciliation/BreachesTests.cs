using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>"Broken" takes a verifier's finding about the undertaking, or a person: an opponent's word and a silent record never make it.</summary>
public sealed class BreachesTests
{
    private const string Context = " Peru and Chile signed the border treaty on 3 March 2031. Under the treaty Chile was to withdraw its troops from the island of Tafra by 30 June 2031.";

    private static readonly (string Day, string Text) Signed = ("2031-03-03", "Peru and Chile signed a border treaty on Monday. Chile will withdraw its troops from the island of Tafra by 30 June 2031. Peru will pay $40 million by 31 May 2031.");

    [Theory]
    [InlineData("Chile failed to withdraw its troops from the island of Tafra, the monitoring mission found on 10 July 2031.", UndertakingState.Broken)]
    [InlineData("UN monitors said on 10 July 2031 that Chile had failed to withdraw its troops from Tafra.", UndertakingState.Broken)]
    [InlineData("The court ruled on 10 July 2031 that Chile had breached its obligation to withdraw its troops from Tafra.", UndertakingState.Broken)]
    [InlineData("Peru said on 10 July 2031 that Chile had failed to withdraw its troops from Tafra.", UndertakingState.Overdue)]
    [InlineData("Chile failed to withdraw its troops from Tafra.", UndertakingState.Overdue)]
    [InlineData("The troops have not left Tafra, monitors said on 10 July 2031.", UndertakingState.Overdue)]
    [InlineData("Nothing was heard from the island of Tafra.", UndertakingState.Overdue)]
    [InlineData("Kenya failed to withdraw its troops from Tafra, the monitoring mission found on 10 July 2031.", UndertakingState.Overdue)]
    [InlineData("Chile failed to publish the maps of Tafra, the monitoring mission found on 10 July 2031.", UndertakingState.Overdue)]
    public void A_duty_past_its_date_is_broken_only_where_a_verifier_says_so(string later, UndertakingState state) => State(Act.Withdraw, ("2031-07-12", later)).ShouldBe(state);

    [Fact]
    public void A_finding_before_the_date_breaks_nothing() =>
        State(Act.Withdraw, ("2031-05-12", "Chile failed to withdraw its troops from the island of Tafra in April, the monitoring mission found on 10 May 2031.")).ShouldBe(UndertakingState.Due);

    [Fact]
    public void A_finding_against_somebodys_word_that_it_was_done_is_disputed() =>
        State(
            Act.Withdraw,
            ("2031-07-02", "Chile withdrew its troops from the island of Tafra on 29 June 2031, the defence ministry of Chile said."),
            ("2031-07-12", "Chile failed to withdraw its troops from the island of Tafra, the monitoring mission found on 10 July 2031.")).ShouldBe(UndertakingState.Disputed);

    private static readonly (string Day, string Text) Truce = ("2031-02-03", "Armenia and Azerbaijan signed a ceasefire on Monday. Azerbaijan will refrain from all attacks on Goris. Armenia will withdraw its troops from the Lachin road by 30 June 2031.");

    [Theory]
    [InlineData("Observers of the OSCE confirmed that Azerbaijani forces shelled Goris on 19 February 2031 in breach of the ceasefire.", UndertakingState.Broken)]
    [InlineData("Armenia said that Azerbaijani forces shelled Goris on 19 February 2031 in breach of the ceasefire.", UndertakingState.Disputed)]
    [InlineData("Gunmen shelled Goris on 19 February 2031 in breach of the ceasefire, Armenia said.", UndertakingState.Due)]
    [InlineData("Observers of the OSCE confirmed that a shell hit Goris on 19 February 2031.", UndertakingState.Due)]
    [InlineData("Observers of the OSCE confirmed that Armenian forces shelled Kapan on 19 February 2031 in breach of the ceasefire.", UndertakingState.Due)]
    [InlineData("Observers of the OSCE said that Azerbaijan had violated the ceasefire 12 times in February.", UndertakingState.Due)]
    [InlineData("Observers of the OSCE confirmed that Azerbaijani forces shelled Kapan on 19 February 2031 in breach of the ceasefire.", UndertakingState.Due)]
    public void A_duty_to_refrain_is_disputed_by_a_charge_and_broken_by_a_finding(string later, UndertakingState state)
    {
        var accord = ToldStory.Accord(null, Truce, ("2031-02-21", later + " Armenia and Azerbaijan signed the ceasefire on 3 February 2031. Under the truce Armenia will withdraw its troops from the Lachin road by 30 June 2031."));
        accord.Reports.Length.ShouldBe(2);
        accord.Undertakings.First(entry => entry.Duty == Duty.Refrain).State.ShouldBe(state);
    }

    [Fact]
    public void A_person_may_rule_what_the_machine_cannot()
    {
        var draft = new ReportDraft("a", "2031-03-03").Undertakes("act=withdraw party=Norland place=Tarrin by=2031-12-31");
        var ruling = new Judgement("j-1", JudgementKind.Edit, new JudgedWords(draft.Id, "act=withdraw party=Norland", "", ""), "state", "\"broken\"", "Ines", Instant.FromUtc(2032, 1, 2, 9, 0), "seen on site", null);
        Ledgers.Ruled([ruling], draft).Accords.ShouldHaveSingleItem().Undertakings.ShouldHaveSingleItem().State.ShouldBe(UndertakingState.Broken);
        Ledgers.Ruled([ruling with { Value = "\"no-such-state\"" }], draft).Accords.ShouldHaveSingleItem().Undertakings.ShouldHaveSingleItem().State.ShouldNotBe(UndertakingState.Broken);
    }

    private static UndertakingState State(Act act, params (string Day, string Text)[] later)
    {
        var accord = ToldStory.Accord(null, [Signed, .. later.Select(report => (report.Day, report.Text + Context))]);
        accord.Reports.Length.ShouldBe(later.Length + 1);
        return accord.Undertakings.First(entry => entry.Act == act).State;
    }
}
