using Shouldly;
using Xunit;

namespace Pactwatch.Tests.Annotation.Times;

/// <summary>Days and weeks by their number alone, counted from what the report tells of; published on Wednesday, 18 March 2026.</summary>
public sealed class CountedDaysTests
{
    [Theory]
    [InlineData("The truce takes effect on Sunday, 22 March. Four captives go home on the first day.", "the first day = 2026-03-22 On 2026-03-22..2026-03-22")]
    [InlineData("The ceasefire will begin on 1 April. The army must leave the town by the seventh day.", "the seventh day = 2026-04-07 By ..2026-04-07")]
    [InlineData("The truce will take effect on 1 April. The prisoners go home in the sixth week.", "the sixth week = 2026-W19 In 2026-05-06..2026-05-12")]
    [InlineData("The armistice will start on 1 April. Talks must open no later than the 16th day.", "the 16th day = 2026-04-16 NoLaterThan ..2026-04-16")]
    [InlineData("The treaty enters into force on 1 May 2026. Inspectors arrive before the tenth day.", "the tenth day = 2026-05-10 Before ..2026-05-09")]
    [InlineData("The truce will start on 1 April. They must be out by the end of the first week.", "the end of the first week = 2026-W14 END By ..2026-04-07")]
    [InlineData("The truce will start on 1 April. The last captives are freed on day 42.", "day 42 = 2026-05-12 On 2026-05-12..2026-05-12")]
    [InlineData("The truce will start on 1 April. Monitors will arrive within 10 days of the start.", "10 days = P10D Within ..2026-04-11")]
    [InlineData("The truce will start on 1 April. They leave the town by the seventh day and the road by the 22nd.", "the 22nd = 2026-04-22 By ..2026-04-22")]
    [InlineData("They have settled on a truce that is to start on Sunday. The army leaves by the seventh day.", "the seventh day = 2026-03-28 By ..2026-03-28")]
    [InlineData("The army must leave on the 16th day of the truce, which will start on 1 April. Patrols begin on the 20th day.", "the 20th day = 2026-04-20 On 2026-04-20..2026-04-20")]
    public void A_day_of_a_count_gets_its_date_where_the_report_tells_the_start(string text, string time) => Last(text).ShouldBe(time);

    [Theory]
    [InlineData("The truce was agreed. The army leaves by the seventh day.", "the seventh day = XXXX-XX-XX By truce+P6D")]
    [InlineData("Both sides praised the accord. Arms are handed in on the 30th day.", "the 30th day = XXXX-XX-XX On accord+P29D")]
    [InlineData("They meet on the 16th day of the truce. The road opens on the 22nd day.", "the 22nd day = XXXX-XX-XX On truce+P21D")]
    [InlineData("The ceasefire was agreed. Four go home on the first day and eight on the seventh.", "the seventh = XXXX-XX-XX On ceasefire+P6D")]
    [InlineData("Patrols resume 30 days after the start of the truce.", "30 days = P30D truce+P30D")]
    [InlineData("The strike was called for pay. Shops close from day 3.", "day 3 = XXXX-XX-XX From strike+P2D")]
    public void Without_a_day_told_it_hangs_on_the_event(string text, string time) => Last(text).ShouldBe(time);

    [Fact]
    public void A_date_beside_a_day_of_the_count_tells_the_start()
    {
        Last("By Sunday, 29 March, the seventh day, the army must leave. The road is to be open by the tenth day.").ShouldBe("the tenth day = 2026-04-01 By ..2026-04-01");
    }

    [Fact]
    public void A_count_from_nothing_told_stays_open_with_the_reason()
    {
        const string Text = "The army must leave by the seventh day.";

        var time = TimeTable.Times(Text).ShouldHaveSingleItem();

        time.Window.IsOpen.ShouldBeTrue();
        time.OpenReason.ShouldBe("the event that it counts from is not told");
    }

    [Theory]
    [InlineData("They marched for the third day running.")]
    [InlineData("It was the first day at work.")]
    [InlineData("They met on the second day in a row.")]
    [InlineData("She came on the first day that it opened.")]
    public void Other_first_days_are_left_alone(string text) => TimeTable.Times(text).ShouldBeEmpty();

    private static string Last(string text) => TimeTable.Show(text, TimeTable.Times(text)[^1]);
}
