using Microsoft.Playwright;
using Pactwatch.Web.Hosting;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests;

/// <summary>The pages in a real browser, scripts switched off in them.</summary>
public sealed class BrowserTests(Browser browser) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pactwatch-pages-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Dark, 320)]
    [InlineData(ColorScheme.Light, 2200)]
    public async Task The_dossier_opens_by_itself_and_fits_its_window(ColorScheme scheme, int width)
    {
        await using var watched = await OpenDossier(scheme, width);
        watched.Requests.ShouldBe([watched.Page.Url]);
        watched.Complaints.ShouldBeEmpty();
        (await watched.Overhang()).ShouldBe("0");
        await watched.Keep($"dossier-{scheme}-{width}".ToLowerInvariant());
    }

    [Fact]
    public async Task A_cell_leads_to_its_evidence_and_on_to_the_report_and_back()
    {
        await using var watched = await OpenDossier(ColorScheme.Light, 1280);
        var page = watched.Page;
        await page.Locator(".ledger tbody tr").First.Locator("td").Nth(4).Locator("a").First.ClickAsync();
        (await page.Locator(":target h3").InnerTextAsync()).ShouldContain("Both navies: exchange charts");
        await page.Locator(":target .words a").First.ClickAsync();
        (await page.Locator("mark:target").InnerTextAsync()).ShouldBe("Both navies were to exchange charts by 10 May.");
        (await page.Locator("mark:target").IsVisibleAsync()).ShouldBeTrue();
        await page.Locator("mark:target + a.label").ClickAsync();
        (await page.Locator(":target h3").InnerTextAsync()).ShouldContain("Both navies: exchange charts");
        await watched.Keep("dossier-evidence", isWhole: false);
    }

    [Fact]
    public async Task The_keyboard_goes_from_the_skip_link_through_the_contents_to_the_ledger()
    {
        await using var watched = await OpenDossier(ColorScheme.Light, 1280);
        var page = watched.Page;
        await page.Keyboard.PressAsync("Tab");
        (await page.Locator(":focus").InnerTextAsync()).ShouldBe("Skip to the content");
        (await page.Locator(":focus").BoundingBoxAsync())!.X.ShouldBeGreaterThanOrEqualTo(0);
        await page.Keyboard.PressAsync("Tab");
        (await page.Locator(":focus").InnerTextAsync()).ShouldBe("What falls due");
        await page.Keyboard.PressAsync("Tab");
        (await page.Locator(":focus").InnerTextAsync()).ShouldBe("Undertakings");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        (await page.Locator(":focus").InnerTextAsync()).ShouldBe("U1");
        (await page.Locator(":focus").EvaluateAsync<string>("element => getComputedStyle(element).outlineStyle")).ShouldBe("solid");
    }

    [Fact]
    public async Task Attacks_in_every_field_do_nothing_even_with_scripts_on()
    {
        await using var watched = await browser.Open(withScripts: true);
        var opened = new List<string>();
        for (var number = 0; number < HostileVectors.All.Length; number++)
        {
            var path = Path.Combine(folder, $"{number}.html");
            await File.WriteAllTextAsync(path, DossierRenderer.Render(HostileLedger.Of(HostileVectors.All[number])), TestContext.Current.CancellationToken);
            opened.Add(new Uri(path).AbsoluteUri);
            await watched.Page.GotoAsync(opened[^1]);
            watched.Complaints.ShouldBeEmpty(HostileVectors.All[number]);
            watched.Requests.ShouldBe(opened, HostileVectors.All[number]);
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 320)]
    public async Task The_servers_pages_are_the_same_and_ask_for_nothing_foreign(ColorScheme scheme, int width)
    {
        await using var server = await PactwatchServer.Start(new ServerSources(_ => SampleLedger.Story, _ => null), port: 0, TestContext.Current.CancellationToken);
        await using var watched = await browser.Open(scheme, width, withScripts: true);
        var page = watched.Page;
        await page.GotoAsync(server.Address);
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("1 agreement");
        await watched.Keep($"server-accords-{width}");
        await page.Locator(".accords h2 a").ClickAsync();
        (await watched.Overhang()).ShouldBe("0");
        await watched.Keep($"server-accord-{width}", isWhole: false);
        await page.Locator(".ledger tbody tr").First.Locator("td a").First.ClickAsync();
        page.Url.ShouldContain("/undertakings/u-4");
        (await watched.Overhang()).ShouldBe("0");
        await watched.Keep($"server-undertaking-{width}");
        await page.Locator(".words a").First.ClickAsync();
        (await page.Locator("mark:target").InnerTextAsync()).ShouldBe("Both navies were to exchange charts by 10 May.");
        (await watched.Overhang()).ShouldBe("0");
        await watched.Keep($"server-report-{width}");
        watched.Complaints.ShouldBeEmpty();
        watched.Requests.ShouldAllBe(url => url.StartsWith($"http://127.0.0.1:{server.Port}/", StringComparison.Ordinal));
    }

    private async Task<WatchedPage> OpenDossier(ColorScheme scheme, int width)
    {
        var watched = await browser.Open(scheme, width);
        var path = Path.Combine(folder, "dossier.html");
        await File.WriteAllTextAsync(path, DossierRenderer.Render(SampleLedger.Story), TestContext.Current.CancellationToken);
        await watched.Page.GotoAsync(new Uri(path).AbsoluteUri);
        return watched;
    }
}
