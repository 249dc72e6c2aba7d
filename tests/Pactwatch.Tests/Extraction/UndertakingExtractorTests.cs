using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Tests.Extraction;

/// <summary>
/// What clauses say is to be done. A row is a sentence of a report of Monday, 3 March 2031, and what is
/// read from it: "act | who | window", one after another. "-" is nobody named, or no window.
/// </summary>
public class UndertakingExtractorTests
{
    // --- one clause, one undertaking
    [Theory]
    [InlineData("Kenya will withdraw its troops from the border by 30 June 2031.", "withdraw | Kenya | ..2031-06-30")]
    [InlineData("The rebels will release 40 prisoners before April 15, 2031.", "release | The rebels | ..2031-04-14")]
    [InlineData("Peru must hand over the islands to Chile by the end of 2032, the treaty says.", "transfer | Peru | ..2032-12-31")]
    [InlineData("Both sides agreed to halt airstrikes from 10 March.", "end | Both sides | 2031-03-10..")]
    [InlineData("The company is to pay workers a bonus of $2,000 in May 2031.", "pay | The company | 2031-05-01..2031-05-31")]
    [InlineData("Canada pledged to lift tariffs on steel within 60 days of ratification.", "allow | Canada | P60D ratification")]
    [InlineData("The union has committed to end the strike on Friday.", "end | The union | 2031-03-07..2031-03-07")]
    [InlineData("The army is expected to pull out of the town next month.", "withdraw | The army | 2031-04-01..2031-04-30")]
    [InlineData("Monitors from the African Union are due to verify the pullback by September 2031.", "verify | Monitors from the African Union | ..2031-09-30")]
    [InlineData("Norway plans to open the crossing on 1 July 2031.", "allow | Norway | 2031-07-01..2031-07-01")]
    [InlineData("Under the deal, the ports will reopen by 20 March 2031.", "allow | the ports | ..2031-03-20")]
    [InlineData("Ghana will not impose new duties until 2033.", "refrain | Ghana | ..2033-12-31")]
    [InlineData("The last soldier is to be out of the valley by 1 July 2031.", "withdraw | The last soldier | ..2031-07-01")]
    [InlineData("All foreign fighters must be gone by the end of April, under the accord.", "withdraw | All foreign fighters | ..2031-04-30")]
    [InlineData("The rebels may stay in the camp until 30 June 2031.", "remain | The rebels | ..2031-06-30")]
    [InlineData("Mali has promised $20 million for the rebuilding of the schools.", "pay | Mali | -")]
    [InlineData("Neither army will move heavy weapons into the zone.", "refrain | Neither army | -")]
    [InlineData("The ministers said on Tuesday that Egypt would open the crossing next month.", "allow | Egypt | 2031-04-01..2031-04-30")]
    [InlineData("The dockworkers agreed to return to work on Monday.", "start | The dockworkers | 2031-03-10..2031-03-10")]
    [InlineData("China agreed to suspend its tariffs on soybeans for 90 days.", "allow | China | -")]
    [InlineData("The treaty obliges Spain to destroy its mines by 2033.", "disarm | Spain | ..2033-12-31")]
    [InlineData("The army must leave the valley by 9 April 2031.", "withdraw | The army | ..2031-04-09")]
    [InlineData("Norway will open the border before this year is over.", "allow | Norway | ..2031-12-31")]
    [InlineData("The two countries will set up a joint commission by the end of June.", "establish | The two countries | ..2031-06-30")]
    [InlineData("The company vowed to rehire 500 workers by August.", "provide | The company | ..2031-08-31")]
    public void A_clause_tells_who_is_to_do_what_by_when(string sentence, string expected) => Read(sentence).ShouldBe([expected]);

    // --- each clause with a subject of its own keeps its day
    [Theory]
    [InlineData("The base will close by 1 June 2031, and the depot will close by 1 July 2031.", "end | The base | ..2031-06-01", "end | the depot | ..2031-07-01")]
    [InlineData("The prisoners are to be freed by 5 May 2031, and each of them would get a grant of $2,000 within 10 days of release.", "release | - | ..2031-05-05", "pay | each of them | P10D release")]
    [InlineData("The army must leave the town by 5 May 2031, and the rebels must leave the hills by 9 May 2031.", "withdraw | The army | ..2031-05-05", "withdraw | the rebels | ..2031-05-09")]
    public void A_clause_with_a_subject_of_its_own_keeps_its_day(string sentence, string first, string second) => Read(sentence).ShouldBe([first, second]);

