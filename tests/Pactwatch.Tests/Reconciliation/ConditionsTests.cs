using Pactwatch.Ledger;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>Conditions of undertakings: open, met, failed or waived, with the words that say so.</summary>
public sealed class ConditionsTests
{
    private static readonly (string Day, string Text) Both = ("2031-03-03", "Peru and Chile agreed on a border treaty on Monday. Chile will withdraw its troops from the island of Tafra by 30 June 2031 once both parliaments ratify the treaty.");

    private static readonly (string Day, string Text) Senate = ("2031-03-03", "Peru and Chile agreed on a border treaty on Monday. Chile will withdraw its troops from the island of Tafra by 30 June 2031 if the senate of Chile approves the treaty.");

    private static readonly (string Day, string Text) Captives = ("2031-03-03", "Peru and Chile agreed on a border treaty on Monday. Chile will withdraw its troops from the island of Tafra by 30 June 2031 once all prisoners have been released.");

    [Fact]
    public void Until_a_report_tells_more_it_is_open() => State(Both).ShouldBe(Condition.Open);

    [Theory]
    [InlineData("Both parliaments ratified the border treaty of Peru and Chile on 5 May 2031.", Condition.Met)]
    [InlineData("The parliaments of Peru and Chile ratified the border treaty on 5 May 2031.", Condition.Met)]
    [InlineData("Peru's parliament ratified the border treaty with Chile on 5 May 2031.", Condition.Open)]
    [InlineData("Peru's parliament ratified the border treaty on 5 May 2031. Chile's parliament ratified the treaty on 6 May 2031.", Condition.Met)]
    [InlineData("Chile's parliament rejected the border treaty with Peru on 5 May 2031.", Condition.Failed)]
    [InlineData("Peru's parliament ratified the border treaty on 5 May 2031. Chile's parliament rejected the treaty on 6 May 2031.", Condition.Failed)]
    [InlineData("Chile said on 5 May 2031 that it would go ahead with the border treaty without ratification by Peru.", Condition.Waived)]
    [InlineData("Chile's parliament has not ratified the border treaty with Peru.", Condition.Open)]
    [InlineData("Chile's supreme court rejected the border treaty with Peru on 5 May 2031.", Condition.Open)]
    public void Of_two_assents_one_meets_nothing_and_one_refusal_fails_it(string later, string state) => State(Both, ("2031-05-07", later)).ShouldBe(state);

    [Theory]
    [InlineData("Chile's senate approved the border treaty with Peru on 5 May 2031.", Condition.Met)]
    [InlineData("The senate of Peru approved the border treaty with Chile on 5 May 2031.", Condition.Open)]
    [InlineData("Chile's senate voted down the border treaty with Peru on 5 May 2031.", Condition.Failed)]
    [InlineData("Members of the miners' union rejected the border treaty of Peru and Chile on 5 May 2031.", Condition.Open)]
    public void Only_the_body_that_was_asked_counts(string later, string state) => State(Senate, ("2031-05-07", later)).ShouldBe(state);

    [Theory]
    [InlineData("All prisoners were released on 5 May 2031, Peru and Chile said.", Condition.Met)]
    [InlineData("All prisoners have been released, Peru said on 5 May 2031.", Condition.Met)]
    [InlineData("Forty prisoners were released on 5 May 2031, Peru and Chile said.", Condition.Open)]
    [InlineData("Chile dropped its demand on 5 May 2031 that all prisoners be released.", Condition.Waived)]
    public void A_deed_that_was_asked_for_meets_it_where_all_of_it_was_done(string later, string state) => State(Captives, ("2031-05-07", later)).ShouldBe(state);

    [Fact]
    public void The_claim_that_says_so_stands_among_its_mentions()
    {
        var condition = Of(Both, ("2031-05-07", "Chile's parliament rejected the border treaty with Peru on 5 May 2031.")).Conditions.ShouldHaveSingleItem();
        condition.Mentions.Select(mention => mention.Report).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("Chile's senate voted down the border treaty with Peru on 5 May 2031.", UndertakingState.Lapsed)]
    [InlineData("Chile's senate has not voted on the border treaty with Peru.", UndertakingState.Due)]
    [InlineData("Chile's senate approved the border treaty with Peru on 5 May 2031.", UndertakingState.Overdue)]
    public void A_duty_is_overdue_only_once_its_condition_was_met(string later, UndertakingState state) => Of(Senate, ("2031-07-20", later)).State.ShouldBe(state);

    private static string State((string Day, string Text) first, params (string Day, string Text)[] later) => Of(first, later).Conditions.ShouldHaveSingleItem().State;

    private static UndertakingEntry Of((string Day, string Text) first, params (string Day, string Text)[] later)
    {
        var accord = ToldStory.Accord(null, [first, .. later.Select(report => (report.Day, report.Text + " Under the treaty of 3 March 2031 Chile is to withdraw its troops from the island of Tafra by 30 June 2031."))]);
        accord.Reports.Length.ShouldBe(later.Length + 1);
        return accord.Undertakings.First(entry => entry.Act == Act.Withdraw);
    }
}
