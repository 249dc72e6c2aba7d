using AngleSharp.Html.Parser;
using Pactwatch.Ledger;
using Pactwatch.Web.Hosting;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests.Pages;

/// <summary>A ledger whose every text is an attack, on every served page.</summary>
public sealed class HostilePagesTests(Browser browser)
{
    /// <summary>Each fifth on a push, all in the drills: that every one of them stays text, HostileTextTests shows on every kind of page.</summary>
    private static readonly int Step = Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") == "1" ? 1 : 5;

    public static IEnumerable<TheoryDataRow<int>> Vectors => Enumerable.Range(0, HostileVectors.All.Length).Where(number => number % Step == 0).Select(number => new TheoryDataRow<int>(number));

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task An_attack_in_any_field_is_only_text_on_any_page(int number)
    {
        var ledger = HostileLedger.Of(HostileVectors.All[number]);
        var accord = ledger.Accords[0];
        List<string> pages = [await ServedPages.Whole(ledger), await ServedPages.Report(ledger, 0), await ServedPages.Versions(ledger, 0), await ServedPages.Compared(ledger with { Accords = [] }, ledger)];
        foreach (var section in AccordSections.All) pages.Add(await ServedPages.Section(ledger, section));
        var entries = new[] { accord.Undertakings[0].Id, accord.Figures[0].Id, accord.Quotes[0].Id, accord.Events[0].Id, accord.Incidents[0].Id, accord.Discrepancies[0].Id, $"{accord.Id}-status-1", $"{accord.Id}-other-1", $"{accord.Id}-revision-1" };
        foreach (var entry in entries) pages.Add(await ServedPages.Entry(ledger, entry));
        foreach (var page in pages.Select(page => new HtmlParser().ParseDocument(page)))
        {
            page.QuerySelectorAll("script").ShouldHaveSingleItem().GetAttribute("src").ShouldBe("/pages.js");
            page.QuerySelectorAll("iframe, object, embed, img, base, style, math, video, marquee, meta[http-equiv]").ShouldBeEmpty();
            page.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Name).ShouldAllBe(name => !name.StartsWith("on", StringComparison.Ordinal) && name != "style" && name != "srcdoc");
            page.QuerySelectorAll("[href], [action]").Select(link => link.GetAttribute("href") ?? link.GetAttribute("action")!).ShouldAllBe(target => target.StartsWith('/') && !target.StartsWith("//", StringComparison.Ordinal) || target.StartsWith('#'));
        }
    }

    [Fact]
    public async Task Attacks_do_nothing_in_a_browser_with_scripts_on()
    {
        var ledger = Named(HostileVectors.All[0]);
        await using var server = await PactwatchServer.Start(new ServerSources(_ => ledger, _ => null), port: 0, TestContext.Current.CancellationToken);
        await using var watched = await browser.Open(withScripts: true);
        await watched.Page.GotoAsync(server.Address);
        foreach (var vector in HostileVectors.All.Where((_, number) => number % Step == 0))
        {
            ledger = Named(vector);
            var accord = $"http://127.0.0.1:{server.Port}/accords/a-hostile";
            foreach (var path in new[] { "", "/ledger?q=" + Uri.EscapeDataString(vector) + "&party=" + Uri.EscapeDataString(vector) }) await watched.Page.GotoAsync(accord + path);
            watched.Complaints.ShouldBeEmpty(vector);
        }

        watched.Requests.ShouldAllBe(url => url.StartsWith($"http://127.0.0.1:{server.Port}/", StringComparison.Ordinal));
    }

    /// <summary>Ids are made by the program: with one that an address can hold.</summary>
    private static SourcedLedger Named(string vector)
    {
        var ledger = HostileLedger.Of(vector);
        return ledger with { Accords = [ledger.Accords[0] with { Id = "a-hostile" }] };
    }
}