    // --- what begins or ends is told by a doing
    [Theory]
    [InlineData("The two sides will begin negotiating about a border treaty by 1 May 2031.", "negotiating about a border treaty")]
    [InlineData("The firm is to stop loading coal ships by 1 May 2031.", "loading coal ships")]
    [InlineData("Kenya agreed to start printing ballot papers on 1 May 2031.", "printing ballot papers")]
    [InlineData("Kenya agreed to halt airstrikes on 1 May 2031.", "airstrikes")]
    public void What_begins_or_ends_is_the_object(string sentence, string thing) => OneReport.Claims(sentence).Undertakings.ShouldContain(claim => claim.Object != null && claim.Object.Value.Value == thing);

    // --- what stands at a name stands at a place
    [Theory]
    [InlineData("Norland will open the crossing at Tal Besh on 1 May 2031.", "Tal Besh")]
    [InlineData("The army must leave the depot near Orlen Vale by 1 May 2031.", "Orlen Vale")]
    [InlineData("The deal provides for the reopening of the bridge at Harl by 1 May 2031.", "Harl")]
    public void A_thing_at_a_name_has_its_place(string sentence, string place) => OneReport.Claims(sentence).Undertakings.ShouldContain(claim => claim.Places.Any(told => told.Value == place));

    // --- people get posts, and posts their people
    [Theory]
    [InlineData("The company agreed to reinstate the 38 miners by May 2031.", "provide | The company | ..2031-05-31")]
    [InlineData("The ministry is to take back all 900 teachers by 1 June 2031.", "provide | The ministry | ..2031-06-01")]
    [InlineData("The railway will rehire the drivers on 1 May 2031.", "provide | The railway | 2031-05-01..2031-05-01")]
    [InlineData("Both sides are to name three members by 1 May 2031.", "establish | Both sides | ..2031-05-01")]
    [InlineData("Norway will nominate an arbitrator within 30 days of signing.", "establish | Norway | P30D signing")]
    [InlineData("The commission is to report by 31 March 2031.", "provide | The commission | ..2031-03-31")]
    [InlineData("Employees are to receive $1,500 each within 30 days of ratification.", "pay | Employees | P30D ratification")]
    public void Posts_reports_and_shares_are_read(string sentence, string expected) => Read(sentence).ShouldBe([expected]);

    // --- it happens of itself, or nobody is named
    [Theory]
    [InlineData("Talks on the second phase will open in Lima on 18 May 2031.", "start | - | 2031-05-18..2031-05-18")]
    [InlineData("The truce will take effect on 18 May 2031.", "start | The truce | 2031-05-18..2031-05-18")]
    [InlineData("Wages will rise by 4 percent in May 2031.", "increase | - | 2031-05-01..2031-05-31")]
    [InlineData("The talks must resume by 1 July 2031.", "start | - | ..2031-07-01")]
    [InlineData("Tariffs on steel will fall on 1 June 2031.", "reduce | - | 2031-06-01..2031-06-01")]
    [InlineData("The contract is to run until 30 June 2034.", "remain | The contract | ..2034-06-30")]
    public void What_happens_of_itself_needs_nobody(string sentence, string expected) => Read(sentence).ShouldBe([expected]);

    // --- any act, where the clause says that it is undertaken
    [Theory]
    [InlineData("Under the truce, vehicles will be searched by a private contractor.", "verify | a private contractor | -")]
    [InlineData("Each household is to register with the council by 1 May 2031.", "other | Each household | ..2031-05-01")]
    [InlineData("Kenya will replant the forest by the end of 2033.", "other | Kenya | ..2033-12-31")]
    [InlineData("The army has to fence its depots by 10 April 2031.", "other | The army | ..2031-04-10")]
    [InlineData("The company agreed to translate the rules by June 2031.", "other | The company | ..2031-06-30")]
    public void An_act_that_no_list_names_is_read_where_it_is_undertaken(string sentence, string expected) => Read(sentence).ShouldBe([expected]);

    [Theory]
    [InlineData("The deal will help exporters.")]
    [InlineData("Analysts said the pact would matter to farmers.")]
    [InlineData("The minister will speak on Friday.")]
    [InlineData("The summer will be hot, he said.")]
    [InlineData("It blames a system that went live in May.")]
    public void Being_seeming_and_telling_are_none(string sentence) => Read(sentence).Where(line => !line.StartsWith("provide", StringComparison.Ordinal)).ShouldBeEmpty();

