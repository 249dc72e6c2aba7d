namespace Pactwatch.Tests.Extraction;

/// <summary>
/// Undertakings in the wordings of news: plans told as past, telling verbs, circumstances, lists that share a verb, places told by
/// their own words. A row is a sentence of a report of Monday, 3 March 2031, which also says that an agreement was signed, and
/// what is read from it: "act | who | window".
/// </summary>
public class NewsWordingTests
{
    // --- what was laid down then
    [Theory]
    [InlineData("Under the truce, both sides were to withdraw their guns by 9 April 2031.", "withdraw | both sides | ..2031-04-09")]
    [InlineData("Under the accord, Mali was to release 40 prisoners on 10 March 2031.", "release | Mali | 2031-03-10..2031-03-10")]
    [InlineData("The two armies were to pull back from the river by 20 March 2031.", "withdraw | The two armies | ..2031-03-20")]
    [InlineData("Under the deal, the base was to be handed to Peru by 1 June 2031.", "transfer | - | ..2031-06-01")]
    [InlineData("Under the pact, the airport was to be handed over to Peru in May 2031.", "transfer | - | 2031-05-01..2031-05-31")]
    public void What_was_to_be_done_by_a_day_is_planned(string sentence, string expected) => Read(sentence).ShouldBe([expected]);

    [Theory]
    [InlineData("The minister was to become president.")]
    [InlineData("The old road was to prove fatal.")]
    [InlineData("The general was to die there of a fever.")]
    public void What_became_of_somebody_is_no_plan(string sentence) => Read(sentence).ShouldBeEmpty();

    // --- told, not asked for
    [Theory]
    [InlineData("The envoy told reporters that Mali will free 40 prisoners on 10 March 2031.", "release | Mali | 2031-03-10..2031-03-10")]
    [InlineData("The minister told reporters that Norway would open the border on 1 May 2031.", "allow | Norway | 2031-05-01..2031-05-01")]
    [InlineData("The union insisted that it would end the strike on 10 March 2031.", "end | The union | 2031-03-10..2031-03-10")]
    [InlineData("The premier stressed that Chile will pay $40 million by May 2031.", "pay | Chile | ..2031-05-31")]
    [InlineData("The envoy told parliament that the rebels will leave the town by 1 May 2031.", "withdraw | the rebels | ..2031-05-01")]
    public void What_somebody_is_told_or_insisted_on_as_coming_is_undertaken(string sentence, string expected) => Read(sentence).ShouldBe([expected]);

    [Theory]
    [InlineData("The envoy told Mali to free the prisoners.")]
    [InlineData("The envoy insisted on the release of the prisoners.")]
    [InlineData("The union told its members to return to work.")]
    public void What_is_asked_for_is_a_demand(string sentence) => Read(sentence).ShouldBeEmpty();

    // --- a time that somebody has
    [Theory]
    [InlineData("The company has 30 days to pay $40 million.", "pay | The company | -")]
    [InlineData("The rebels have ten days to leave the town.", "withdraw | The rebels | -")]
    [InlineData("Norway has two weeks to name an arbitrator.", "establish | Norway | -")]
    [InlineData("The group has 72 hours to free the hostages.", "release | The group | -")]
    [InlineData("The army has three months to vacate the barracks.", "withdraw | The army | -")]
    public void Time_to_do_something_is_an_obligation(string sentence, string expected) => Read(sentence).ShouldBe([expected]);

    [Theory]
    [InlineData("He has a house to sell.")]
    [InlineData("The team had a week to enjoy the sun.")]
    [InlineData("The town has two schools to boast of.")]
    public void What_somebody_has_is_none(string sentence) => Read(sentence).ShouldBeEmpty();

    // --- infinitives that the parser takes for nouns and adjectives
    [Theory]
    [InlineData("Norland is to hand over the airport by 1 May 2031.", "transfer | Norland | ..2031-05-01")]
    [InlineData("Mali is to free 40 prisoners by 1 May 2031.", "release | Mali | ..2031-05-01")]
    [InlineData("The Front is to free 15 captured officers by 1 May 2031.", "release | The Front | ..2031-05-01")]
    [InlineData("The rebels are to clear the road of mines by 1 May 2031.", "disarm | The rebels | ..2031-05-01")]
    [InlineData("The company is to hand each worker $900 by 1 May 2031.", "pay | The company | ..2031-05-01")]
    public void What_is_to_be_done_is_an_infinitive(string sentence, string expected) => Read(sentence).ShouldBe([expected]);

    [Theory]
    [InlineData("The figure is to date the highest.")]
    [InlineData("The way is to war.")]
    [InlineData("The road is to the north of the town.")]
    public void What_leads_to_a_noun_is_no_plan(string sentence) => Read(sentence).ShouldBeEmpty();

