using Pactwatch.Cli.Explaining;

namespace Pactwatch.EndToEnd.Tests.Parts;

public class VariantTextTests
{
    [Theory]
    [InlineData("We will not wait until spring", "We will not wait until spring")]
    [InlineData("We will not wait, not even a day,", "we will not wait, not even a day")]
    [InlineData("", "")]
    public void The_same_words_need_no_marks(string fullest, string variant) => VariantText.Of(fullest, variant).ShouldBe("the same words as the fullest");

    [Theory]
    [InlineData("We will not wait until spring for the ferries", "We will not wait until spring", "We will not wait until spring [-for the ferries-]")]
    [InlineData("The bridge is open and nobody will close it", "nobody will close it", "[-The bridge is open and-] nobody will close it")]
    [InlineData("We signed in the name of both peoples", "We signed in the names of both peoples", "We signed in the [-name-] {+names+} of both peoples")]
    [InlineData("We signed for both peoples", "We have signed for both peoples", "We {+have+} signed for both peoples")]
    [InlineData("A rope, and not a noose, is what we offer", "A rope is what they offer", "A rope [-and not a noose,-] is what [-we-] {+they+} offer")]
    public void Words_left_out_and_put_in_are_marked(string fullest, string variant, string expected) => VariantText.Of(fullest, variant).ShouldBe("against the fullest: " + expected);
}
