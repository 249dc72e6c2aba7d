using NodaTime;
using Pactwatch.Web.Charts;

namespace Pactwatch.Web.Tests.Charts;

public sealed class DayScaleTests
{
    [Theory]
    [InlineData(2031, 1, 1, 100)]
    [InlineData(2031, 12, 31, 500)]
    [InlineData(2031, 7, 2, 300)]
    [InlineData(2020, 1, 1, 100)]
    [InlineData(2050, 1, 1, 500)]
    public void A_day_stands_in_proportion_and_never_outside(int year, int month, int day, int x) =>
        new DayScale(new(2031, 1, 1), new(2031, 12, 31), 100, 500).X(new LocalDate(year, month, day)).ShouldBe(x);

    [Fact]
    public void The_scale_runs_from_the_first_of_a_month_to_the_end_of_one()
    {
        var scale = DayScale.OfMonths([new(2031, 6, 12), new(2031, 3, 4)], 0, 100);
        (scale.From, scale.To).ShouldBe((new LocalDate(2031, 3, 1), new LocalDate(2031, 6, 30)));
    }

    [Theory]
    [InlineData(2031, 3, 2031, 8, "Mar 2031,Apr 2031,May 2031,Jun 2031,Jul 2031,Aug 2031")]
    [InlineData(2031, 3, 2032, 8, "Apr 2031,Jul 2031,Oct 2031,Jan 2032,Apr 2032,Jul 2032")]
    [InlineData(2029, 3, 2036, 8, "2030,2031,2032,2033,2034,2035,2036")]
    [InlineData(1931, 3, 2031, 8, "1940,1950,1960,1970,1980,1990,2000,2010,2020,2030")]
    public void Labels_are_as_close_as_they_can_be_read(int fromYear, int fromMonth, int toYear, int toMonth, string labels) =>
        string.Join(',', DayScale.OfMonths([new(fromYear, fromMonth, 1), new(toYear, toMonth, 1)], 0, 700).Ticks().Select(tick => tick.Label)).ShouldBe(labels);

    [Fact]
    public void One_day_is_a_scale_too() => DayScale.OfMonths([new(2031, 2, 10)], 0, 100).X(new(2031, 2, 10)).ShouldBe(33);
}
