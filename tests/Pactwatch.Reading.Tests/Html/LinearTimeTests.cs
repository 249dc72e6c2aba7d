using System.Text;

namespace Pactwatch.Reading.Tests.Html;

/// <summary>Pages of many elements take the processor's time of their size, not of its square; what else the machine does is not counted.</summary>
[Collection(Alone.Name)]
public sealed class LinearTimeTests
{
    private const int Few = 10_000;
    private const int Many = 80_000;

    // Eight times the elements; a square would take sixty-four times as long.
    private const int MostTimes = 24;
    private static readonly TimeSpan TooShortToTell = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(6);

    public static TheoryData<string, string> Units => new()
    {
        { "<div class=sidebar>", "" },
        { "<div class='sidebar widget'><p>a</p>", "" },
        { "<header>", "" },
        { "<header class=x></header>", "" },
        { "<div class=widget></div>", "" },
        { "<div class=paywall>", "" },
        { "<div class=paywall></div>", "" },
        { "<div itemprop=datePublished>", "" },
        { "<time datetime=2031-03-04></time>", "" },
        { "<i></i><time datetime=2031-03-04></time>", "" },
        { "<p>Related</p>", "" },
        { "<h3><a href=x>A card that leads elsewhere</a></h3>", "" },
        { "<div><h3><a href=x>A card</a></h3></div><p>It is said that the ships, which lie in port, may leave.</p>", "" },
        { "<a href=x>a</a> b ", "" },
        { "<ul><li><a href=x>a</a></li>", "" },
        { "<p>By Ana Sol</p>", "" },
        { "<article><p>The ships, which lie in port, may leave.</p></article>", "" },
        { "<div class=comments><article>", "" },
        { "<blockquote class=tweet>x", "" },
        { "<figure><figcaption>x", "" },
        { "<nav><a href='?page=2'>2</a></nav>", "" },
        { "<p>4 March 2031</p>", "" },
        { "<script type=application/ld+json>{}</script>", "" },
        { "<meta name=date content=x>", "" },
    };

    [Theory]
    [MemberData(nameof(Units))]
    public void A_page_of_80_000_elements_takes_eight_times_as_long_as_one_of_10_000(string unit, string end)
    {
        var tags = Math.Max(1, unit.Count(character => character == '<') - unit.Split("</").Length + 1);
        var few = Time(Page(unit, end, Few / tags));
        var many = Time(Page(unit, end, Many / tags));
        many.ShouldBeLessThan(Budget);
        if (many > TooShortToTell) many.ShouldBeLessThan(few * MostTimes);
    }

    private static TimeSpan Time(byte[] page)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < 2; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            ReportReader.Read(page, "page.html", new ReadingHints());
            var spent = Environment.CpuUsage.TotalTime - before;
            if (spent < best) best = spent;
        }

        return best;
    }

    private static byte[] Page(string unit, string end, int count) => Encoding.UTF8.GetBytes(new StringBuilder("<html><body><h1>Corridor opens</h1><main>")
        .Insert("<html><body><h1>Corridor opens</h1><main>".Length, unit, count).Append(end).Append("<p>").Append(Saved.Sentence).Append("</p></main>").ToString());
}
