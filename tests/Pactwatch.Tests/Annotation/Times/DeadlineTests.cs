namespace Pactwatch.Tests.Annotation.Times;

/// <summary>What the words before a date make of it. All reports are of Wednesday, 18 March 2026.</summary>
public sealed class DeadlineTests
{
    [Theory]
    [InlineData("Norland will leave the port by June 2027.", "June 2027 = 2027-06 By ..2027-06-30")]
    [InlineData("Norland will leave the port by the end of June 2027.", "the end of June 2027 = 2027-06 END By ..2027-06-30")]
    [InlineData("Norland will leave the port by June.", "June = 2026-06 By ..2026-06-30")]
    [InlineData("Norland will leave the port by February.", "February = 2027-02 By ..2027-02-28")]
    [InlineData("Norland will leave the port by Friday.", "Friday = 2026-03-20 By ..2026-03-20")]
    [InlineData("Norland will leave the port by the close of next year.", "the close of next year = 2027 END By ..2027-12-31")]
    [InlineData("Norland will leave the port by the end of the year.", "the end of the year = 2026 END By ..2026-12-31")]
    [InlineData("Norland will leave the port by mid-2027.", "mid-2027 = 2027 MID By ..2027-06-30")]
    [InlineData("Norland will leave the port by early 2027.", "early 2027 = 2027 START By ..2027-04-30")]
    [InlineData("Norland will leave the port by late summer.", "late summer = 2026-SU END By ..2026-08-31")]
    [InlineData("Norland will leave the port by the third quarter of 2027.", "the third quarter of 2027 = 2027-Q3 By ..2027-09-30")]
    [InlineData("Norland will leave the port by 2027.", "2027 = 2027 By ..2027-12-31")]
    [InlineData("Norland will leave the port by tomorrow.", "tomorrow = 2026-03-19 By ..2026-03-19")]
    [InlineData("The text must be ratified no later than 31 December 2026.", "31 December 2026 = 2026-12-31 NoLaterThan ..2026-12-31")]
    [InlineData("The text must be ratified on 1 May at the latest.", "1 May = 2026-05-01 NoLaterThan ..2026-05-01")]
    [InlineData("The text must be ratified before 1 July 2026.", "1 July 2026 = 2026-07-01 Before ..2026-06-30")]
    [InlineData("The text must be ratified prior to July.", "July = 2026-07 Before ..2026-06-30")]
    [InlineData("They set a deadline of 30 June.", "30 June = 2026-06-30 By ..2026-06-30")]
    [InlineData("The June 2026 deadline stands.", "June 2026 = 2026-06 By ..2026-06-30")]
    [InlineData("The force may stay until 2028.", "2028 = 2028 Until ..2028-12-31")]
    [InlineData("The force may stay until September.", "September = 2026-09 Until ..2026-09-30")]
    [InlineData("The force may stay through March 2027.", "March 2027 = 2027-03 Through ..2027-03-31")]
    [InlineData("The truce was extended to 15 April.", "15 April = 2026-04-15 Until ..2026-04-15")]
    public void A_deadline_ends_its_window(string text, string time) => Only(text).ShouldBe(time);

    [Theory]
    [InlineData("Tariffs fall from 1 May 2026.", "1 May 2026 = 2026-05-01 From 2026-05-01..")]
    [InlineData("Tariffs will fall starting Monday.", "Monday = 2026-03-23 Starting 2026-03-23..")]
    [InlineData("Strikes are called off, effective 2 April.", "2 April = 2026-04-02 Starting 2026-04-02..")]
    [InlineData("The truce has held since January.", "January = 2026-01 Since 2026-01-01..")]
    [InlineData("The truce has held since last Monday.", "last Monday = 2026-03-16 Since 2026-03-16..")]
    [InlineData("Nobody may stay after 1 July 2026.", "1 July 2026 = 2026-07-01 After 2026-07-02..")]
    [InlineData("Talks will open not before June.", "June = 2026-06 NotBefore 2026-06-01..")]
    [InlineData("Payments start no earlier than May 2027.", "May 2027 = 2027-05 NotBefore 2027-05-01..")]
    [InlineData("As of 1 March 2026, 900 had left.", "1 March 2026 = 2026-03-01 AsOf 2026-03-01..")]
    public void A_start_opens_its_window(string text, string time) => Only(text).ShouldBe(time);

