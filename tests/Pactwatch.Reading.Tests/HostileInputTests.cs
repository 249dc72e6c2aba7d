using System.Text;

namespace Pactwatch.Reading.Tests;

[Collection(Alone.Name)]
public sealed class HostileInputTests
{
    // Time of the processor, several times what these take; the parser itself would need from seconds to minutes for the pages.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(10);

    public static TheoryData<string, string> DeepPages => new()
    {
        { "<div>", "" }, { "<b>", "" }, { "<table><b>x", "" }, { "<table><tr><td>", "" }, { "<!--><div>", "" },
        { "<div></x>", "" }, { "<b><div></b>", "" }, { "<div><table></div>", "" }, { "<svg><title><div>", "" }, { "<!-- a --!><div>", "" },
        { "<ul><li>", "</li></ul>" }, { "<a><section>", "" }, { "<form><div>", "" }, { "<x-y>", "</x-y>" },
    };

    public static TheoryData<string> ShallowPages => new("<blockquote><p><button>", "<optgroup>", "<p><font>", "<li>", "<td>", "<a>", "<h1>", "</div>", "<br></p>", "<p></table>", "<table><table>");

    [Theory]
    [MemberData(nameof(DeepPages))]
    public void A_page_of_200_kB_nested_without_end_is_read_without_its_structure(string opening, string closing)
    {
        var count = 200_000 / opening.Length;
        var page = "<html><body><p>" + Saved.Sentence + "</p>" + Repeat(opening, count) + "the deep end" + Repeat(closing, count);
        var start = Environment.CpuUsage.TotalTime;
        var reading = Saved.Reads(page);
        (Environment.CpuUsage.TotalTime - start).ShouldBeLessThan(Budget);
        reading.Findings.ShouldContain(finding => finding.Code == ReadingFinding.StructureIgnored);
        reading.Text.Characters.ShouldContain(Saved.Sentence);
        reading.Text.Characters.ShouldContain("the deep end");
    }

    [Theory]
    [MemberData(nameof(ShallowPages))]
    public void Tags_that_end_each_other_or_mean_nothing_are_no_depth(string opening)
    {
        var start = Environment.CpuUsage.TotalTime;
        var reading = Saved.Reads("<html><body><p>" + Saved.Sentence + "</p>" + Repeat(opening, 200_000 / opening.Length) + "the end");
        (Environment.CpuUsage.TotalTime - start).ShouldBeLessThan(Budget);
        reading.Findings.ShouldNotContain(finding => finding.Code == ReadingFinding.StructureIgnored);
        reading.Text.Characters.ShouldContain("the end");
    }

    [Fact]
    public void A_long_page_of_ordinary_depth_keeps_its_structure()
    {
        var page = "<html><body><article>" + Repeat($"<p>{Saved.Sentence}<li>a<b>c</b></li><br>", 2000);
        Saved.Reads(page).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_text_of_20_MB_is_read_whole(bool hasParagraphs)
    {
        var unit = Saved.Sentence + (hasParagraphs ? "\n\n" : " ");
        var text = Repeat(unit, 20 * 1024 * 1024 / unit.Length);
        var start = Environment.CpuUsage.TotalTime;
        var reading = Saved.Reads(text);
        (Environment.CpuUsage.TotalTime - start).ShouldBeLessThan(Budget);
        reading.Text.Characters.ShouldBe(text.TrimEnd());
    }

    [Fact]
    public void Tags_without_end_do_not_take_the_time_of_their_square()
    {
        var start = Environment.CpuUsage.TotalTime;
        ReportReader.Read(Encoding.UTF8.GetBytes("<svg>" + Repeat("<a ", 1_000_000)), "x", new ReadingHints());
        ReportReader.Read(Encoding.UTF8.GetBytes("<html>" + Repeat("<!--", 1_000_000)), "x", new ReadingHints());
        ReportReader.Read(Encoding.UTF8.GetBytes("<html>" + Repeat("<script", 1_000_000)), "x", new ReadingHints());
        (Environment.CpuUsage.TotalTime - start).ShouldBeLessThan(Budget);
    }

    private static string Repeat(string unit, int count) => new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString();
}
