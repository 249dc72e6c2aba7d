using Pactwatch.Searching;

namespace Pactwatch.Tests.Searching;

/// <summary>The words found are marked where they stand, in stretches that read as text.</summary>
public sealed class SearchMarksTests
{
    private const string Text =
        "Harbour talks\n\nNorland will transfer the pilot station at Havn, its minister said. The harbour at HAVN is closed.\n\n"
        + "Nothing of the kind here.\n\nA Zürich daily says that Havn's harbour, and only the harbour, is meant.";

    [Theory]
    [InlineData("havn", "Havn|HAVN|Havn")]
    [InlineData("zurich", "Zürich")]
    [InlineData("\"the harbour\"", "The harbour|the harbour")]
    [InlineData("stat* pilot \"pilot station\"", "pilot station")]
    [InlineData("-havn", "")]
    [InlineData("elsewhere", "")]
    public void Words_are_marked_where_they_stand(string query, string marked) =>
        string.Join('|', SearchMarks.In(Text, SearchQuery.Parse(query)).Select(span => span.In(Text))).ShouldBe(marked);

    [Fact]
    public void A_stretch_lies_within_its_paragraph_and_cuts_no_word()
    {
        var passages = SearchMarks.Passages(Text, SearchQuery.Parse("havn harbour"), length: 40);

        passages.Select(passage => $"{(passage.IsCutBefore ? "…" : "")}{passage.Span.In(Text)}{(passage.IsCutAfter ? "…" : "")}").ShouldBe(
            ["Harbour talks", "…at Havn, its minister said. The harbour…", "…says that Havn's harbour, and only the harbour…"]);
        passages.ShouldAllBe(passage => passage.Marks.All(mark => passage.Span.Contains(mark)));
    }

    [Fact]
    public void A_text_in_which_nothing_is_marked_shows_its_beginning()
    {
        var passage = SearchMarks.Passages(Text, SearchQuery.Parse("lighthouse")).ShouldHaveSingleItem();
        passage.Span.In(Text).ShouldBe("Harbour talks");
        passage.Marks.ShouldBeEmpty();
        SearchMarks.Passages("", SearchQuery.Parse("a")).ShouldBeEmpty();
    }

    [Fact]
    public void No_text_and_no_query_leads_out_of_the_text()
    {
        string[] texts = ["", "\n", "🕊🕊🕊🕊🕊🕊", new('x', 5_000), string.Concat(Enumerable.Repeat("🕊a", 500)), "\ud800\udc00a\ud800", "e\u0301e\u0301 e\u0301", string.Concat(Enumerable.Repeat("a ", 500)), "a\n\n\na\0a"];
        foreach (var text in texts)
        {
            foreach (var query in new[] { "a", "x*", "e", "\"a a\" a", "🕊" })
            {
                foreach (var passage in SearchMarks.Passages(text, SearchQuery.Parse(query), length: 7))
                {
                    passage.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
                    passage.Marks.ShouldAllBe(mark => passage.Span.Contains(mark));
                }
            }
        }
    }
}
