using NodaTime;
using Pactwatch.Reading.Containers;
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
    [InlineData("March 44, 2031")]
    [InlineData("On Monday")]
    public void A_line_that_is_not_the_date_of_the_report_gives_none(string line)
    {
        var published = Saved.Reads($"{line}\n\n{Saved.Sentence}").Published;
        (published.Date, published.Basis).ShouldBe(((LocalDate?)null, PublishedBasis.None));
    }

    [Theory]
    [InlineData("Updated: March 4, 2031")]
    [InlineData("Last modified on 4 March 2031")]
    public void A_text_of_which_only_the_last_change_is_dated_is_of_that_day(string line)
    {
        var reading = Saved.Reads($"{line}\n\n{Saved.Sentence}");
        (reading.Published.Date, reading.Published.Basis, reading.ModifiedOn).ShouldBe((FourthOfMarch, PublishedBasis.Inferred, FourthOfMarch));
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2031-03-04T05:40:00+01:00'>")]
    [InlineData("<meta name=date content='March 4, 2031'>")]
    [InlineData("<meta itemprop=datePublished content=20310304>")]
    public void The_head_of_a_page_stands_above_its_text(string meta)
    {
        var published = Saved.Reads($"<html><head>{meta}</head><body><article><h1>Ferry pact</h1><p>The pact of 9 May 2031 at a glance</p><p>{Saved.Sentence}</p></article></body></html>").Published;
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

    [Fact]
    public void A_date_after_the_day_of_fetching_is_not_believed()
    {
        var published = Saved.Reads($"March 4, 2031\n\n{Saved.Sentence}", RetrievedOn(new LocalDate(2030, 5, 1))).Published;
        (published.Date, published.Basis, published.Stated, published.To).ShouldBe(((LocalDate?)null, PublishedBasis.None, FourthOfMarch, new LocalDate(2030, 5, 1)));
        published.Conflict.ShouldBe("The page is dated 2031-03-04, but it was fetched on 2030-05-01.");
    }

    [Theory]
    [InlineData("2031-03-04")]
    [InlineData("2031-03-03")]
    [InlineData("2032-01-01")]
    public void A_date_up_to_a_day_ahead_of_the_fetching_can_be_right(string fetched)
    {
        var published = Saved.Reads($"March 4, 2031\n\n{Saved.Sentence}", RetrievedOn(NodaTime.Text.LocalDatePattern.Iso.Parse(fetched).Value)).Published;
        (published.Date, published.Conflict).ShouldBe((FourthOfMarch, (string?)null));
    }

    [Fact]
    public void Where_one_date_lies_ahead_the_page_may_still_state_a_right_one()
    {
        var page = $"<html><head><meta property=article:published_time content=2039-01-01></head><body><article><h1>Ferry pact</h1><p>{Saved.Sentence}</p><script>x={{\"publishedAt\":\"2031-03-04\"}}</script></article></body></html>";
        var published = Saved.Reads(page, RetrievedOn(new LocalDate(2031, 5, 1))).Published;
        (published.Date, published.Stated).ShouldBe((FourthOfMarch, new LocalDate(2039, 1, 1)));
        published.Conflict.ShouldNotBeNull();
    }

    private static ReadingHints RetrievedOn(LocalDate day) => new() { Told = new ContainerMetadata { RetrievedOn = day } };
}