    // --- nobody is named, or only those it happens to
    [Theory]
    [InlineData("Two lawsuits are to be dropped.", "end | - | -")]
    [InlineData("Half of the usual sailings will be restored by 1 May 2031.", "transfer | - | ..2031-05-01")]
    [InlineData("Ferries sail again from 18 March 2031.", "start | - | 2031-03-18..")]
    [InlineData("The hostages will come home by 1 April 2031.", "release | The hostages | ..2031-04-01")]
    [InlineData("The truce will be prolonged by 30 days.", "remain | - | -")]
    [InlineData("Peru undertook to put the officers before a court by May 2031.", "other | Peru | ..2031-05-31")]
    public void Nobody_need_be_named_where_it_is_said_outright(string sentence, string expected) => Read(sentence).ShouldBe([expected]);

    [Theory]
    [InlineData("As long as the truce lasts, nobody goes home.")]
    [InlineData("People who once had to unload a ship know it.")]
    [InlineData("Two lawsuits were dropped.")]
    [InlineData("The ferries are late again.")]
    public void What_owes_nothing_is_left_alone(string sentence) => Read(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("The rebels will free four women by 1 April 2031. Another four will follow by 8 April 2031.", "release | The rebels | ..2031-04-01; release | - | ..2031-04-08")]
    [InlineData("Kenya will withdraw 300 soldiers by May 2031. The rest are to follow by July 2031.", "withdraw | Kenya | ..2031-05-31; withdraw | The rest | ..2031-07-31")]
    public void An_amount_that_follows_is_of_the_act_before(string text, string expected) => Read(text).ShouldBe(expected.Split("; "));

    // --- a day, and what is to happen left unsaid
    [Theory]
    [InlineData("The report is due on 31 March 2031.", "other | - | 2031-03-31..2031-03-31")]
    [InlineData("The remaining monitors are expected by 12 May 2031.", "other | - | ..2031-05-12")]
    [InlineData("A further round of talks is planned for June 2031.", "hold | - | 2031-06-01..2031-06-30")]
    [InlineData("The second instalment is payable on 1 October 2031.", "pay | - | 2031-10-01..2031-10-01")]
    [InlineData("The handover is scheduled for 5 May 2031.", "transfer | - | 2031-05-05..2031-05-05")]
    public void What_has_a_day_is_to_come(string sentence, string expected) => Read(sentence).ShouldContain(expected);

    [Theory]
    [InlineData("The delay was due to bad weather in May 2031.")]
    [InlineData("Nobody expected the flood of June 2031.")]
    [InlineData("The planned road of 2031 is long.")]
    public void What_has_none_is_not(string sentence) => Read(sentence).ShouldBeEmpty();

    // --- lists and calendars
    [Theory]
    [InlineData("What the pact asks\n\nKenya:\n\nreleases 40 prisoners by 1 May 2031\n\npays the families by the end of the year", "release | Kenya | ..2031-05-01; pay | Kenya | ..2031-12-31")]
    [InlineData("The army:\n\nleaves the valley by 9 April 2031", "withdraw | The army | ..2031-04-09")]
    [InlineData("Peru:\n\ncuts its tariff on copper on 16 May 2031", "reduce | Peru | 2031-05-16..2031-05-16")]
    [InlineData("Day 7 (28 March 2031): The army quits the old town.", "withdraw | The army | 2031-03-28..2031-03-28")]
    [InlineData("Day 16 (6 April 2031): The company pays the families.", "pay | The company | 2031-04-06..2031-04-06")]
    public void The_head_of_a_list_says_who_or_when(string text, string expected) => ReadParagraphs(text).ShouldBe(expected.Split("; "));

    [Theory]
    [InlineData("Kenya:\n\nThe country leads the region in tea.")]
    [InlineData("The reasons:\n\nmoney and time")]
    [InlineData("He left in 2019: the war was over.")]
    public void Other_colons_do_not(string text) => ReadParagraphs(text).ShouldBeEmpty();

    // --- what is shared or left out is filled in
    [Theory]
    [InlineData(
        "The soldiers will leave the airport and reduce their presence in the capital by June 2031.",
        "withdraw | The soldiers | ..2031-06-30; reduce | The soldiers | ..2031-06-30")]
    [InlineData(
        "By the end of 2031, Japan will close the plant and compensate the families.",
        "end | Japan | ..2031-12-31; pay | Japan | ..2031-12-31")]
    [InlineData(
        "Some 300 soldiers will leave by May 2031 and the remainder by the end of 2032.",
        "withdraw | Some 300 soldiers | ..2031-05-31; withdraw | soldiers | ..2032-12-31")]
    [InlineData(
        "The agreement would see hundreds of troops leave by May 2031, with the rest departing by the end of 2032.",
        "withdraw | hundreds of troops | ..2031-05-31; withdraw | the rest | ..2032-12-31")]
    [InlineData(
        "The base is to be evacuated and handed to the army before the end of 2031.",
        "withdraw | - | ..2031-12-30; transfer | - | ..2031-12-30")]
    [InlineData(
        "Kenya will free 214 prisoners and Uganda 96 by June 15.",
        "release | Kenya | ..2031-06-15; release | Uganda | ..2031-06-15")]
    public void What_a_clause_shares_with_its_neighbour_is_filled_in(string sentence, string expected) => Read(sentence).ShouldBe(expected.Split("; "));

