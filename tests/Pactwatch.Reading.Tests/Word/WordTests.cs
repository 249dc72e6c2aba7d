using NodaTime;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Tests.Samples;

namespace Pactwatch.Reading.Tests.Word;

public sealed class WordTests
{
    [Fact]
    public void Styles_tell_what_a_paragraph_is()
    {
        var reading = Opened.Of(ZipSample.Word((Story.Title, "Title"), (Story.Paragraphs[0], null), ("What comes next", "Heading2"), (Story.Paragraphs[1], "Quote"), ("The bridge at Drell", "Caption"), (Story.Paragraphs[2], "Normal")), "a.docx").Reading;
        reading.Blocks().ShouldBe([
            "Furniture: The Oster Courier, internal copy", "Title: " + Story.Title, "Body: " + Story.Paragraphs[0], "Heading: What comes next",
            "Quote: " + Story.Paragraphs[1], "Caption: The bridge at Drell", "Body: " + Story.Paragraphs[2]]);
        reading.Title.ShouldBe(Story.Title);
    }

    [Fact]
    public void A_document_without_styles_is_read_as_a_text_is()
    {
        var reading = Opened.Of(ZipSample.Word((Story.Title, null), ("By Ana Sol", null), ("March 4, 2031", null), (Story.Paragraphs[0], null), (Story.Paragraphs[1], null)), "a.docx").Reading;
        reading.Title.ShouldBe(Story.Title);
        reading.Byline.ShouldBe("Ana Sol");
        reading.Published.Date.ShouldBe(new LocalDate(2031, 3, 4));
    }

    [Fact]
    public void The_day_on_which_the_file_was_made_is_a_hint_and_no_date()
    {
        var reading = Opened.Of(ZipSample.Word((Story.Paragraphs[0], null)), "a.docx").Reading;
        reading.Published.Date.ShouldBeNull();
        reading.Findings.ShouldContain(finding => finding.Code == FormatFinding.MadeOn && finding.Message.Contains("2031-03-05", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>The min</w:t></w:r><w:r><w:t>isters met.</w:t></w:r></w:p>", "The ministers met.")]
    [InlineData("<w:p><w:ins><w:r><w:t>The ministers</w:t></w:r></w:ins><w:del><w:r><w:delText>generals</w:delText></w:r></w:del><w:r><w:t xml:space=\"preserve\"> met.</w:t></w:r></w:p>", "The ministers met.")]
    [InlineData("<w:p><w:hyperlink><w:r><w:t>The ministers</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>met.</w:t></w:r></w:p>", "The ministers met.")]
    [InlineData("<w:p><w:r><w:instrText>HYPERLINK x</w:instrText><w:t>The ministers met.</w:t></w:r></w:p>", "The ministers met.")]
    [InlineData("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>The ministers met.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "The ministers met.")]
    [InlineData("<w:p><w:r><w:t>The ministers met.</w:t><w:drawing><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r></w:p>", "The ministers met.\n\nIn a box.")]
    [InlineData("<w:sdt><w:sdtContent><w:p><w:r><w:t>The ministers met.</w:t></w:r></w:p></w:sdtContent></w:sdt>", "The ministers met.")]
    public void The_text_is_as_it_stands_once_all_changes_are_accepted(string body, string text) =>
        Opened.Of(ZipSample.WordOf(body), "a.docx").Reading.Text.Characters.ShouldEndWith(text);
}
