using Pactwatch.Cli.Terminals;

namespace Pactwatch.EndToEnd.Tests.Parts;

public class PlainTextTests
{
    [Theory]
    [InlineData("Norland — 🕊 é 中", "Norland — 🕊 é 中")]
    [InlineData("a\u001b[31mred\u001b[0m", "a[31mred[0m")]
    [InlineData("a\u009b31m", "a31m")]
    [InlineData("two\r\nlines\tand a tab", "two lines and a tab")]
    [InlineData("exe.\u202Efdp\u202C \u2066x\u2069\u200F", "exe.fdp x")]
    [InlineData("bell\a back\b", "bell back")]
    public void Shows_nothing_that_a_terminal_would_obey(string text, string shown) => PlainText.Of(text).ShouldBe(shown);

    [Fact]
    public void Lines_stay_lines_where_asked_for() => PlainText.LinesOf("a\r\nb\u001b").ShouldBe("a\nb");
}