    [Theory]
    [InlineData("The base will close in September 2027.", "September 2027 = 2027-09 In 2027-09-01..2027-09-30")]
    [InlineData("The base will close on 3 May 2027.", "3 May 2027 = 2027-05-03 On 2027-05-03..2027-05-03")]
    [InlineData("The base will close during the summer of 2027.", "the summer of 2027 = 2027-SU During 2027-06-01..2027-08-31")]
    [InlineData("Elections are scheduled for October.", "October = 2026-10 On 2026-10-01..2026-10-31")]
    [InlineData("The vote was postponed to 15 April.", "15 April = 2026-04-15 On 2026-04-15..2026-04-15")]
    [InlineData("The base will close in early 2027.", "early 2027 = 2027 START In 2027-01-01..2027-04-30")]
    [InlineData("The base will close at the end of 2027.", "the end of 2027 = 2027 END On 2027-12-01..2027-12-31")]
    [InlineData("The base will close next month.", "next month = 2026-04 2026-04-01..2026-04-30")]
    [InlineData("The base will close in 10 days.", "10 days = 2026-03-28 In 2026-03-28..2026-03-28")]
    [InlineData("The base will close within 30 days.", "30 days = P30D Within 2026-03-18..2026-04-17")]
    [InlineData("The truce will hold for 60 days.", "60 days = P60D For")]
    [InlineData("The truce collapsed within two weeks.", "two weeks = P2W Within")]
    [InlineData("Aid will double over the next six months.", "the next six months = P6M OverTheNext 2026-03-18..2026-09-18")]
    [InlineData("Aid will double within the next two weeks.", "the next two weeks = P2W Within 2026-03-18..2026-04-01")]
    public void A_time_in_which_it_happens_has_both_ends_and_a_mere_length_has_none(string text, string time) => Only(text).ShouldBe(time);

    [Theory]
    [InlineData("The lists are exchanged within 60 days of ratification.", "60 days = P60D Within ratification+P60D")]
    [InlineData("The lists are exchanged within 60 days of signing the accord.", "60 days = P60D Within signing+P60D")]
    [InlineData("The lists are exchanged within two weeks of the final signature.", "two weeks = P2W Within signature+P2W")]
    [InlineData("Patrols begin 30 days after the ceasefire takes effect.", "30 days = P30D ceasefire+P30D")]
    [InlineData("Patrols begin four weeks after the truce begins.", "four weeks = P4W truce+P4W")]
    [InlineData("Observers arrive 10 days before the election.", "10 days = P10D election-P10D")]
    [InlineData("The panel meets within 90 days from the entry into force.", "90 days = P90D Within entry+P90D")]
    [InlineData("No more than 15 days after the exchange, both report.", "No more than 15 days = P15D EQUAL_OR_LESS exchange+P15D")]
    [InlineData("The mandate runs for an additional year.", "an additional year = P1Y For previous-deadline+P1Y")]
    [InlineData("The mandate runs for another 60 days.", "another 60 days = P60D For previous-deadline+P60D")]
    [InlineData("The mandate was extended by one more month.", "one more month = P1M By previous-deadline+P1M")]
    public void A_length_from_an_event_hangs_on_the_event(string text, string time) => Only(text).ShouldBe(time);

    [Theory]
    [InlineData("Aid will flow two weeks after 1 April 2026.", "two weeks = P2W 2026-04-15..2026-04-15", "1 April 2026 = 2026-04-01 After 2026-04-02..")]
    [InlineData("The force deploys from March to June 2027.", "March = 2027-03 From 2027-03-01..2027-06-30", "June 2027 = 2027-06 Until 2027-03-01..2027-06-30")]
    [InlineData("The force deploys between 3 and 7 May 2026.", "3 = 2026-05-03 From 2026-05-03..2026-05-07", "7 May 2026 = 2026-05-07 Until 2026-05-03..2026-05-07")]
    [InlineData("Talks run on 19-20 May 2026.", "19 = 2026-05-19 From 2026-05-19..2026-05-20", "20 May 2026 = 2026-05-20 Until 2026-05-19..2026-05-20")]
    [InlineData("The force was there from 2014 to 2017.", "2014 = 2014 From 2014-01-01..2017-12-31", "2017 = 2017 Until 2014-01-01..2017-12-31")]
    [InlineData("Its term (2014-2017) is over.", "2014 = 2014 From 2014-01-01..2017-12-31", "2017 = 2017 Until 2014-01-01..2017-12-31")]
    public void Two_times_bound_one_stretch(string text, string first, string second)
    {
        var times = TimeTable.Times(text);

        times.Select(time => TimeTable.Show(text, time)).ShouldBe([first, second]);
    }

    [Theory]
    [InlineData("They leave by the end of June 2027.", "by the end of June 2027")]
    [InlineData("They report within 60 days of signing.", "within 60 days of signing")]
    [InlineData("They leave on 1 May at the latest.", "on 1 May at the latest")]
    [InlineData("They set a deadline of 30 June.", "deadline of 30 June")]
    public void The_phrase_holds_the_words_of_the_role_and_the_event(string text, string phrase) =>
        TimeTable.Times(text).ShouldHaveSingleItem().Phrase.In(text).ShouldBe(phrase);

    private static string Only(string text) => TimeTable.Show(text, TimeTable.Times(text).ShouldHaveSingleItem());
}
