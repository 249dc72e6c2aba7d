namespace Pactwatch.Reading.Tests.PlainText;

public sealed class HeadTests
{
    [Theory]
    [InlineData("Ferry pact signed at last")]
    [InlineData("“We will keep our word,” says minister")]
    [InlineData("Will the harbour open again before the winter storms come in?")]
    public void A_short_line_above_a_paragraph_is_the_title(string line)
    {
        var reading = Saved.Reads(line + "\n\n" + Saved.Sentence);
        reading.Title.ShouldBe(line);
        reading.Kinds().ShouldBe(["Title", "Body"]);
    }

    [Theory]
    [InlineData("The first patrols left the valley on Monday morning, officials said.")]
    [InlineData("DRELL, May 3 (Northwire) – The patrols left.")]
    public void A_text_that_starts_with_a_sentence_has_no_title(string line) =>
        Saved.Reads(line + "\n\n" + Saved.Sentence).Title.ShouldBeNull();

    [Fact]
    public void A_repeated_line_is_the_title_and_what_stands_above_is_furniture() =>
        Saved.Reads($"MAY 9, 2031\nDrell News Vell News\n\nFerry pact signed at last\n\nFerry pact signed at last\n\n{Saved.Sentence}").Blocks().ShouldBe(
        [
            "Dateline: MAY 9, 2031", "Furniture: Drell News Vell News", "Title: Ferry pact signed at last",
            "Furniture: Ferry pact signed at last", "Body: " + Saved.Sentence,
        ]);

    [Fact]
    public void Paper_section_writer_and_date_are_told_apart()
    {
        var reading = Saved.Reads($"The Drell Observer\nWorld News | Europe\nFerry pact signed at last\nThree ships sail tomorrow\nBy Ana Sol, Staff Writer\n3 March 2031\n\n{Saved.Sentence}");
        reading.Kinds().ShouldBe(["Furniture", "Furniture", "Title", "Heading", "Byline", "Dateline", "Body"]);
        reading.Outlet.ShouldBe("The Drell Observer");
        reading.Byline.ShouldBe("Ana Sol");
        reading.Published.Date.ShouldBe(new NodaTime.LocalDate(2031, 3, 3));
    }

    [Theory]
    [InlineData("Tue 4 Mar 2031 / Drell / 07:20")]
    [InlineData("Tuesday, March 4th, 2031                Two dollars")]
    [InlineData("Tuesday 4 March 2031, Vol. 12, No. 4, £1.20")]
    [InlineData("DRELL, March 4, 2031")]
    [InlineData("Late edition | Tuesday, March 4, 2031")]
    public void A_date_among_names_prices_and_editions_is_the_date_line(string line)
    {
        var reading = Saved.Reads($"The Drell Observer\n{line}\n\nFerry pact signed at last\n\n{Saved.Sentence}");
        reading.Title.ShouldBe("Ferry pact signed at last");
        reading.Published.Date.ShouldBe(new NodaTime.LocalDate(2031, 3, 4));
    }

    [Fact]
    public void A_headline_of_two_words_stands_above_its_date_line()
    {
        var reading = Saved.Reads($"STORY WITHDRAWN\n\nNorthwire, March 9, 2026\n\n{Saved.Sentence}");
        reading.Title.ShouldBe("STORY WITHDRAWN");
        reading.Published.Date.ShouldBe(new NodaTime.LocalDate(2026, 3, 9));
    }

    [Theory]
    [InlineData("Ferries sail on Tuesday, March 4, 2031, minister says")]
    [InlineData("March 4, 2031: the day the ferries stopped")]
    [InlineData("Tuesday, March 4, 2031, was a good day")]
    public void A_headline_that_holds_a_date_is_no_date_line(string line) =>
        Saved.Reads($"{line}\n\n{Saved.Sentence}").Published.Date.ShouldBeNull();

    [Theory]
    [InlineData("THE DRELL PLAINSMAN", "Serving Drell and the Upper Plains since 1946")]
    [InlineData("VELL NEWS SERVICE", "Est. 1874")]
    [InlineData("The Drell Citizen", "Founded 1901")]
    public void A_papers_name_and_motto_are_no_title(string name, string motto)
    {
        var reading = Saved.Reads($"{name}\n{motto}\n\nFERRY PACT SIGNED AT LAST\n\n{Saved.Sentence}");
        reading.Title.ShouldBe("FERRY PACT SIGNED AT LAST");
        reading.Outlet.ShouldBe(name);
    }

    [Theory]
    [InlineData("By Ana Sol", "Ana Sol")]
    [InlineData("By Ana Sol and Per Lund | 4 March 2031, 11:05 | 37 comments", "Ana Sol and Per Lund")]
    [InlineData("From Lena von Holt in Drell", "Lena von Holt")]
    [InlineData("Ana Sol", "Ana Sol")]
    public void A_byline_names_the_writers_alone(string line, string names) =>
        Saved.Reads($"Ferry pact signed at last\n{line}\n\n{Saved.Sentence}").Byline.ShouldBe(names);

    [Theory]
    [InlineData("By the numbers")]
    [InlineData("By Friday the ships were gone")]
    [InlineData("From Drell to Vell")]
    public void A_line_that_only_opens_like_a_byline_is_none(string line) =>
        Saved.Reads($"Ferry pact signed at last\n{line}\n\n{Saved.Sentence}").Byline.ShouldBeNull();

    [Theory]
    [InlineData("---\ntitle: \"Ferry pact\"\nsource: Drell Observer\ndate: 2031-03-04\nauthor: Ana Sol\nurl: https://drell.example/a\n---\n")]
    [InlineData("Headline: Ferry pact\nOutlet: Drell Observer\nPublished: March 4, 2031\nBy: Ana Sol\nLink: https://drell.example/a\n\n")]
    public void A_head_of_keys_is_read_as_metadata(string head)
    {
        var reading = Saved.Reads(head + Saved.Sentence);
        (reading.Title, reading.Outlet, reading.Byline, reading.Url).ShouldBe(("Ferry pact", "Drell Observer", "Ana Sol", "https://drell.example/a"));
        reading.Published.ShouldBe(Pactwatch.Text.PublishedBelief.On(new NodaTime.LocalDate(2031, 3, 4), Pactwatch.Text.PublishedBasis.Metadata, reading.Published.Words));
        reading.Blocks().ShouldContain("Body: " + Saved.Sentence);
    }

    [Fact]
    public void One_line_with_a_colon_is_no_head_of_keys() =>
        Saved.Reads("Source: the ministry said so, and nobody else would speak of it to us.\n\n" + Saved.Sentence).Outlet.ShouldBeNull();
}
