using System.Text;
using NodaTime;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Tests.Samples;
using Pactwatch.Text;

namespace Pactwatch.Reading.Tests.Containers;

public sealed class ToldByContainerTests
{
    [Fact]
    public void A_page_dated_later_than_it_was_retrieved_is_not_believed()
    {
        var warc = new WarcSample().Record("resource", "https://a.example/1", Encoding.UTF8.GetBytes(Story.Page().Replace("2031-03-04", "2031-09-04", StringComparison.Ordinal)), "Content-Type: text/html\r\n");
        var published = Opened.Of(warc.Bytes(), "a.warc").Reading.Published;
        published.Date.ShouldBeNull();
        published.Stated.ShouldBe(new LocalDate(2031, 9, 4));
        published.To.ShouldBe(new LocalDate(2031, 3, 5));
        published.Conflict.ShouldBe("The page is dated 2031-09-04, but it was fetched on 2031-03-05.");
    }

    [Fact]
    public void A_date_of_the_day_after_is_the_same_day_elsewhere_and_a_given_date_stands()
    {
        var late = Encoding.UTF8.GetBytes(Story.Page().Replace("2031-03-04", "2031-03-06", StringComparison.Ordinal));
        Opened.Of(new WarcSample().Record("resource", "https://a.example/1", late, "Content-Type: text/html\r\n").Bytes(), "a.warc").Reading.Published.Date.ShouldBe(new LocalDate(2031, 3, 6));
        var given = new ReadingHints(new LocalDate(2031, 4, 1));
        var published = Opened.Of(new WarcSample().Page("https://a.example/1", "x").Bytes(), "a.warc", hints: given).Reading.Published;
        (published.Date, published.Basis).ShouldBe((new LocalDate(2031, 4, 1), PublishedBasis.Given));
    }

    [Theory]
    [InlineData("2031-03-04", "2031-03-04")]
    [InlineData("2031-03-04T23:30:00-05:00", "2031-03-04")]
    [InlineData("20310304120000", "2031-03-04")]
    [InlineData("20310304T120000Z", "2031-03-04")]
    [InlineData("1930377600", "2031-03-04")]
    [InlineData("1930377600000", "2031-03-04")]
    [InlineData("Tue, 04 Mar 2031 10:00:00 GMT", "2031-03-04")]
    [InlineData("March 4, 2031", "2031-03-04")]
    public void Dates_of_records_are_read_as_programs_write_them(string words, string day) =>
        RecordDate.Day(words).ShouldBe(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);

    [Theory]
    [InlineData("03/04/2031")]
    [InlineData("yesterday")]
    [InlineData("99999999999999")]
    [InlineData("12345678")]
    [InlineData("")]
    public void What_names_no_day_clearly_names_none(string words) => RecordDate.Day(words).ShouldBeNull();
}
