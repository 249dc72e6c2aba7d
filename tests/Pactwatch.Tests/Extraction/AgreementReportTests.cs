namespace Pactwatch.Tests.Extraction;

/// <summary>
/// Undertakings of a report that tells of an agreement: there a plain "will" or "is to" counts, whoever or whatever acts,
/// and amounts and days without a verb of their own belong to what stands before them. A row is a sentence of a report of
/// Monday, 3 March 2031, which also says that an agreement was signed.
/// </summary>
public class AgreementReportTests
{
    // --- amounts and things that share the verb before them
    [Theory]
    [InlineData("Kenya will free 40 prisoners on 10 March 2031, another 60 on 1 April 2031 and the last 20 in the fourth week.", "release | Kenya | 2031-03-10..2031-03-10; release | Kenya | 2031-04-01..2031-04-01; release | Kenya | P3W agreement")]
    [InlineData("The contract provides for wages to rise by 5 percent in July 2031, by 4 percent in July 2032 and by 3 percent in its final year.", "increase | wages | 2031-07-01..2031-07-31; increase | wages | 2032-07-01..2032-07-31; increase | wages | -")]
    [InlineData("Chile undertook to buy 2 million tonnes of wheat by the end of 2031 and 3 million tonnes in each of the two following years.", "buy | Chile | ..2031-12-31; buy | Chile | -")]
    [InlineData("Peru will hand over the airport by May 2031 and the port by July 2031.", "transfer | Peru | ..2031-05-31; transfer | Peru | ..2031-07-31")]
    [InlineData("The hospital is to be reopened by 1 May 2031 and the school by 1 June 2031.", "start | - | ..2031-05-01; start | - | ..2031-06-01")]
    [InlineData("The increases come in steps: 5 percent from 1 July 2031, 4 percent from 1 July 2032.", "increase | - | 2031-07-01..; increase | - | 2032-07-01..")]
    [InlineData("Norway will pay $40 million by May 2031 and $60 million by the end of 2032.", "pay | Norway | ..2031-05-31; pay | Norway | ..2032-12-31")]
    public void What_has_no_verb_shares_the_one_before_it(string sentence, string expected) => Read(sentence).ShouldBe(expected.Split("; "));

    [Theory]
    [InlineData("Ghana will cut its duty from 80 percent to 20 percent.", 1)]
    [InlineData("Norway will send 40 doctors and 60 nurses in May 2031.", 1)]
    [InlineData("The army will leave the town and the village.", 1)]
    [InlineData("The talks on the treaty cost 5 percent more than in January.", 0)]
    public void Amounts_without_a_time_of_their_own_are_no_further_undertaking(string sentence, int count) => Read(sentence).Count.ShouldBe(count);

    // --- points of a list
    [Theory]
    [InlineData("4 percent from 1 July 2031, 3 percent from 1 July 2032", "increase | - | 2031-07-01..; increase | - | 2032-07-01..")]
    [InlineData("Back pay, in one sum, not later than 30 November", "pay | - | ..2031-11-30")]
    [InlineData("$1,800 within 30 days of ratification", "pay | - | P30D ratification")]
    [InlineData("From 1 January 2032, 80% of the premium", "increase | - | 2032-01-01..")]
    [InlineData("Delivery of the first 20 trucks by 1 May 2031", "provide | - | ..2031-05-01")]
    public void Points_without_a_verb_are_read_by_what_they_are_of(string point, string expected) => Read(point).ShouldBe(expected.Split("; "));

    [Theory]
    [InlineData("Tender: two hulls, bids by 30 April 2031")]
    [InlineData("Next issue: 4 May")]
    [InlineData("Printed in Lima, 1 May 2031")]
    [InlineData("A long day on the river")]
    public void Notices_and_captions_are_none(string point) => Read(point).ShouldBeEmpty();

    // --- not to be done
    [Theory]
    [InlineData("There will be no airstrikes until the accord expires on 30 June 2032.", "refrain | no airstrikes | ..2032-06-30")]
    [InlineData("No night train will run until a second crew has been hired.", "refrain | No night train | -")]
    [InlineData("Neither side may move its guns while the talks last.", "refrain | Neither side | -")]
    [InlineData("Nobody may be dismissed for joining the strike.", "refrain | - | -")]
    [InlineData("The two unions agreed neither to strike nor to slow down the work.", "refrain | The two unions | -")]
    [InlineData("The minister ruled out new duties before the end of 2032.", "refrain | The minister | ..2032-12-30")]
    public void What_is_forbidden_or_given_up_is_refrained_from(string sentence, string expected) => Read(sentence).ShouldBe([expected]);

    [Theory]
    [InlineData("The minister ruled out new duties.")]
    [InlineData("The minister will not withdraw the troops.")]
    [InlineData("There were no airstrikes on Sunday.")]
    public void What_is_refused_or_did_not_happen_is_not(string sentence) => Read(sentence).ShouldBeEmpty();

