using Pactwatch.Web.Wording;

namespace Pactwatch.Web.Tests;

public sealed class ShownTextTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("لغة عربية", "لغة عربية")]
    [InlineData("a\u200Db می‌خواهم 👩‍🚀", "a\u200Db می‌خواهم 👩‍🚀")]
    [InlineData("line\nbreak\tand tab", "line\nbreak\tand tab")]
    [InlineData("\u202Egnp.exe", "⟨U+202E⟩gnp.exe")]
    [InlineData("\u2066x\u2069", "⟨U+2066⟩x⟨U+2069⟩")]
    [InlineData("zero\u200Bwidth soft\u00ADhyphen", "zero⟨U+200B⟩width soft⟨U+00AD⟩hyphen")]
    [InlineData("\u0000\u001B[31m\u007F\u0085", "⟨U+0000⟩⟨U+001B⟩[31m⟨U+007F⟩⟨U+0085⟩")]
    [InlineData("", "")]
    public void What_cannot_be_seen_is_named_and_all_else_is_left(string text, string shown) => ShownText.Plain(text).ShouldBe(shown);

    [Fact]
    public void Half_of_a_pair_is_named() => ShownText.Plain("a" + (char)0xD800 + "b").ShouldBe("a⟨U+D800⟩b");

    [Fact]
    public void Invisible_tags_are_named() => ShownText.Plain(char.ConvertFromUtf32(0xE0041)).ShouldBe("⟨U+E0041⟩");
}
