using System.Collections.Immutable;
using Pactwatch.Searching;
using Pactwatch.Storage;
using Pactwatch.Web.Components;
using Pactwatch.Web.Searching;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests;

/// <summary>What was found is shown with its words marked, and leads on.</summary>
public sealed class SearchPageTests
{
    [Fact]
    public async Task Words_are_marked_in_the_ledger_and_in_the_reports()
    {
        var page = await Page("charts navies", [SampleLedger.Wire.Held.Report]);

        page.ShouldContain("Both <mark>navies</mark>: exchange <mark>charts</mark>");
        page.ShouldContain("Both <mark>navies</mark> were to exchange <mark>charts</mark> by 10 May.");
        page.ShouldContain("/undertakings/u-4\"");
        page.ShouldContain($"href=\"/reports/{SampleLedger.Wire.Id}\"");
        page.ShouldContain("<span>1 report</span>");
        page.ShouldContain("value=\"charts navies\"");
    }

    [Fact]
    public async Task A_report_that_the_ledger_of_the_day_does_not_hold_is_said_to_be_none_of_it()
    {
        var other = new SampleReport("Evening Post", "Charts of the sound", Pactwatch.Text.PublishedBelief.Unknown, ["No charts yet."]);

        (await Page("charts", [other.Held.Report])).ShouldContain("not in the ledger as of this day");
        (await Page("charts", [SampleLedger.Wire.Held.Report])).ShouldNotContain("not in the ledger as of this day");
    }

    [Fact]
    public async Task A_report_beside_the_ledger_is_marked_and_can_be_left_out()
    {
        var other = new SampleReport("Evening Post", "Charts of the sound", Pactwatch.Text.PublishedBelief.Unknown, ["No charts yet."]);

        var page = await Page("charts", [other.Held.Report], aside: [other.Id]);

        page.ShouldContain("<span class=\"tag\">beside the ledger</span>");
        page.ShouldContain($"its id: <code>{other.Id}</code>");
        page.ShouldContain("<code>pactwatch watch take ID</code>");
        page.ShouldNotContain("not in the ledger as of this day");
        page.ShouldNotContain($"href=\"/reports/{other.Id}\"", Case.Sensitive, "the ledger has no page of it");
        page.ShouldContain("href=\"/search?q=charts&amp;without-aside=true\"");
        var without = await Page("charts", [], withAside: false, next: "n");
        without.ShouldContain("Without reports that are held beside the ledger");
        without.ShouldContain("href=\"/search?q=charts\"");
        (await Page("zeppelin", [], withAside: false)).ShouldContain("Look in them too");
    }

    [Theory]
    [InlineData("", "Type the words to look for.")]
    [InlineData("-charts", "There is nothing to look for in these words")]
    [InlineData("zeppelin", "Nothing holds all of these words.")]
    public async Task Where_nothing_is_found_the_page_says_why(string query, string words) => (await Page(query, [])).ShouldContain(words);

    [Fact]
    public async Task What_was_typed_is_shown_as_text()
    {
        var page = await Page("\"><script>alert(1)</script>", []);

        page.ShouldNotContain("<script>");
        page.ShouldContain("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"");
    }

    [Fact]
    public async Task Older_reports_are_a_link_away()
    {
        var page = await Page("charts", [SampleLedger.Wire.Held.Report], next: "2031-03-03 r-1");

        page.ShouldContain("href=\"/search?q=charts&amp;after=2031-03-03%20r-1#found-reports\"");
    }

    private static Task<string> Page(string typed, ImmutableArray<Pactwatch.Text.Report> reports, string? next = null, ImmutableHashSet<Pactwatch.Text.ReportId>? aside = null, bool withAside = true)
    {
        var query = SearchQuery.Parse(typed);
        var (entries, total) = new SearchedLedger(SampleLedger.Story).Find(query, 20);
        return PageRenderer.Render<SearchPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(SearchPage.Ledger)] = SampleLedger.Story,
            [nameof(SearchPage.Found)] = new Found(query, new FoundReports(reports, reports.Length, next) { Aside = aside ?? [] }, entries, total) { WithAside = withAside },
        });
    }
}