    // --- obligations, terms and what is bound by being said
    [Theory]
    [InlineData("The two sides prolonged the truce by 30 days, to 4 April 2031.", "remain | The two sides | ..2031-04-04")]
    [InlineData("An arbitrator must hear the case by 9 March 2031.", "hold | An arbitrator | ..2031-03-09")]
    [InlineData("By 9 April 2031 the army must have left the old town.", "withdraw | the army | ..2031-04-09")]
    [InlineData("All inspectors have to be in place by 20 March 2031.", "establish | All inspectors | ..2031-03-20")]
    [InlineData("The joint panel has to be up and running by 1 May 2031.", "establish | The joint panel | ..2031-05-01")]
    [InlineData("The army has until 12 April 2031 to leave the road.", "withdraw | The army | ..2031-04-12")]
    [InlineData("The protocol gives the army a new date, 18 April 2031, for clearing the road.", "withdraw | the army | 2031-04-18..2031-04-18")]
    [InlineData("The release of four captives that was planned for 15 March 2031 has been moved.", "release | - | 2031-03-15..2031-03-15")]
    [InlineData("Norway will make a payment of $60 million by 1 June 2031.", "pay | Norway | ..2031-06-01")]
    [InlineData("The drivers will have 15 percent added to their wages from 1 April 2031.", "other | The drivers | 2031-04-01..")]
    public void Terms_and_obligations_are_undertaken(string sentence, string expected) => Read(sentence).ShouldBe([expected]);

    [Theory]
    [InlineData("The panel should have been set up by January.")]
    [InlineData("The accord would have freed 40 prisoners.")]
    [InlineData("To buy as much, Chile would have to take a fifth of the harvest.")]
    [InlineData("The owner had to sell his house during the strike.")]
    [InlineData("The spokesman, who asked not to be named, praised the truce.")]
    public void What_was_owed_or_would_be_needed_is_not(string sentence) => Read(sentence).ShouldBeEmpty();

    // --- what happens, and whose it is
    [Theory]
    [InlineData("Aid is to roll into the valley at a rate of 400 lorries a day.", "other | Aid | -")]
    [InlineData("The pension fund goes up to 220 million euros on 1 June 2031.", "increase | The pension fund | 2031-06-01..2031-06-01")]
    [InlineData("Mali's tariffs on cotton will be cut on 1 June 2031.", "reduce | Mali | 2031-06-01..2031-06-01")]
    [InlineData("39 of the hostages will come home in April 2031.", "release | 39 of the hostages | 2031-04-01..2031-04-30")]
    [InlineData("The company agreed to drop the fines it had imposed in January and to take back 38 workers.", "end | The company | -; provide | The company | -")]
    public void Things_and_owners_stand_for_those_who_act(string sentence, string expected) => Read(sentence).ShouldBe(expected.Split("; "));

    [Theory]
    [InlineData("My guess is that neither army will move before the vote.")]
    [InlineData("She wants the second phase of the truce to begin at once.")]
    [InlineData("The harvest, which begins in September, is covered by the accord.")]
    [InlineData("While the truce is in force, the shops are full.")]
    public void What_is_guessed_wanted_or_told_beside_it_is_left_alone(string sentence) => Read(sentence).ShouldBeEmpty();

    // --- which time
    [Theory]
    [InlineData("The truce is to start on Sunday.", "start | The truce | 2031-03-09..2031-03-09")]
    [InlineData("The fee will rise on 1 January.", "increase | The fee | 2032-01-01..2032-01-01")]
    [InlineData("The truce ends on 4 April 2031. The monitors stay until then.", "end | The truce | 2031-04-04..2031-04-04; remain | The monitors | ..2031-04-04")]
    [InlineData("The tariffs of both countries are to stay in place until 1 August 2031. So will the ban on exports.", "remain | The tariffs of both countries | ..2031-08-01; remain | the ban on exports | ..2031-08-01")]
    [InlineData("Ghana will cut its duty from 80 percent to 20 percent, while Togo will cut its own from 60 to 12, in both cases from 16 May 2031.", "reduce | Ghana | 2031-05-16..; reduce | Togo | 2031-05-16..")]
    [InlineData("The dockers will return to work on Tuesday and vote on the contract in April 2031.", "start | The dockers | 2031-03-04..2031-03-04; hold | The dockers | 2031-04-01..2031-04-30")]
    public void The_time_is_the_coming_one_and_the_clause_s_own(string text, string expected) => Read(text).ShouldBe(expected.Split("; "));

    [Theory]
    [InlineData("Nobody may be punished for anything done between 6 January and 12 February.", "-")]
    [InlineData("Talks that have been on ice since 9 January will resume.", "-")]
    [InlineData("Chile will lift the ban it imposed in January.", "-")]
    public void The_time_of_what_describes_is_not(string sentence, string window) => Read(sentence).ShouldAllBe(line => line.EndsWith($"| {window}", StringComparison.Ordinal));

    private static List<string> Read(string text) => ClaimLines.Undertaken(OneReport.Claims($"{text}\n\nKenya and Uganda signed an agreement."));
}
