using Pactwatch.Text;

namespace Pactwatch.Reading.Tests.PlainText;

public sealed class BodyTests
{
    [Theory]
    [InlineData("Photo: Drell harbour at dawn.", BlockKind.Caption)]
    [InlineData("Above photo: DHP.", BlockKind.Caption)]
    [InlineData("Source: Northwire", BlockKind.Credit)]
    [InlineData("Original Source: northwire.example", BlockKind.Credit)]
    [InlineData("(Northwire)", BlockKind.Credit)]
    [InlineData("— Agencies", BlockKind.Credit)]
    [InlineData("With inputs from Northwire", BlockKind.Credit)]
    [InlineData("© 2031 Drell Observer. All rights reserved.", BlockKind.Credit)]
    [InlineData("(Reporting by Ana Sol in Drell; editing by Per Lund)", BlockKind.Credit)]
    [InlineData("Updated 3 days ago", BlockKind.Dateline)]
    [InlineData("Published: 3 March 2031, 10:14", BlockKind.Dateline)]
    [InlineData("Lorem ipsum dolor sit amet, consectetur adipiscing elit.", BlockKind.Furniture)]
    [InlineData("The argument in favour of using filler text goes like this.", BlockKind.Furniture)]
    [InlineData("About | Contact | Support the Observer", BlockKind.Furniture)]
    [InlineData("Subscribe to the Observer for 4 crowns a week.", BlockKind.Furniture)]
    [InlineData("* * *", BlockKind.Furniture)]
    [InlineData("Ships at last! pic.twitter.com/a1B2c3", BlockKind.Post)]
    [InlineData("— Drell Harbour (@drellharbour) March 3, 2031", BlockKind.Post)]
    public void A_line_is_known_by_its_words(string line, BlockKind kind) =>
        Saved.Reads($"{Saved.Sentence}\n\n{line}\n\n{Saved.Sentence}").KindOf(line).ShouldBe(kind);

    [Theory]
    [InlineData("Sources said that the talks would go on until the end of the week.")]
    [InlineData("The photo: a minister who smiles, for the first time in the five years of the war.")]
    [InlineData("“We will read more: all of it,” the minister said to those who had asked him.")]
    [InlineData("NATO (the alliance) said on Monday that it would send its observers as well.")]
    [InlineData("US – Iraqi and other – ministers met at the harbour on Monday, as they had planned.")]
    public void A_sentence_of_the_report_stays_body(string line) =>
        Saved.Reads($"{Saved.Sentence}\n\n{line}\n\n{Saved.Sentence}").KindOf(line).ShouldBe(BlockKind.Body);

    [Theory]
    [InlineData("DRELL, Sep. 07 (DNA) –")]
    [InlineData("DRELL (DNA) —")]
    [InlineData("PORT SOLL, April 7, 2032 –")]
    [InlineData("PORT SOLL —")]
    [InlineData("Drell, 7 September 2031 (DNA) --")]
    [InlineData("DRELL/VELL, May 3 (Northwire)")]
    public void The_dateline_of_a_first_paragraph_becomes_a_block_of_its_own(string dateline) =>
        Saved.Reads($"{dateline} {Saved.Sentence}").Blocks().ShouldBe(["Dateline: " + dateline, "Body: " + Saved.Sentence]);

    [Fact]
    public void The_words_above_a_signature_are_a_post()
    {
        var reading = Saved.Reads($"{Saved.Sentence}\nWhat a sight this is\n— Drell Harbour (@drellharbour) March 3, 2031\n{Saved.Sentence}");
        reading.Kinds().ShouldBe(["Body", "Post", "Post", "Body"]);
        reading.Published.Date.ShouldBeNull();
    }

    [Fact]
    public void A_short_line_between_paragraphs_is_a_heading() =>
        Saved.Reads($"{Saved.Sentence}\nThe valley and its neighbours\n{Saved.Sentence}").Kinds().ShouldBe(["Body", "Heading", "Body"]);

    [Fact]
    public void What_stands_under_a_closing_heading_is_furniture_but_for_the_credit()
    {
        var reading = Saved.Reads($"{Saved.Sentence}\n\n{Saved.Sentence}\n\nOn this day\n\n{Saved.Sentence}\n\nMAY 9, 2022\n\nSource: Northwire");
        reading.Kinds().ShouldBe(["Body", "Body", "Furniture", "Furniture", "Furniture", "Credit"]);
        reading.Published.Date.ShouldBeNull();
    }

    [Fact]
    public void A_box_in_the_middle_ends_with_the_next_paragraph()
    {
        var rest = string.Join("\n\n", Enumerable.Repeat(Saved.Sentence, 4));
        Saved.Reads($"{Saved.Sentence}\n\nRelated News\n\nHarbour dues rise again\n\n{rest}").Kinds()
            .ShouldBe(["Body", "Furniture", "Furniture", "Body", "Body", "Body", "Body"]);
    }

    [Fact]
    public void One_line_a_paragraph_works_without_blank_lines() =>
        Saved.Reads(string.Join('\n', Enumerable.Repeat(Saved.Sentence + " " + Saved.Sentence, 3))).Kinds().Length.ShouldBe(3);

    [Fact]
    public void Lines_broken_at_a_width_are_joined_again()
    {
        const string Broken = "The ministers of both countries agreed on Monday that the last\npatrols would leave the valley before the winter and that the\nobservers would count them one by one at the old bridge over\nthe river.";
        Saved.Reads(Broken).Text.Characters.ShouldBe(Broken.Replace('\n', ' '));
    }

    [Fact]
    public void Only_furniture_is_kept_and_noted()
    {
        var reading = Saved.Reads("Subscribe to our letter\n\nHome | World | Sport\n\nAccept all");
        reading.Kinds().ShouldAllBe(kind => kind == "Furniture");
        reading.Findings.ShouldContain(finding => finding.Code == ReadingFinding.OnlyFurniture);
    }
}
