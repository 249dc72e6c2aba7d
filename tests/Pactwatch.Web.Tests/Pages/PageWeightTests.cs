using System.IO.Compression;
using System.Text;
using Pactwatch.Ledger;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests.Pages;

/// <summary>Pages stay light, however much is told of an agreement; what doesn't fit is one link away.</summary>
public sealed class PageWeightTests
{
    private const int Most = 150_000;
    private static readonly SourcedLedger Large = LargeLedger.Of(reports: 120, undertakings: 1500, mentionsEach: 8);

    [Fact]
    public async Task No_page_of_a_large_agreement_is_heavier_than_it_may_be()
    {
        var weights = new List<(string Page, int Weight)> { ("accord", Weight(await ServedPages.Whole(Large))), ("report", Weight(await ServedPages.Report(Large, 0))), ("entry", Weight(await ServedPages.Entry(Large, "u-700"))) };
        foreach (var section in AccordSections.All) weights.Add((section.Word(), Weight(await ServedPages.Section(Large, section))));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", weights.Select(page => $"{page.Page} {page.Weight / 1000} KB")));
        weights.ShouldAllBe(page => page.Weight < Most);
    }

    [Fact]
    public async Task All_rows_of_the_ledger_can_be_reached_page_by_page()
    {
        var seen = new List<string>();
        var next = "";
        for (var page = 1; page <= 15; page++)
        {
            var shown = await ServedPages.Parsed(ServedPages.Section(Large, AccordSection.Ledger, $"page={page}"));
            seen.AddRange(shown.QuerySelectorAll(".ledger tbody th a").Select(label => label.TextContent));
            next = shown.QuerySelector("a[rel=next]")?.GetAttribute("href") ?? "";
            if (page < 15) next.ShouldBe($"/accords/a-large/ledger?page={page + 1}");
        }

        next.ShouldBe("", "the fifteenth page is the last");
        seen.Distinct(StringComparer.Ordinal).Count().ShouldBe(1500);
    }

    [Fact]
    public async Task The_accords_page_tells_how_much_more_there_is_and_where()
    {
        var page = await ServedPages.Parsed(ServedPages.Whole(Large));
        var links = page.QuerySelectorAll(".more a").Select(link => (Words: link.TextContent, Href: link.GetAttribute("href")!)).ToList();
        links.Select(link => link.Href).ShouldContain("/accords/a-large/ledger");
        links.ShouldContain(("All 120 reports", "/accords/a-large/reports"));
        links.Select(link => link.Href).ShouldContain("/accords/a-large/ledger?due=later");
    }

    [Fact]
    public async Task A_page_of_ten_thousand_undertakings_is_made_while_one_waits()
    {
        var huge = LargeLedger.Sparse(reports: 20_000, undertakings: 10_000, mentionsEach: 10);
        var times = new List<(string Page, long Milliseconds)>();
        foreach (var (name, page) in new (string, Func<Task<string>>)[]
        {
            ("first", () => ServedPages.Whole(huge)), ("accord", () => ServedPages.Whole(huge)), ("ledger", () => ServedPages.Section(huge, AccordSection.Ledger, "q=lot%20777&sort=-told")),
            ("matrix", () => ServedPages.Section(huge, AccordSection.Matrix)), ("timeline", () => ServedPages.Section(huge, AccordSection.Timeline)),
            ("reports", () => ServedPages.Section(huge, AccordSection.Reports)), ("entry", () => ServedPages.Entry(huge, "u-77")), ("report", () => ServedPages.Report(huge, 7)),
        })
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            await page();
            times.Add((name, (long)System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        }

        var told = string.Join(", ", times.Select(time => $"{time.Page} {time.Milliseconds} ms"));
        TestContext.Current.TestOutputHelper?.WriteLine(told);

        // Far above what a quiet machine needs: it fails where the work grows with the square, not where the machine is busy.
        times.ShouldAllBe(time => time.Milliseconds < 30_000, told);
    }

    private static int Weight(string page)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(page));
        return (int)compressed.Length;
    }
}
