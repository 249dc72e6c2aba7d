using NodaTime;
using Pactwatch.Reading.Tests.Samples;

namespace Pactwatch.Reading.Tests.Markdown;

public sealed class MarkdownTests
{
    [Fact]
    public void Signs_tell_headings_quotations_lists_and_captions()
    {
        var reading = Opened.Of($"# {Story.Title}\n\n{Story.Paragraphs[0].Replace(" that", "\nthat", StringComparison.Ordinal)}\n\n## What comes next\n\n> {Story.Paragraphs[1]}\n\n![The bridge at Drell, seen on Monday](bridge.png)\n\n- {Story.Paragraphs[2]}\n- The rest follows in the summer, he said in the capital.\n\n---\n\n[1]: https://a.example/\n", "a.md").Reading;
        reading.Blocks().ShouldBe([
            "Title: " + Story.Title, "Body: " + Story.Paragraphs[0], "Heading: What comes next", "Quote: " + Story.Paragraphs[1],
            "Caption: The bridge at Drell, seen on Monday", "Body: " + Story.Paragraphs[2], "Body: The rest follows in the summer, he said in the capital."]);
    }

    [Fact]
    public void Front_matter_tells_of_the_report_and_the_title_stands_once()
    {
        var reading = Opened.Of($"---\ntitle: \"{Story.Title}\"\nsource: Oster Courier\nurl: https://oc.example/a\ndate: 2031-03-04\n---\n\n# {Story.Title}\n\n{Story.Text}", "a.md").Reading;
        (reading.Title, reading.Outlet, reading.Url, reading.Published.Date).ShouldBe((Story.Title, "Oster Courier", "https://oc.example/a", new LocalDate(2031, 3, 4)));
        reading.Kinds().Count(kind => kind == "Title").ShouldBe(1);
    }

    [Theory]
    [InlineData("The **ministers** _met_ on [Monday](https://a.example/), they said.", "The ministers met on Monday, they said.")]
    [InlineData("Some ~400 troops, 5 * 3 posts and a_name_of_sorts.", "Some ~400 troops, 5 * 3 posts and a_name_of_sorts.")]
    [InlineData("The ~~generals~~ ministers `met`.[^1]", "The generals ministers met.")]
    [InlineData("A \\*star\\* and \\[brackets\\] &amp; more.", "A *star* and [brackets] & more.")]
    [InlineData("See <https://a.example/x> for <b>more</b>.", "See https://a.example/x for more.")]
    [InlineData("He said [it is over], and 3 < 4.", "He said [it is over], and 3 < 4.")]
    [InlineData("Nested [a [b](u) c](v) links.", "Nested a b c links.")]
    [InlineData("A picture ![of it](x.png) within.", "A picture  within.")]
    public void Words_are_as_a_reader_sees_them(string line, string words) => Pactwatch.Reading.Markdown.InlineMarkup.Words(line).ShouldBe(words);

    [Theory]
    [InlineData("Title\n=====\n\nThe ministers met on Monday in the capital, and agreed.", "Title: Title")]
    [InlineData("A heading\n---\n\nThe ministers met on Monday in the capital, and agreed.", "Heading: A heading")]
    public void Underlined_headings_are_headings(string markdown, string block) => Opened.Of(markdown, "a.md").Reading.Blocks()[0].ShouldBe(block);
}