    // --- works of the press
    [Theory]
    [InlineData("The interview will air on 9 March 2031.")]
    [InlineData("The network will air the interview on 9 March 2031.")]
    [InlineData("His book will be published by a house in Lima in May 2031.")]
    [InlineData("The broadcaster will stream the documentary from 1 May 2031.")]
    [InlineData("The podcast returns next week.")]
    [InlineData("Ana Rios will cover the summit for the paper from 10 March 2031.")]
    [InlineData("This material may not be published, broadcast or rewritten without permission.")]
    [InlineData("These photographs may not be reproduced.")]
    [InlineData("Our photographs must never be copied.")]
    public void What_the_press_does_with_its_own_is_undertaken_by_nobody(string sentence) => Read(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("Mali will publish the names of the prisoners by 1 May 2031.", "other | Mali | ..2031-05-01")]
    [InlineData("Norway will cover the cost of the camps from 1 May 2031.", "pay | Norway | 2031-05-01..")]
    [InlineData("Peru will host the summit on 10 May 2031.", "hold | Peru | 2031-05-10..2031-05-10")]
    [InlineData("Norway will cover the next round of talks from 1 May 2031.", "other | Norway | 2031-05-01..")]
    [InlineData("These photographs will be published by the commission by 1 May 2031.", "other | the commission | ..2031-05-01")]
    [InlineData("The two sides agreed to televise the trial from 1 May 2031.", "other | The two sides | 2031-05-01..")]
    [InlineData("Inspectors will start the interviews on 1 May 2031.", "start | Inspectors | 2031-05-01..2031-05-01")]
    [InlineData("Peru will return the looted books by 1 May 2031.", "transfer | Peru | ..2031-05-01")]
    public void What_a_party_publishes_pays_or_holds_is(string sentence, string expected) => Read(sentence).ShouldBe([expected]);

    // --- must, in the report's own voice
    [Theory]
    [InlineData("Norland must pay the islanders $40 million a year.", "pay | Norland | -")]
    [InlineData("The rebels must not recruit children.", "refrain | The rebels | -")]
    [InlineData("The rebels must not recruit.", "refrain | The rebels | -")]
    [InlineData("Chile must deliver 40 trucks a day.", "provide | Chile | -")]
    [InlineData("Both armies must withdraw 300 tanks.", "withdraw | Both armies | -")]
    public void What_must_be_done_in_amounts_or_not_at_all_is_required(string sentence, string expected) => Read(sentence).ShouldBe([expected]);

    [Theory]
    [InlineData("\u201CWe must pay attention,\u201D he said.")]
    [InlineData("The world must act, she said.")]
    [InlineData("Readers must decide for themselves.")]
    public void What_somebody_holds_must_be_done_is_not(string sentence) => Read(sentence).ShouldBeEmpty();

    // --- things with days of their own, without a verb
    [Theory]
    [InlineData("Norland will hand over the northern islands by 1 May 2031, Mell Bank by the end of that year and everything else by mid-2033.", "transfer | Norland | ..2031-05-01; transfer | Norland | ..2031-12-31; transfer | Norland | ..2033-06-30")]
    [InlineData("Chile will free 40 miners by 1 May 2031, the drivers by 1 June 2031 and the rest of them by 1 July 2031.", "release | Chile | ..2031-05-01; release | Chile | ..2031-06-01; release | Chile | ..2031-07-01")]
    [InlineData("The army is to leave Orsk by 1 May 2031, the coast by 1 June 2031 and the hills by 1 July 2031.", "withdraw | The army | ..2031-05-01; withdraw | The army | ..2031-06-01; withdraw | The army | ..2031-07-01")]
    [InlineData("Norway will pay Chile $65m a year in rent for the first ten years, and $90m a year after that.", "pay | Norway | -; pay | Norway | -")]
    [InlineData("Norway undertook to pay $165 million a year for the first three years and $120 million annually from the fourth to the thirteenth.", "pay | Norway | -; pay | Norway | -")]
    public void Each_thing_with_a_day_of_its_own_is_one_more(string sentence, string expected) => Read(sentence).ShouldBe(expected.Split("; "));

    [Theory]
    [InlineData("Norland will hand over the islands by 1 May 2031, the minister and his envoy said.")]
    [InlineData("The army will leave Orsk by 1 May 2031 and the talks held in April will be forgotten.")]
    [InlineData("Chile will free 40 miners by 1 May 2031, as the accord of 2 March 2031 asks.")]
    public void What_has_a_verb_or_no_day_is_none(string sentence) => Read(sentence).Count(line => line.Contains("2031-05-01", StringComparison.Ordinal)).ShouldBe(1);

    // --- money, and the dead
    [Theory]
    [InlineData("The first instalment falls due on 1 May 2031.", "pay | The first instalment | 2031-05-01..2031-05-01")]
    [InlineData("Peru will put $40 million into a fund by May 2031.", "pay | Peru | ..2031-05-31")]
    [InlineData("Peru is to shell out $40 million by May 2031.", "pay | Peru | ..2031-05-31")]
    [InlineData("The rebels will return 20 bodies on 10 March 2031.", "transfer | The rebels | 2031-03-10..2031-03-10")]
    [InlineData("The 1,400 soldiers will go home by 1 May 2031.", "withdraw | The 1,400 soldiers | ..2031-05-01")]
    [InlineData("The families are to return home by 1 May 2031.", "relocate | The families | ..2031-05-01")]
    public void Everyday_verbs_have_their_act(string sentence, string expected) => Read(sentence).ShouldBe([expected]);

