using Pactwatch.Text;

namespace Pactwatch.Tests.Annotation.Times;

/// <summary>Whether a time lies ahead or behind, and what tells its year. All reports are of Wednesday, 18 March 2026.</summary>
public sealed class TimeSideTests
{
    [Theory]
    [InlineData("On Friday, the league, which lost both earlier votes in the upper house, will meet.", "2026-03-20")]
    [InlineData("The two governments have decided to open the crossing on Friday.", "2026-03-20")]
    [InlineData("Guidelines to be published on 3 April will settle it.", "2026-04-03")]
    [InlineData("The talks, set to resume Monday, may fail.", "2026-03-23")]
    [InlineData("They announced a plan to hand over the port in January.", "2027-01")]
    [InlineData("The envoys might leave on Saturday.", "2026-03-21")]
    [InlineData("The union offered to end the strike on Friday.", "2026-03-20")]
    [InlineData("Prisoners held since winter are to be freed on Saturday.", "2025-WI 2026-03-21")]
    [InlineData("The deal expires in November unless renewed.", "2026-11")]
    [InlineData("The pause in the fighting, agreed by both, starts on Saturday.", "2026-03-21")]
    [InlineData("The accord, which nobody likes, takes effect on Sunday.", "2026-03-22")]
    [InlineData("The mission ends in December, when the last soldiers leave.", "2026-12")]
    [InlineData("All units must have left by Sunday.", "2026-03-22")]
    [InlineData("The villagers have until the 20th to leave.", "2026-03-20")]
    [InlineData("The ministry has given them until 9 a.m. on Tuesday.", "2026-03-24T09:00")]
    public void A_time_lies_ahead_where_its_verb_looks_ahead(string text, string value) => Only(text).ShouldBe(value);

    [Theory]
    [InlineData("They hope for aid to the towns where the Sept. 7 blasts killed dozens.", "2025-09-07")]
    [InlineData("Neither side could be reached on Friday.", "2026-03-13")]
    [InlineData("The envoy could not travel on Friday.", "2026-03-13")]
    [InlineData("By Monday, the two sides hardened their tone.", "2026-03-16")]
    [InlineData("The minister on Friday vowed to go on.", "2026-03-13")]
    [InlineData("The truce was agreed on Friday.", "2026-03-13")]
    [InlineData("Tariffs that were to start on Feb. 1 were put off.", "2026-02-01")]
    [InlineData("The lender approved the loan on Friday after both chambers had agreed.", "2026-03-13")]
    [InlineData("The prisoners, who were captured in October, will be freed.", "2025-10")]
    [InlineData("He was held until Friday.", "2026-03-13")]
    [InlineData("Both armies should have withdrawn by Sunday.", "2026-03-15")]
    [InlineData("In contrast to Thursday, when hundreds marched, the town was calm.", "2026-03-12")]
    public void A_time_lies_behind_where_its_verb_tells_what_was(string text, string value) => Only(text).ShouldBe(value);

    [Theory]
    [InlineData("They meet on Monday, Oct. 26.", "2026-10-26")]
    [InlineData("They met on Friday, December 26.", "2025-12-26")]
    [InlineData("They were told of Saturday, May 3.", "2025-05-03")]
    [InlineData("The paper said on Thursday, March 19, that they would leave.", "2026-03-19")]
    [InlineData("They will meet on Sunday, 3 January.", "2027-01-03")]
    public void A_weekday_beside_a_date_names_its_year(string text, string value) => Only(text).ShouldBe(value);

    [Theory]
    [InlineData("They met on Tuesday, December 27.", "2025-12-27")]
    [InlineData("They will meet next Monday.", "2026-03-23")]
    [InlineData("They met on Monday, Oct. 26, 2015.", "2015-10-26")]
    public void A_weekday_that_fits_no_year_near_or_stands_alone_changes_nothing(string text, string value) => Only(text).ShouldBe(value);

    [Theory]
    [InlineData("They were to send the boat back by March 14.", "2026-03-14")]
    [InlineData("The list must be handed over by 10 March.", "2026-03-10")]
    [InlineData("The list must be handed over by 1 March.", "2027-03-01")]
    [InlineData("The list must be handed over by 25 March.", "2026-03-25")]
    [InlineData("The list must be handed over by February.", "2027-02")]
    public void A_deadline_a_few_days_back_is_the_one_just_past(string text, string value) => Only(text).ShouldBe(value);

    [Theory]
    [InlineData("The summit meets on April 24 and 25.", "April 24 = 2026-04-24 On 2026-04-24..2026-04-24", "25 = 2026-04-25 On 2026-04-25..2026-04-25")]
    [InlineData("Votes will be held on May 3 and 10.", "May 3 = 2026-05-03 On 2026-05-03..2026-05-03", "10 = 2026-05-10 On 2026-05-10..2026-05-10")]
    [InlineData("Votes will be held on 3 and 10 May.", "3 = 2026-05-03 On 2026-05-03..2026-05-03", "10 May = 2026-05-10 2026-05-10..2026-05-10")]
    [InlineData("Pay goes up 4% from April and 3% from next April.", "April = 2026-04 From 2026-04-01..", "next April = 2027-04 From 2027-04-01..")]
    [InlineData("They may meet on June 1 or 2.", "June 1 = 2026-06-01 On 2026-06-01..2026-06-01", "2 = 2026-06-02 On 2026-06-02..2026-06-02")]
    public void Two_days_of_a_month_are_two_times(string text, string first, string second) =>
        TimeTable.Times(text).Select(time => TimeTable.Show(text, time)).ShouldBe([first, second]);

    [Theory]
    [InlineData("It opened on April 24 and 25 people came.", "2025-04-24")]
    [InlineData("On April 24 and in Norland they marched.", "2025-04-24")]
    [InlineData("It fell on May 3 and 12% were lost.", "2025-05-03")]
    public void A_number_that_counts_something_else_is_no_day(string text, string value) => Only(text).ShouldBe(value);

    [Theory]
    [InlineData("The nineteen ninety-six treaty was signed there.", "1996")]
    [InlineData("It was signed in January nineteen ninety-seven.", "1997-01")]
    [InlineData("It was signed in the year two thousand.", "2000")]
    [InlineData("It was signed in June two thousand and three.", "2003-06")]
    [InlineData("The March accession was soon forgotten.", "2026-03")]
    public void Years_are_read_in_words_and_months_in_front_of_what_they_name(string text, string value) => Only(text).ShouldBe(value);

    [Theory]
    [InlineData("Nineteen soldiers and twenty trucks left.")]
    [InlineData("Two thousand troops left.")]
    [InlineData("They march on the capital, and may return.")]
    [InlineData("Nineteen men came.")]
    public void Numbers_in_words_are_no_years(string text) => TimeTable.Times(text).ShouldBeEmpty();

    private static string Only(string text) => string.Join(' ', TimeTable.Times(text).Select(time => time.Value));
}
