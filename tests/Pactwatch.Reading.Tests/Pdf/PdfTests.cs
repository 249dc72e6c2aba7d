using System.Text;
using NodaTime;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Pdf;
using Pactwatch.Reading.Tests.Samples;
using Pactwatch.Text;

namespace Pactwatch.Reading.Tests.Pdf;

public sealed class PdfTests
{
    [Fact]
    public void A_paper_is_read_column_by_column_and_over_its_pages()
    {
        SkipWithoutProgram();
        var reading = Opened.Of(PdfSample.Paper(), "paper.pdf").Reading;
        reading.Title.ShouldBe(Story.Title);
        reading.Byline.ShouldBe("Ana Sol");
        reading.Published.Date.ShouldBe(new LocalDate(2031, 3, 4));
        var body = reading.Blocks().Where(block => block.StartsWith("Body", StringComparison.Ordinal)).ToArray();
        body.ShouldBe([
            $"Body: Left column of page 1. {Story.Paragraphs[0]} {Story.Paragraphs[1]}", $"Body: Right column of page 1. {Story.Paragraphs[2]} {Story.Paragraphs[0]}",
            $"Body: Left column of page 2. {Story.Paragraphs[0]} {Story.Paragraphs[1]}", $"Body: Right column of page 2. {Story.Paragraphs[2]} {Story.Paragraphs[0]}"]);
        reading.Blocks().Where(block => block.Contains("COURIER", StringComparison.Ordinal)).ShouldBe(["Furniture: THE OSTER COURIER 1"]);
        reading.Findings.ShouldContain(finding => finding.Code == FormatFinding.MadeOn);
    }

    [Fact]
    public void Pages_that_are_pictures_are_reported_as_having_no_text()
    {
        SkipWithoutProgram();
        var outcome = Opened.Of(new PdfSample().Page().Page().Bytes(), "scan.pdf").Documents.ShouldHaveSingleItem().Outcome;
        outcome.Code.ShouldBe(FormatFinding.NoTextLayer);
        outcome.Refusal.ShouldNotBeNull().ShouldContain("has no text: its pages are pictures");
        var half = Opened.Of(new PdfSample().Page().Line(60, 700, 10, Saved.Sentence).Page().Bytes(), "half.pdf").Reading;
        half.Findings.ShouldContain(finding => finding.Code == FormatFinding.NoTextLayer && finding.Message == "1 of its 2 pages are pictures, which have no text.");
    }

    [Fact]
    public void Of_ten_thousand_pages_the_first_are_read()
    {
        SkipWithoutProgram();
        var sample = new PdfSample();
        for (var page = 0; page < 10_000; page++) sample.Page().Line(60, 700, 10, $"The words of page {page} are these and no others.");
        var reading = Opened.Of(sample.Bytes(), "long.pdf").Reading;
        reading.Findings.ShouldContain(finding => finding.Code == FormatFinding.TooManyPages);
        reading.Text.Characters.ShouldContain("page 499 are");
        reading.Text.Characters.ShouldNotContain("page 500 are");
    }

    [Theory]
    [InlineData("%PDF-1.7\nnothing")]
    [InlineData("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>\nendobj\ntrailer<</Root 1 0 R>>")]
    public void A_damaged_file_is_refused(string content)
    {
        SkipWithoutProgram();
        Opened.Of(content, "a.pdf").Documents.ShouldHaveSingleItem().Outcome.Code.ShouldBeOneOf(FormatFinding.ProgramFailed, FormatFinding.NoTextLayer);
    }

    [Fact]
    public void A_file_that_draws_without_end_is_stopped()
    {
        SkipWithoutProgram();
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") == "1", "only with --drills: it takes a minute");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Opened.Of(PdfSample.Endless(), "loop.pdf").Documents.ShouldHaveSingleItem().Outcome.Code.ShouldBeOneOf(FormatFinding.ProgramTooSlow, FormatFinding.ProgramFailed, FormatFinding.ProgramWroteTooMuch);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("the commis-", "sion met. The commission agreed", "the commission met. The commission agreed")]
    [InlineData("a cease-", "fire held; this cease-fire is", "a cease-fire held; this cease-fire is")]
    [InlineData("the US-", "led force", "the US-led force")]
    [InlineData("the com\u00AD", "mission", "the commission")]
    [InlineData("from Drell-", "Oster to", "from Drell-Oster to")]
    [InlineData("state-of-the-", "art posts", "state-of-the-art posts")]
    [InlineData("he agreed -", "and left", "he agreed - and left")]
    [InlineData("between 2030-", "31 and", "between 2030- 31 and")]
    [InlineData("", "The first", "The first")]
    public void A_word_cut_at_the_end_of_a_line_is_made_whole(string first, string second, string joined)
    {
        var text = new StringBuilder(first);
        new LineJoiner([first, second]).Append(text, second);
        text.ToString().ShouldBe(joined);
    }

    [Fact]
    public void An_indent_and_a_short_line_end_a_paragraph()
    {
        string Line(int left, int top, int right, string words) => $"<line xMin=\"{left}.000000\" yMin=\"{top}.000000\" xMax=\"{right}.000000\" yMax=\"{top + 10}.500000\">\n<word xMin=\"0\">{words}</word>\n</line>\n";
        var layout = PdfLayout.Parse("<page width=\"595.0\" height=\"842.0\">\n<flow>\n<block>\n"
            + Line(50, 200, 300, "The ministers met on Monday and agreed that the last") + Line(50, 212, 200, "patrols would leave.") + Line(50, 224, 300, "A commission will watch over it, and its members are to")
            + Line(50, 236, 300, "be named by Friday, as a spokesman said to those who") + Line(62, 248, 300, "Officials confirmed the plan &amp; said that some would go") + Line(50, 260, 250, "first.") + "</block>\n</flow>\n</page>\n");
        var styled = new StyledText();
        PdfParagraphs.Add(layout.Pages, styled);
        styled.Read("a.pdf", new ReadingHints()).Reading.ShouldNotBeNull().Text.Characters.ShouldBe(
            "The ministers met on Monday and agreed that the last patrols would leave.\n\nA commission will watch over it, and its members are to be named by Friday, as a spokesman said to those who\n\nOfficials confirmed the plan & said that some would go first.");
    }

    [Theory]
    [InlineData("12.345678", 12_345)]
    [InlineData("-0.5", -500)]
    [InlineData("7", 7_000)]
    [InlineData("inf", 0)]
    [InlineData("1e9", 0)]
    [InlineData("99999999999.0", 0)]
    [InlineData("", 0)]
    public void Places_are_whole_numbers(string words, int thousandths) => PdfLayout.Thousandths(words).ShouldBe(thousandths);

    private static void SkipWithoutProgram()
    {
        if (PdfSample.WhyNot is { } why) Assert.Skip(why);
    }
}
