using Pactwatch.Ledger;

namespace Pactwatch.Tests.Extraction;

/// <summary>On what an undertaking hangs, and what a report tells of its having come, failed or been given up.</summary>
public sealed class ConditionExtractorTests
{
    // --- what an act hangs on
    [Theory]
    [InlineData("The treaty will enter into force once both parliaments ratify it.", "once both parliaments ratify it")]
    [InlineData("Chile will withdraw its troops from the islands by 30 June 2031 if the senate of Peru approves the deal.", "if the senate of Peru approves the deal")]
    [InlineData("Kenya will open the border once all prisoners have been freed.", "once all prisoners have been freed")]
    [InlineData("Pending approval by the board, the company will pay $40 million by June 2031.", "Pending approval by the board")]
    [InlineData("Subject to ratification, Chile will cut its tariffs by June 2031.", "Subject to ratification")]
    [InlineData("Norway will withdraw its troops by June 2031 provided that the rebels disarm.", "provided that the rebels disarm")]
    public void An_act_hangs_on_its_condition(string sentence, string condition)
    {
        var claims = OneReport.Claims(sentence);
        claims.Undertakings.Where(claim => claim.Other is null).SelectMany(claim => claim.Conditions).Select(span => claims.Annotated.Text[span]).ShouldContain(condition);
    }

    [Theory]
    [InlineData("Norway will withdraw its troops by June 2031.")]
    [InlineData("Observers may stay until the joint committee has finished its work.")]
    [InlineData("Subjects of both crowns will cross freely, and the fees will end by June 2031.")]
    public void An_act_without_one_hangs_on_nothing(string sentence) => OneReport.Claims(sentence).Undertakings.ShouldAllBe(claim => claim.Conditions.IsEmpty);

    // --- what became of it
    [Theory]
    [InlineData("Peru's congress ratified the treaty on Friday.", ConditionOutcome.Met, "Peru's congress")]
    [InlineData("The parliaments of Peru and Chile have ratified the accord.", ConditionOutcome.Met, "The parliaments of Peru and Chile")]
    [InlineData("Members approved the contract by 61 percent on Saturday.", ConditionOutcome.Met, "Members")]
    [InlineData("Union members voted on Friday to ratify the contract.", ConditionOutcome.Met, "Union members")]
    [InlineData("The Chilean senate voted down the treaty on Sunday by 30 votes to 12.", ConditionOutcome.Failed, "The Chilean senate")]
    [InlineData("Chile's parliament rejected the accord on Sunday.", ConditionOutcome.Failed, "Chile's parliament")]
    [InlineData("Lawmakers in Peru refused to ratify the agreement.", ConditionOutcome.Failed, "Lawmakers in Peru")]
    [InlineData("The deadline for ratification passed on Friday without a vote.", ConditionOutcome.Failed, "The deadline")]
    [InlineData("Chile said that it would go ahead without ratification by Peru.", ConditionOutcome.Waived, "")]
    [InlineData("Peru dropped its demand that the senate approve the deal.", ConditionOutcome.Waived, "Peru")]
    [InlineData("Norway waived the condition that all prisoners be released first.", ConditionOutcome.Waived, "Norway")]
    [InlineData("The government no longer insists on a referendum.", ConditionOutcome.Waived, "The government")]
    public void What_became_of_a_condition_is_read(string sentence, ConditionOutcome outcome, string actor)
    {
        var told = OneReport.Claims(sentence).Conditions.ShouldHaveSingleItem();
        (told.Outcome, told.Actor.Value).ShouldBe((outcome, actor));
    }

    [Theory]
    [InlineData("Parliament has not ratified the treaty yet.")]
    [InlineData("The senate will ratify the treaty in May.")]
    [InlineData("The minister urged lawmakers to approve the deal.")]
    [InlineData("If the senate rejects the accord, the talks will resume.")]
    [InlineData("The union rejected a claim that its members were late.")]
    [InlineData("The senate approved a budget on Friday.")]
    [InlineData("Peru dropped its charges against the reporter.")]
    [InlineData("A committee of Peru's parliament rejected the treaty on Friday.")]
    [InlineData("Twelve deputies rejected the treaty on Friday.")]
    [InlineData("Some members approved the contract early.")]
    [InlineData("The march went ahead without incident.")]
    public void What_tells_of_no_condition_is_left_alone(string sentence) => OneReport.Claims(sentence).Conditions.ShouldBeEmpty();

    // --- a deed that is only a condition has not been done
    [Theory]
    [InlineData("Kenya will open the border once all prisoners have been freed.")]
    [InlineData("The talks will resume when the troops have left the valley.")]
    [InlineData("Chile is to pay after the rebels have disarmed.")]
    [InlineData("Norway will withdraw its troops by June 2031 provided that the rebels disarm.")]
    public void What_is_still_to_come_is_no_event(string sentence) => OneReport.Claims(sentence).Events.ShouldBeEmpty();

    [Theory]
    [InlineData("Kenya opened the border once all prisoners had been freed.")]
    [InlineData("The talks resumed when the troops had left the valley.")]
    public void What_had_come_before_is_one(string sentence) => OneReport.Claims(sentence).Events.Length.ShouldBeGreaterThan(1);
}
