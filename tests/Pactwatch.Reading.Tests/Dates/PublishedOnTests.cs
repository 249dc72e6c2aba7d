using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Reading.Tests.Dates;

public sealed class PublishedOnTests
{
    private static readonly LocalDate FourthOfMarch = new(2031, 3, 4);

    [Theory]
    [InlineData("March 4, 2031")]
    [InlineData("MARCH 4, 2031")]
    [InlineData("Published: 4 March 2031, 10:14")]
    [InlineData("Tuesday, 4th of March 2031")]
    [InlineData("Mar. 4, 2031 7:48 PM EST")]
    [InlineData("2031-03-04")]
    [InlineData("2031/03/04 11:00 GMT")]
    [InlineData("04.03.2031")]
    [InlineData("Last updated on March 9, 2031 | Posted on March 4, 2031")]
    public void A_date_on_a_line_of_its_own_is_the_date_of_the_text(string line)
    {
        var published = Saved.Reads($"Ferry pact signed at last\n{line}\n\n{Saved.Sentence}").Published;
        (published.Date, published.Basis, published.Stated).ShouldBe((FourthOfMarch, PublishedBasis.Text, FourthOfMarch));
        published.Words.ShouldBe(line);
    }

    [Theory]
    [InlineData("The pact of March 4, 2031 is dead")]
    [InlineData("Updated 3 days ago")]
    [InlineData("Updated: March 4, 2031")]
    [InlineData("March 44, 2031")]
    [InlineData("On Monday")]
    public void A_line_that_is_not_the_date_of_the_report_gives_none(string line)
    {
        var published = Saved.Reads($"{line}\n\n{Saved.Sentence}").Published;
        (published.Date, published.Basis).ShouldBe(((LocalDate?)null, PublishedBasis.None));
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2031-03-04T05:40:00+01:00'>")]
    [InlineData("<meta name=date content='March 4, 2031'>")]
    [InlineData("<meta itemprop=datePublished content=20310304>")]
    public void The_head_of_a_page_stands_above_its_text(string meta)
    {
        var published = Saved.Reads($"<html><head>{meta}</head><body><article><h1>Ferry pact</h1><p>9 May 2031</p><p>{Saved.Sentence}</p></article></body></html>").Published;
        (published.Date, published.Basis).ShouldBe((FourthOfMarch, PublishedBasis.Metadata));
    }

    [Fact]
    public void A_time_element_in_the_article_counts_and_one_in_a_box_does_not()
    {
        var published = Saved.Reads($"<aside><p><time datetime=2030-01-01>old</time></p></aside><article><h1>Ferry pact</h1><p>Updated <time datetime=2031-03-06>6 March</time></p><p><time datetime=2031-03-04>4 March</time></p><p>{Saved.Sentence}</p></article>").Published;
        published.Date.ShouldBe(FourthOfMarch);
    }

    [Theory]
    [InlineData("https://quay.example/2031/03/04/pact", "2031-03-04", "2031-03-04")]
    [InlineData("https://quay.example/news/2031-03-04-pact", "2031-03-04", "2031-03-04")]
    [InlineData("https://quay.example/20310304/pact.html", "2031-03-04", "2031-03-04")]
    [InlineData("https://quay.example/2031/03/pact", "2031-03-01", "2031-03-31")]
    [InlineData("https://quay.example/2031/13/pact", null, null)]
    [InlineData("https://quay.example/article-20319999", null, null)]
    public void The_address_is_the_last_to_be_asked(string url, string? from, string? to)
    {
        var published = Saved.Reads(Saved.Sentence, new ReadingHints(Url: url)).Published;
        (published.From?.ToString("uuuu-MM-dd", null), published.To?.ToString("uuuu-MM-dd", null)).ShouldBe((from, to));
        published.Basis.ShouldBe(from is null ? PublishedBasis.None : PublishedBasis.Url);
    }

    [Fact]
    public void A_day_without_year_is_completed_by_the_month_of_the_address()
    {
        var published = Saved.Reads("DRELL, March 4 (DNA) – " + Saved.Sentence, new ReadingHints(Url: "https://quay.example/2031/03/pact")).Published;
        (published.Date, published.Basis).ShouldBe((FourthOfMarch, PublishedBasis.Text));
    }

    [Fact]
    public void A_day_without_year_is_no_date_but_its_words_are_kept()
    {
        var published = Saved.Reads("DRELL, Sep. 07 (DNA) – " + Saved.Sentence).Published;
        (published.Date, published.Basis, published.Words).ShouldBe(((LocalDate?)null, PublishedBasis.None, "Sep. 07"));
    }

    [Fact]
    public void A_given_date_stands_above_all_and_what_the_page_says_is_kept()
    {
        var published = Saved.Reads($"March 4, 2031\n\n{Saved.Sentence}", new ReadingHints(new LocalDate(2032, 1, 2))).Published;
        (published.Date, published.Basis, published.Stated).ShouldBe((new LocalDate(2032, 1, 2), PublishedBasis.Given, FourthOfMarch));
    }

    [Theory]
    [InlineData("en-US", "03/04/2031", "", "2031-03-04")]
    [InlineData("en-GB", "04/03/2031", "", "2031-03-04")]
    [InlineData("en", "03/04/2031", "Updated: 03/25/2031", "2031-03-04")]
    [InlineData("en", "04/03/2031", "Updated: 25/03/2031", "2031-03-04")]
    public void Day_and_month_in_numbers_follow_the_page(string language, string line, string other, string date) =>
        Saved.Reads($"<html lang={language}><body><article><h1>Ferry pact</h1><p>{line}</p><p>{other}</p><p>{Saved.Sentence}</p></article></body></html>")
            .Published.Date.ShouldNotBeNull().ToString("uuuu-MM-dd", null).ShouldBe(date);

    [Fact]
    public void Day_and_month_that_nothing_settles_are_a_range_with_a_finding()
    {
        var reading = Saved.Reads($"Ferry pact signed at last\n03/04/2031\n\n{Saved.Sentence}");
        (reading.Published.Date, reading.Published.From, reading.Published.To).ShouldBe(((LocalDate?)null, FourthOfMarch, new LocalDate(2031, 4, 3)));
        reading.Findings.ShouldHaveSingleItem().Code.ShouldBe(ReadingFinding.AmbiguousDate);
    }
}
