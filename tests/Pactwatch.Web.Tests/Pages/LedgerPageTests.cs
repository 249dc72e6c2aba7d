using AngleSharp.Html.Dom;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests.Pages;

/// <summary>The ledger's own page: what stands in the address is what is shown, and goes along with every link.</summary>
public sealed class LedgerPageTests
{
    [Fact]
    public async Task The_rows_the_choices_and_the_count_follow_the_address()
    {
        var page = await Ledger("party=Norland&state=overdue&q=pilot");
        page.QuerySelectorAll(".ledger tbody tr").Length.ShouldBe(1);
        page.QuerySelector("output")!.TextContent.ShouldBe("1 of 10 undertakings");
        page.QuerySelector("select[name=party] option[selected]")!.GetAttribute("value").ShouldBe("Norland");
        page.QuerySelectorAll("input[name=state][checked]").Select(box => box.GetAttribute("value")).ShouldBe(["overdue"]);
        page.QuerySelector(".filters input[name=q]")!.GetAttribute("value").ShouldBe("pilot");
    }

    [Fact]
    public async Task Nothing_found_says_so_and_offers_the_way_back()
    {
        var page = await Ledger("q=zeppelin");
        page.QuerySelector(".ledger").ShouldBeNull();
        var empty = page.QuerySelector("p.empty")!;
        empty.TextContent.ShouldStartWith("No undertaking matches.");
        empty.QuerySelector("a")!.GetAttribute("href").ShouldBe("/accords/a-51f0/ledger");
    }

    [Fact]
    public async Task A_heading_sorts_by_its_column_and_keeps_what_else_is_asked()
    {
        var page = await Ledger("party=Norland&sort=when&page=2&as-of=2031-06-20");
        var heading = page.QuerySelector("th[aria-sort]")!;
        (heading.TextContent, heading.GetAttribute("aria-sort")).ShouldBe(("When ▲", "ascending"));
        heading.QuerySelector("a")!.GetAttribute("href").ShouldBe("/accords/a-51f0/ledger?party=Norland&as-of=2031-06-20&sort=-when");
    }

    [Fact]
    public async Task The_form_keeps_the_day_and_asks_by_address_alone()
    {
        var page = await Ledger("as-of=2031-06-20&state=due");
        var form = (IHtmlFormElement)page.QuerySelector("form.filters")!;
        (form.Method, form.GetAttribute("action")).ShouldBe(("get", "/accords/a-51f0/ledger"));
        form.QuerySelectorAll("input[type=hidden]").Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}").ShouldBe(["as-of=2031-06-20"]);
        page.QuerySelectorAll("form").ShouldAllBe(any => any.GetAttribute("method") == "get" || any.GetAttribute("method") == "dialog");
    }

    [Fact]
    public async Task Columns_are_those_of_the_address_in_their_own_order()
    {
        var page = await Ledger("column=act&column=who");
        page.QuerySelectorAll(".ledger thead th").Skip(1).Select(heading => heading.TextContent).ShouldBe(["Who", "Act"]);
        page.QuerySelectorAll(".ledger tbody tr").First().QuerySelectorAll("td").Select(cell => cell.TextContent).ShouldBe(["Both navies", "provide"]);
    }

    [Fact]
    public async Task What_the_address_says_wrongly_is_named() =>
        (await Ledger("act=dance&from=soon")).QuerySelector(".caution")!.TextContent.ShouldContain("act, from");

    [Fact]
    public async Task Every_cell_leads_to_the_entry()
    {
        var page = await Ledger("");
        foreach (var row in page.QuerySelectorAll(".ledger tbody tr"))
        {
            var target = row.QuerySelector("th a")!.GetAttribute("href")!;
            target.ShouldStartWith("/accords/a-51f0/undertakings/");
            row.QuerySelectorAll("td:not(.void)").ShouldAllBe(cell => cell.QuerySelector("a")!.GetAttribute("href") == target);
        }
    }

    [Fact]
    public async Task What_is_past_its_day_and_not_overdue_does_not_stand_among_the_next()
    {
        var accord = SampleLedger.Story.Accords[0];
        var passed = accord.Undertakings[1] with { Window = new(null, SampleLedger.Story.AsOf!.Value.PlusDays(-40)) };
        var ledger = SampleLedger.Story with { Accords = [accord with { Undertakings = accord.Undertakings.SetItem(1, passed) }] };
        var page = await ServedPages.Parsed(ServedPages.Section(ledger, AccordSection.Due));
        page.QuerySelectorAll("h3").Select(heading => heading.TextContent).ShouldBe(["Overdue 2", "Past its day, not called overdue 1", "In the next 30 days 1"]);
        (await ServedPages.Parsed(ServedPages.Section(ledger, AccordSection.Ledger, "due=passed"))).QuerySelectorAll(".ledger tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Words_typed_into_the_address_are_only_words()
    {
        var page = await Ledger("q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E&party=%3Cb%3E&place=%27%20onclick%3Dx");
        page.QuerySelectorAll("script").ShouldHaveSingleItem().GetAttribute("src").ShouldBe("/pages.js");
        page.All.SelectMany(element => element.Attributes).ShouldAllBe(attribute => !attribute.Name.StartsWith("on", StringComparison.Ordinal));
        page.QuerySelectorAll("b").ShouldBeEmpty();
    }

    private static Task<IHtmlDocument> Ledger(string query) => ServedPages.Parsed(ServedPages.Section(SampleLedger.Story, AccordSection.Ledger, query));
}
