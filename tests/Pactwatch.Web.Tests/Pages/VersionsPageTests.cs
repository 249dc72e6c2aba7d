using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Text;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests.Pages;

/// <summary>A page that was edited in place: what went, what came, and that a date and a number are among it.</summary>
public sealed class VersionsPageTests
{
    private const string Url = "https://skerry.example/boats";

    private static readonly SourcedLedger Ledger = new(
        new LocalDate(2031, 3, 5),
        [Held("The fund holds 40 million crowns. It opens on 1 June.", 3), Held("The fund holds 35 million crowns. It opens on 1 July.", 4)],
        [], []);

    [Fact]
    public async Task Words_taken_out_and_put_in_are_told_by_signs_as_well()
    {
        var page = await ServedPages.Parsed(ServedPages.Versions(Ledger, 1));
        page.QuerySelectorAll(".passages del").Select(cut => cut.TextContent).ShouldBe(["[cut: 40]", "[cut: June]"]);
        page.QuerySelectorAll(".passages ins").Select(put => put.TextContent).ShouldBe(["[new: 35]", "[new: July]"]);
        page.QuerySelector(".passages")!.TextContent.ShouldContain("a number changed");
        page.QuerySelector(".passages")!.TextContent.ShouldContain("a date changed");
    }

    [Fact]
    public async Task The_report_says_which_version_it_is_and_leads_to_the_differences()
    {
        var page = await ServedPages.Parsed(ServedPages.Report(Ledger, 1));
        page.QuerySelector("header .note a[href$='/versions']")!.TextContent.ShouldBe("what differs");
        page.QuerySelector("article header")!.TextContent.ShouldContain("version 2 of 2");
    }

    [Fact]
    public async Task One_version_alone_says_so() =>
        (await ServedPages.Parsed(ServedPages.Versions(SampleLedger.Story, 0))).QuerySelector("main")!.TextContent.ShouldContain("Only one version");

    private static LedgerReport Held(string body, int day)
    {
        var sample = new SampleReport("Skerry Press", "The harbour fund", PublishedBelief.On(new LocalDate(2031, 3, day), PublishedBasis.Metadata), [body], url: Url);
        return sample.Held with { Version = day - 2 };
    }
}