    // --- a part of those who go, told by a participle or an infinitive of its own
    [Theory]
    [InlineData("The plan, expected to see dozens of soldiers leaving by June 2031, was published.", "withdraw | dozens of soldiers | ..2031-06-30")]
    [InlineData("The accord would see hundreds of peacekeepers departing by August 2031.", "withdraw | hundreds of peacekeepers | ..2031-08-31")]
    [InlineData("The deal, set to see most of the troops withdrawing by July 2031, is final.", "withdraw | most of the troops | ..2031-07-31")]
    [InlineData("The agreement would see half of the garrison leaving by May 2031.", "withdraw | half of the garrison | ..2031-05-31")]
    [InlineData("The plan would see thousands of police withdrawing from the valley by April 2031.", "withdraw | thousands of police | ..2031-04-30")]
    public void A_part_leaves_under_what_sees_it_leave(string sentence, string expected) => Read(sentence).ShouldBe([expected]);

    [Theory]
    [InlineData("Reporters saw hundreds of soldiers leaving the base on Monday.")]
    [InlineData("A film of dozens of troops leaving in 2029 won a prize.")]
    [InlineData("He described thousands of families leaving their homes.")]
    public void What_somebody_saw_is_no_plan(string sentence) => Read(sentence).ShouldBeEmpty();

    // --- nouns of action under a verb that promises or plans
    [Theory]
    [InlineData("The deal calls for the release of 50 hostages by 20 March 2031.", "release | - | ..2031-03-20")]
    [InlineData("The plan provides for the withdrawal of all foreign forces by the end of next year.", "withdraw | all foreign forces | ..2032-12-31")]
    [InlineData("Brazil agreed to the destruction of its missiles by August 2031.", "disarm | Brazil | ..2031-08-31")]
    public void A_noun_of_action_counts_under_a_verb_that_plans_it(string sentence, string expected) => Read(sentence).ShouldBe([expected]);

    // --- told of, but nobody undertook it
    [Theory]
    [InlineData("The opposition demanded that the government withdraw its troops by May.")]
    [InlineData("Greece refused to release the prisoners.")]
    [InlineData("The government has not agreed to withdraw its troops.")]
    [InlineData("The army must leave the valley, the mayor said.")]
    [InlineData("Perhaps Chile will then open the border.")]
    [InlineData("The spokesman did not say how many soldiers will stay.")]
    [InlineData("Analysts believe the army will leave the region next year.")]
    [InlineData("The minister wants to reopen the border in April.")]
    [InlineData("Sweden could lift the sanctions in June.")]
    [InlineData("If the troops leave by June, the council will meet.")]
    [InlineData("The mediator proposed that both sides release their prisoners.")]
    public void What_is_demanded_refused_guessed_or_wished_is_no_undertaking(string sentence) => Read(sentence).Where(line => !line.StartsWith("hold", StringComparison.Ordinal)).ShouldBeEmpty();

    // --- done, history, or no act at all
    [Theory]
    [InlineData("The army withdrew its troops from the city in 2019.")]
    [InlineData("Troops have left the base.")]
    [InlineData("The deadline set by both governments has passed.")]
    [InlineData("The president carried out the deal to withdraw troops from the island.")]
    [InlineData("The war left many dead.")]
    [InlineData("He left the room to take a call.")]
    [InlineData("The talks on the withdrawal of troops lasted ten hours.")]
    [InlineData("The minister will arrive on Friday.")]
    [InlineData("Prices will rise by the end of the year.")]
    public void What_was_done_or_is_no_act_of_a_party_is_left_alone(string sentence) => Read(sentence).ShouldBeEmpty();

    internal static List<string> Read(string sentence) => Read(ReportText.Raw(sentence));

    private static List<string> ReadParagraphs(string text) => Read(ReportText.Join(text.Split("\n\n").Select(paragraph => (BlockKind.Body, paragraph))));

    private static List<string> Read(ReportText text)
    {
        var published = PublishedBelief.On(new LocalDate(2031, 3, 3), PublishedBasis.Given);
        var reading = new ReportReading(text, null, null, null, null, "en", published, null, []);
        var report = new Report(new ReportId("r-0000000000000000"), new string('0', 64), ["a.txt"], ReportKind.Report, Handling.Public, reading);
        return ClaimLines.Undertaken(Pipeline.English.Claims(report));
    }
}
