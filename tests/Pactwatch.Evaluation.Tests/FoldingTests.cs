using Pactwatch.Evaluation.Scoring;

namespace Pactwatch.Evaluation.Tests;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("  “Oster”\n\n strip — now ", "\"oster\" strip - now")]
    [InlineData("it’s ½ ﬁne\u00A0day", "it's 1⁄2 fine day")]
    [InlineData("", "")]
    public void Case_dashes_quotation_marks_and_white_space_do_not_count(string text, string expected)
    {
        Folding.Fold(text).ShouldBe(expected);
    }

    [Theory]
    [InlineData("US", "the US troops", true)]
    [InlineData("US", "the bus", false)]
    [InlineData("US", "the use", false)]
    [InlineData("US", "bus US", true)]
    [InlineData("Lower Vesk", "in lower  vesk's towns", true)]
    [InlineData("troops", "troops_2", false)]
    [InlineData("", "anything", true)]
    [InlineData("x", "", false)]
    public void A_name_stands_as_whole_words(string name, string text, bool expected)
    {
        Folding.HoldsAny([name], text).ShouldBe(expected);
    }
}
