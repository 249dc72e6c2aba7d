using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Tests.Annotation.Times;

/// <summary>Which words are times and what value they have. All reports are of Wednesday, 18 March 2026 unless a case says otherwise.</summary>
public sealed class TimeValueTests
{
    [Theory]
    [InlineData("It was signed on 6 September 2024.", "2024-09-06")]
    [InlineData("It was signed on Sept. 15, 2025.", "2025-09-15")]
    [InlineData("It was signed on September 15th, 2025.", "2025-09-15")]
    [InlineData("It was signed on the 15th of September 2025.", "2025-09-15")]
    [InlineData("It was signed on Friday, 6 September 2024.", "2024-09-06")]
    [InlineData("It was signed on 2025-09-15.", "2025-09-15")]
    [InlineData("It was signed on 25/09/2025.", "2025-09-25")]
    [InlineData("It was signed on 09/25/2025.", "2025-09-25")]
    [InlineData("It was signed on 05.09.2025.", "2025-09-05")]
    [InlineData("It was signed in Aug.2021.", "2021-08")]
    [InlineData("It was signed in August, 2021.", "2021-08")]
    [InlineData("It was signed in the summer of 2021.", "2021-SU")]
    [InlineData("It was signed in Q3 2021.", "2021-Q3")]
    [InlineData("It was signed in the first half of 2021.", "2021-H1")]
    [InlineData("It was signed in the 1990s.", "199")]
    [InlineData("It was signed in the 19th century.", "18")]
    [InlineData("It was signed in 490 BC.", "BC0490")]
    [InlineData("The 2003 treaty was signed there.", "2003")]
    [InlineData("It was signed on Christmas Day 2021.", "2021-12-25")]
    public void An_absolute_date_needs_no_anchor(string text, string value) =>
        TimeTable.Times(text, PublishedBelief.Unknown).ShouldHaveSingleItem().Value.ShouldBe(value);

    [Theory]
    [InlineData("It was signed on Aug. 31.", "2025-08-31")]
    [InlineData("It was signed in May.", "2025-05")]
    [InlineData("It was signed on Friday.", "2026-03-13")]
    [InlineData("It was signed on Wednesday.", "2026-03-18")]
    [InlineData("It was signed last Friday.", "2026-03-13")]
    [InlineData("It was signed last September.", "2025-09")]
    [InlineData("It was signed on the 15th.", "2026-03-15")]
    [InlineData("It was signed on the 25th.", "2026-02-25")]
    [InlineData("It was signed in the summer.", "2025-SU")]
    [InlineData("It was signed yesterday.", "2026-03-17")]
    [InlineData("It was signed last year.", "2025")]
    [InlineData("It was signed last month.", "2026-02")]
    [InlineData("It was signed last week.", "2026-W11")]
    [InlineData("It was signed three days ago.", "2026-03-15")]
    [InlineData("It was signed two months ago.", "2026-01")]
    [InlineData("It was signed 20 years ago.", "2006")]
    [InlineData("It was signed earlier this month.", "2026-03")]
    [InlineData("It was signed this morning.", "2026-03-18TMO")]
    [InlineData("It was signed on Friday night.", "2026-03-13TNI")]
    public void What_was_done_lies_in_the_past(string text, string value) =>
        TimeTable.Times(text).ShouldHaveSingleItem().Value.ShouldBe(value);

    [Theory]
    [InlineData("It will be signed on Aug. 31.", "2026-08-31")]
    [InlineData("It will be signed in May.", "2026-05")]
    [InlineData("It will be signed in January.", "2027-01")]
    [InlineData("It will be signed on Friday.", "2026-03-20")]
    [InlineData("On Friday both will sign it.", "2026-03-20")]
    [InlineData("They are expected to sign it next Tuesday.", "2026-03-24")]
    [InlineData("It will be signed on the 25th.", "2026-03-25")]
    [InlineData("It will be signed on the 3rd.", "2026-04-03")]
    [InlineData("It will be signed next summer.", "2026-SU")]
    [InlineData("It will be signed later this year.", "2026")]
    [InlineData("It will be signed this weekend.", "2026-W12-WE")]
    [InlineData("It will be signed two years from now.", "2028")]
    [InlineData("It will be signed tonight.", "2026-03-18TNI")]
    [InlineData("It will be signed at 5 p.m. on Friday.", "2026-03-20T17:00")]
    [InlineData("It will be signed at 10:30 GMT on 3 May 2026.", "2026-05-03T10:30Z")]
    public void What_is_to_be_done_lies_ahead(string text, string value) =>
        TimeTable.Times(text).ShouldHaveSingleItem().Value.ShouldBe(value);

