namespace Pactwatch.Web.Tests;

public sealed class PlainLettersTests
{
    [Theory]
    [InlineData("It&#x2019;s", "It’s")]
    [InlineData("&#x645;&#x62C;", "مج")]
    [InlineData("&#x1F6A2; at sea", "🚢 at sea")]
    [InlineData("a &#x2B; b", "a &#x2B; b", "what ASCII holds stays as the encoder wrote it")]
    [InlineData("&lt;b&gt; &amp;#x2019;", "&lt;b&gt; &amp;#x2019;", "a report's own words about numbers")]
    [InlineData("&#xD800; &#x; &#xZZ; &#x110000; &#x20", "&#xD800; &#x; &#xZZ; &#x110000; &#x20")]
    [InlineData("&#x202E;&#x200B;", "&#x202E;&#x200B;", "hidden characters stay numbers")]
    [InlineData("", "")]
    public void Letters_are_written_as_themselves(string encoded, string plain, string? because = null) => PlainLetters.Of(encoded).ShouldBe(plain, because);
}