    // --- where
    [Theory]
    [InlineData("The 340 soldiers posted on Grand Mell will be withdrawn by 1 May 2031.", "Grand Mell")]
    [InlineData("The northern islands are to be returned by 1 May 2031.", "northern islands")]
    [InlineData("Mell Bank is to be handed back by 1 May 2031.", "Mell Bank")]
    [InlineData("Norland will cede the eastern district by 1 May 2031.", "eastern district")]
    [InlineData("The troops stationed at Orsk will leave by 1 May 2031.", "Orsk")]
    [InlineData("The rest of the outer islands will be returned by 1 May 2031.", "outer islands")]
    public void Land_and_posts_are_places(string sentence, string place) => OneReport.Claims(Told(sentence)).Undertakings.ShouldContain(claim => claim.Places.Any(told => told.Value == place));

    [Theory]
    [InlineData("Norland will hand over the prisoners by 1 May 2031.")]
    [InlineData("Norland will return the northern archives by 1 May 2031.")]
    [InlineData("Norland has agreed to free 40 prisoners.")]
    [InlineData("Merra undertook to close its schools by 1 May 2031.")]
    public void Who_acts_and_what_is_no_land_are_no_places(string sentence) => OneReport.Claims(Told(sentence)).Undertakings.ShouldNotContain(claim => claim.Places.Any(told => told.Value == "Norland" || told.Value == "Merra" || told.Value == "prisoners"));

    // --- days told before
    [Theory]
    [InlineData("Norland will halve its duties on 1 May 2031, and Chile will cut its own by the same date.", "reduce | Chile | ..2031-05-01")]
    [InlineData("The displaced may return as of 15 May 2031, with mines to be cleared from the road by then.", "disarm | - | ..2031-05-15")]
    public void A_day_told_before_counts(string sentence, string expected) => Read(sentence).ShouldContain(expected);

    // --- beside the clause before, not under it
    [Theory]
    [InlineData("Both camps will pull heavy weapons back by 2 April 2031, while small arms are to be collected by 30 June 2031.", "other | - | ..2031-06-30")]
    [InlineData("Kenya will open the border on 1 May 2031, while Uganda will free 40 prisoners on 2 May 2031.", "release | Uganda | 2031-05-02..2031-05-02")]
    [InlineData("Chile will cut its duties by 1 May 2031, while the talks are to resume by 1 June 2031.", "start | the talks | ..2031-06-01")]
    [InlineData("Nordmark, in turn, frees the skippers on 7 March 2031.", "release | Nordmark | 2031-03-07..2031-03-07")]
    [InlineData("Norland, for its part, undertook to pay $40 million by May 2031.", "pay | Norland | ..2031-05-31")]
    public void A_clause_with_while_and_a_subject_before_an_aside_are_read(string sentence, string expected) => Read(sentence).ShouldContain(expected);

    [Theory]
    [InlineData("The truce held while talks went on.")]
    [InlineData("While the army leaves the valley, nobody may enter.")]
    [InlineData("Analysts expect the truce to be extended in July 2031.")]
    [InlineData("Economists expect Chile to cut its duties by May 2031.")]
    [InlineData("Diplomats expected the rebels to leave by May 2031.")]
    public void What_goes_on_meanwhile_or_is_foreseen_is_no_undertaking(string sentence) => Read(sentence).ShouldNotContain(line => line.Contains(".2031", StringComparison.Ordinal));

    // --- halves of a month, days by their name, and days until which nothing is done
    [Theory]
    [InlineData("The talks are planned for the second half of May 2031.", "hold | - | 2031-05-16..2031-05-31")]
    [InlineData("The army will leave in the first half of May 2031.", "withdraw | The army | 2031-05-01..2031-05-15")]
    [InlineData("Chile may not issue new bonds before 2037.", "refrain | Chile | ..2036-12-31")]
    [InlineData("Peru will not raise its duties before May 2032.", "refrain | Peru | ..2032-04-30")]
    [InlineData("The army will leave by mid-April 2031.", "withdraw | The army | ..2031-04-15")]
    public void Halves_and_days_not_to_act_before_have_their_windows(string sentence, string expected) => Read(sentence).ShouldContain(expected);

    // --- what was laid down long ago
    [Theory]
    [InlineData("Under a deal in 2024 Mali was to buy 90 ships.")]
    [InlineData("Under the pact of 2019 the rebels were to leave Orsk by May 2021.")]
    [InlineData("Under the old accord, Peru was to free 40 prisoners by June 2025.")]
    public void What_was_laid_down_years_ago_is_history(string sentence) => Read(sentence).ShouldBeEmpty();

    private static string Told(string text) => $"{text}\n\nKenya and Uganda signed an agreement.";

    private static List<string> Read(string text) => ClaimLines.Undertaken(OneReport.Claims(Told(text)));
}