    [Theory]
    [InlineData("A 60-day truce was signed.", "60-day", "P60D")]
    [InlineData("A two-week truce was signed.", "two-week", "P2W")]
    [InlineData("The talks lasted more than three months.", "more than three months", "P3M")]
    [InlineData("The talks lasted at least twenty-one days.", "at least twenty-one days", "P21D")]
    [InlineData("They fought for decades.", "decades", "PXDE")]
    [InlineData("They talked for several hours.", "several hours", "PTXH")]
    [InlineData("The committee meets every Saturday.", "every Saturday", "XXXX-WXX-6")]
    [InlineData("The committee meets each month.", "each month", "P1M")]
    [InlineData("The committee meets twice a month.", "twice a month", "P1M")]
    [InlineData("The committee meets daily.", "daily", "P1D")]
    [InlineData("The committee is now at work.", "now", "PRESENT_REF")]
    [InlineData("The committee met recently.", "recently", "PAST_REF")]
    [InlineData("The committee will meet soon.", "soon", "FUTURE_REF")]
    [InlineData("The committee will meet in the coming weeks.", "the coming weeks", "FUTURE_REF")]
    public void Lengths_sets_and_vague_times_have_their_values(string text, string span, string value)
    {
        var time = TimeTable.Times(text).ShouldHaveSingleItem();

        (time.Span.In(text), time.Value).ShouldBe((span, value));
    }

    [Theory]
    [InlineData("Troops will leave on Friday.", "XXXX-WXX-5")]
    [InlineData("Troops will leave by September.", "XXXX-09")]
    [InlineData("Troops will leave on 3 May.", "XXXX-05-03")]
    [InlineData("Troops will leave next month.", "XXXX-XX")]
    [InlineData("Troops will leave next year.", "XXXX")]
    [InlineData("Troops left yesterday.", "XXXX-XX-XX")]
    [InlineData("Troops left in the summer.", "XXXX-SU")]
    [InlineData("Troops will leave on the 15th.", "XXXX-XX-15")]
    public void Without_the_reports_date_a_relative_time_stays_open(string text, string value)
    {
        var time = TimeTable.Times(text, PublishedBelief.Unknown).ShouldHaveSingleItem();

        (time.Value, time.Window.IsOpen).ShouldBe((value, true));
        time.OpenReason.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Troops will leave next year.", "2027")]
    [InlineData("Troops will leave by September.", "2026-09")]
    [InlineData("Troops will leave on Friday.", "XXXX-WXX-5")]
    [InlineData("Troops left yesterday.", "XXXX-XX-XX")]
    public void A_range_of_report_dates_gives_a_value_only_where_all_its_days_agree(string text, string value)
    {
        var belief = new PublishedBelief(null, PublishedBasis.Inferred, new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 20), null, null);

        TimeTable.Times(text, belief).ShouldHaveSingleItem().Value.ShouldBe(value);
    }

    [Theory]
    [InlineData("They may leave, and may not return.")]
    [InlineData("They march on and on.")]
    [InlineData("Some 2,025 troops and 2025 tents came by 1500 soldiers.")]
    [InlineData("The Sunday Times wrote of it.")]
    [InlineData("See section 2024 and article 1701.")]
    [InlineData("Guards stand there 24/7.")]
    [InlineData("The second phase follows the first one.")]
    [InlineData("A convoy of 600 trucks a day crosses.")]
    [InlineData("The plant makes 40 engines a week.")]
    [InlineData("Each family gets $500 a month.")]
    [InlineData("Some 90 flights a day land there.")]
    [InlineData("It sells two million barrels a day abroad.")]
    [InlineData("He is 60 years old.")]
    [InlineData("A 17-year-old boy was freed.")]
    [InlineData("Please wait a second.")]
    [InlineData("Prices fall where they rise.")]
    [InlineData("The 15th Brigade left.")]
    [InlineData("Flight 1549 landed.")]
    [InlineData("April Jones spoke.")]
    [InlineData("Call 2025550143 or room 1984.")]
    [InlineData("")]
    public void What_only_looks_like_a_time_is_left_alone(string text) => TimeTable.Times(text).ShouldBeEmpty();

    [Fact]
    public void In_a_text_that_tells_history_a_month_belongs_to_the_year_last_told_of()
    {
        const string text = "War broke out in 1911. A truce came in May 1912. In 1913 it broke. In 1914 it was renewed, in 1915 lost, in 1916 won again. In March the army left.";

        TimeTable.Times(text)[^1].Value.ShouldBe("1916-03");
    }

    [Fact]
    public void A_day_that_the_calendar_does_not_have_is_kept_open()
    {
        var time = TimeTable.Times("It ends on 31 June 2026.").ShouldHaveSingleItem();

        (time.Value, time.OpenReason).ShouldBe(("2026-06", "the calendar has no such day"));
    }

    [Fact]
    public void The_value_names_the_date_that_it_was_counted_from() =>
        TimeTable.Times("It ends next month.").ShouldHaveSingleItem().Anchor.ShouldBe("2026-03-18");
}
