using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Publishing.Sheets;

namespace Pactwatch.Tests.Publishing.Sheets;

/// <summary>Cells that a spreadsheet shows as they are, and never runs.</summary>
public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("@here", "'@here")]
    [InlineData("-Norland left", "'-Norland left")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("-5", "-5")]
    [InlineData("-5.25", "-5.25")]
    [InlineData("-", "'-")]
    [InlineData("1=1", "1=1")]
    [InlineData("'tis", "'tis")]
    [InlineData("by 2031-09-30", "by 2031-09-30")]
    [InlineData("", "")]
    public void What_starts_as_a_formula_does_is_guarded(string cell, string guarded)
    {
        CsvText.Guarded(cell).ShouldBe(guarded);
        CsvText.Unguarded(guarded).ShouldBe(cell);
    }

    [Fact]
    public void Every_cell_comes_back_from_its_guard() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll<string>(cell => cell is null || CsvText.Unguarded(CsvText.Guarded(cell)) == cell));

    [Fact]
    public void Commas_quotation_marks_and_line_ends_are_quoted()
    {
        var sheet = new Sheet("a", "A row.", [new SheetColumn("x", ""), new SheetColumn("y", "")], [["a,b", "say \"no\""], ["two\nlines", ""], ["停火", "=x,\"y\""]]);
        CsvText.Of(sheet).ShouldBe("x,y\r\n\"a,b\",\"say \"\"no\"\"\"\r\n\"two\nlines\",\r\n停火,\"'=x,\"\"y\"\"\"\r\n");
    }
}
