namespace Pactwatch.Tests.Extraction;

/// <summary>
/// Dates that were moved. A row is a sentence of a report of Monday, 3 March 2031, and what is read from it:
/// "act | who | window". What was moved keeps its act and has the new date alone; who moved it isn't who keeps it.
/// </summary>
public sealed class MovedDatesTests
{
    [Theory]
    [InlineData("Norland and Suderia agreed on Friday to extend the deadline for the withdrawal from the Oster strip to October 31, 2031.", "withdraw | - | ..2031-10-31")]
    [InlineData("The withdrawal of Norland's 400 soldiers from the strip was postponed from June 30 to October 31, 2031.", "withdraw | Norland's 400 soldiers from the strip | ..2031-10-31")]
    [InlineData("The handover of the port has been pushed back from 1 April to 15 May.", "transfer | - | ..2031-05-15")]
    [InlineData("The two sides moved the release of the prisoners from Thursday to Sunday.", "release | - | ..2031-03-09")]
    [InlineData("The date for the first payment was brought forward to 1 April.", "pay | - | ..2031-04-01")]
    [InlineData("The company has put off the reopening of the mine until September.", "allow | - | ..2031-09-30")]
    [InlineData("The target date for closing the camps slipped from December to March 2032.", "end | - | ..2032-03-31")]
    [InlineData("The exchange of prisoners has been rescheduled for 14 March.", "release | - | 2031-03-14..2031-03-14")]
    [InlineData("The deadline for the rebels to disarm was extended until 30 June 2031.", "disarm | the rebels | ..2031-06-30")]
    [InlineData("The return of the refugees slipped to May.", "relocate | - | ..2031-05-31")]
    public void What_was_moved_has_the_new_date_alone(string sentence, string expected) => UndertakingExtractorTests.Read(sentence).ShouldBe([expected]);

    [Theory]
    [InlineData("The ministry moved 400 soldiers to the border on Monday.")]
    [InlineData("They refused to extend the deadline for the withdrawal to 1 May.")]
    [InlineData("The mediators did not extend the deadline for the withdrawal to 1 May.")]
    [InlineData("Police moved the protesters away until Friday.")]
    [InlineData("The court delayed the hearing by a week.")]
    [InlineData("The company put 200 workers to work in May.")]
    public void What_was_not_moved_keeps_its_date(string sentence) => UndertakingExtractorTests.Read(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("The two governments may postpone the handover of the port to May.")]
    [InlineData("Norland wants the deadline for leaving the base moved to June.")]
    [InlineData("The union demanded that the deadline for the payment be moved to 1 April.")]
    public void What_is_only_wanted_or_possible_is_no_plan(string sentence) => UndertakingExtractorTests.Read(sentence).ShouldBeEmpty();
}
