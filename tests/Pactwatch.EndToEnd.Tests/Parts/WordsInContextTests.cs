using Pactwatch.Cli.Explaining;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.EndToEnd.Tests.Parts;

public class WordsInContextTests
{
    [Fact]
    public void A_short_paragraph_is_shown_whole() =>
        WordsInContext.Of(ReportText.Raw("Norland will leave Oster."), new TextSpan(8, 18)).ShouldBe("Norland «will leave» Oster.");

    [Fact]
    public void Of_a_long_one_whole_words_either_side_are_shown()
    {
        var before = string.Concat(Enumerable.Repeat("before ", 40));
        var text = ReportText.Raw(before + "WORDS" + string.Concat(Enumerable.Repeat(" behind", 40)));
        var shown = WordsInContext.Of(text, new TextSpan(before.Length, before.Length + 5));
        shown.ShouldStartWith("… before ");
        shown.ShouldContain("before «WORDS» behind");
        shown.ShouldEndWith(" behind …");
        shown.Length.ShouldBeLessThan(200);
    }

    [Fact]
    public void The_neighbouring_paragraph_is_left_out()
    {
        var text = ReportText.Join([(BlockKind.Title, "Title"), (BlockKind.Body, "Norland leaves.")]);
        WordsInContext.Of(text, text.Blocks[1].Span).ShouldBe("«Norland leaves.»");
    }
}
