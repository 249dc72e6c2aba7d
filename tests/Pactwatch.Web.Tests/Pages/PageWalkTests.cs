using Microsoft.Playwright;
using Pactwatch.Web.Hosting;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests.Pages;

/// <summary>What a person does on the served pages, in a real browser.</summary>
public sealed class PageWalkTests(Browser browser) : IAsyncLifetime
{
    private const string Accord = "/accords/a-51f0";
    private PactwatchServer server = null!;

    public async ValueTask InitializeAsync() => server = await PactwatchServer.Start(SamplePages.Sources, port: 0, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Without_scripts_the_ledger_is_filtered_by_a_button_and_the_address_can_be_sent_on()
    {
        await using var watched = await Open(Accord + "/ledger", withScripts: false);
        var page = watched.Page;
        await page.SelectOptionAsync("select[name=party]", "Norland");
        await page.CheckAsync("input[name=state][value=overdue]");
        await page.FillAsync("#filter-q", "station");
        await page.ClickAsync("form.filters button");
        await Assertions.Expect(page.Locator("output")).ToHaveTextAsync("1 of 10 undertakings");
        var address = page.Url;
        await page.GotoAsync(Address("/"));
        await page.GotoAsync(address);
        (await page.Locator(".ledger tbody tr").CountAsync()).ShouldBe(1);
        await watched.Keep("walk-filter");
        await page.ClickAsync("text=Reset filters");
        (await page.Locator(".ledger tbody tr").CountAsync()).ShouldBe(10);
    }

    [Fact]
    public async Task With_scripts_a_choice_is_shown_at_once_and_empty_fields_stay_out_of_the_address()
    {
        await using var watched = await Open(Accord + "/ledger");
        var page = watched.Page;
        await page.SelectOptionAsync("select[name=act]", "pay");
        await Assertions.Expect(page).ToHaveURLAsync(Address(Accord + "/ledger?act=pay"));
        await Assertions.Expect(page.Locator(".ledger tbody tr")).ToHaveCountAsync(1);
        await page.Locator(".ledger thead a").Filter(new() { HasText = "When" }).ClickAsync();
        await Assertions.Expect(page.Locator("th[aria-sort=ascending]")).ToHaveCountAsync(1);
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("th[aria-sort]")).ToHaveCountAsync(0);
        watched.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_month_leads_to_the_words_of_its_report_and_these_back_to_the_entry()
    {
        await using var watched = await Open(Accord + "/matrix");
        var page = watched.Page;
        await page.ClickAsync("text=due: in part");
        await Assertions.Expect(page.Locator("mark:target")).ToHaveTextAsync("Six of the wrecks have been lifted");
        await page.Locator(".margin a").Filter(new() { HasText = "clear 12 wrecks" }).ClickAsync();
        await Assertions.Expect(page.Locator("h3").First).ToContainTextAsync("Norland: clear 12 wrecks");
        await Assertions.Expect(page.Locator(".history")).ToContainTextAsync("Done in part");
        await watched.Keep("walk-entry");
    }

    [Fact]
    public async Task Keys_go_through_rows_to_the_filter_up_and_show_themselves()
    {
        await using var watched = await Open(Accord + "/ledger");
        var page = watched.Page;
        await watched.Press("?");
        await Assertions.Expect(page.Locator("dialog")).ToBeVisibleAsync();
        await watched.Keep("walk-keys", isWhole: false);
        await watched.Press("Escape");
        await Assertions.Expect(page.Locator("dialog")).ToBeHiddenAsync();
        await watched.Press("/");
        await Assertions.Expect(page.Locator("#filter-q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("j");
        (await page.Locator("#filter-q").InputValueAsync()).ShouldBe("j", "in a field a letter is a letter");
        await watched.Press("Escape");
        await watched.Press("j");
        await watched.Press("j");
        await Assertions.Expect(page.Locator(":focus")).ToHaveTextAsync("U2");
        await watched.Press("k");
        await Assertions.Expect(page.Locator(":focus")).ToHaveTextAsync("U1");
        await watched.Press("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(Address(Accord + "/undertakings/u-4"));
        await watched.Press("u");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Norland and Estmark: Tern Sound");
    }

    [Fact]
    public async Task Single_keys_can_be_turned_off_and_on_again()
    {
        await using var watched = await Open(Accord + "/ledger");
        var page = watched.Page;
        await page.ClickAsync("footer [data-keys]");
        await page.ClickAsync("[data-keys-switch]");
        await watched.Press("Escape");
        await watched.Press("?");
        await Assertions.Expect(page.Locator("dialog")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await watched.Press("j");
        (await page.EvaluateAsync<string>("document.activeElement.tagName")).ShouldBe("BODY");
        await page.ClickAsync("footer [data-keys]");
        await Assertions.Expect(page.Locator("[data-keys-switch]")).ToHaveTextAsync("Turn single keys on");
    }

    [Fact]
    public async Task Marks_in_a_report_are_gone_through_by_keys()
    {
        await using var watched = await Open($"/reports/{SampleLedger.Story.Reports[0].Id}");
        await watched.Press("n");
        await watched.Press("n");
        await Assertions.Expect(watched.Page.Locator("mark:focus")).ToHaveTextAsync("Norland will lift its blockade");
    }

    [Fact]
    public async Task What_changed_since_the_last_visit_is_one_click_away()
    {
        await using var watched = await Open("/");
        var page = watched.Page;
        await Assertions.Expect(page.Locator("[data-last-visit]")).ToBeHiddenAsync();
        await page.EvaluateAsync("localStorage.setItem('pactwatch-visits', '2031-03-10')");
        await page.ReloadAsync();
        await page.ClickAsync("[data-last-visit]");
        page.Url.ShouldEndWith("/?since=2031-03-10");
        await Assertions.Expect(page.Locator(".accords")).ToContainTextAsync("5 changes since 10 Mar 2031");
        await page.ClickAsync("text=5 changes since");
        await Assertions.Expect(page.Locator(".changes > li")).ToHaveCountAsync(5);
        await Assertions.Expect(page.Locator(".changes")).ToContainTextAsync("was by 1 May 2031 now by 1 Jul 2031");
    }

    [Fact]
    public async Task Another_day_is_chosen_in_a_field_and_goes_along()
    {
        await using var watched = await Open(Accord + "/ledger?party=Norland", withScripts: false);
        var page = watched.Page;
        await page.ClickAsync(".days summary");
        await page.FillAsync("#as-of", "2031-03-10");
        await page.ClickAsync(".days form button");
        page.Url.ShouldEndWith("/ledger?party=Norland&as-of=2031-03-10");
        await Assertions.Expect(page.Locator(".as-of")).ToHaveTextAsync("As of 10 Mar 2031");
        await page.ClickAsync(".ledger a.label >> nth=0");
        page.Url.ShouldContain("as-of=2031-03-10");
    }

    [Fact]
    public async Task On_paper_there_are_ids_and_hashes_and_nothing_to_press()
    {
        await using var watched = await Open(Accord + "/undertakings/u-0");
        var page = watched.Page;
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator(".hash").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("form.search")).ToBeHiddenAsync();
        await page.GotoAsync(Address(Accord + "/ledger"));
        await Assertions.Expect(page.Locator(".ledger .print-only").First).ToBeVisibleAsync();
        foreach (var hidden in new[] { "form.filters", ".days", ".contents", ".trail" }) await Assertions.Expect(page.Locator(hidden).First).ToBeHiddenAsync();
        await watched.Keep("walk-print");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task In_forced_colours_the_page_stays_as_it_is_built(ColorScheme scheme)
    {
        await using var watched = await Open(Accord, scheme: scheme);
        await watched.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = scheme });
        (await watched.Overhang()).ShouldBe("0");
        (await watched.Page.Locator(".state").First.EvaluateAsync<string>("element => getComputedStyle(element).borderTopStyle")).ShouldBe("solid", "a state keeps its edge");
        await watched.Keep($"walk-forced-colours-{scheme}".ToLowerInvariant());
    }

    private async Task<WatchedPage> Open(string path, bool withScripts = true, ColorScheme scheme = ColorScheme.Light)
    {
        var watched = await browser.Open(scheme, withScripts: withScripts);
        await watched.Page.GotoAsync(server.Address);
        await watched.Page.GotoAsync(Address(path));
        return watched;
    }

    private string Address(string path) => $"http://127.0.0.1:{server.Port}{path}";
}
