using Microsoft.Playwright;
using Pactwatch.Web.Hosting;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests;

/// <summary>Every page in a real browser: axe-core finds nothing wrong with it, it fits its window, and it can be read with scripts off.</summary>
public sealed class AccessibilityTests(Browser browser)
{
    // Both themes share their markup and both widths their colours: on each push every page is looked at once in each theme and width.
    [Theory]
    [InlineData(ColorScheme.Light, 1280, false)]
    [InlineData(ColorScheme.Dark, 320, false)]
    [InlineData(ColorScheme.Dark, 1280, true)]
    [InlineData(ColorScheme.Light, 320, true)]
    public async Task Axe_finds_nothing_wrong_with_any_page(ColorScheme scheme, int width, bool isDrill)
    {
        Assert.SkipWhen(isDrill && Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") != "1", "only with --drills: the other two look at every page in each theme and each width");
        var axe = await AxeCore.Script();
        await using var server = await PactwatchServer.Start(SamplePages.Sources, port: 0, TestContext.Current.CancellationToken);
        await using var watched = await browser.Open(scheme, width, withScripts: true);
        await watched.Page.GotoAsync(server.Address);
        var wrong = new List<string>();
        foreach (var (name, path) in SamplePages.All)
        {
            await watched.Page.GotoAsync($"http://127.0.0.1:{server.Port}{path}");
            wrong.AddRange((await Violations(watched.Page, axe, scheme)).Select(violation => $"{name}: {violation}"));
            if (await watched.Overhang() is not "0" and var over) wrong.Add($"{name} is too wide: {over}");
            await watched.Keep($"page-{name}-{scheme}-{width}".ToLowerInvariant());
        }

        SamplePages.All.Length.ShouldBeGreaterThan(40);
        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 320)]
    public async Task Axe_finds_nothing_wrong_with_a_dossier(ColorScheme scheme, int width)
    {
        var axe = await AxeCore.Script();
        await using var watched = await browser.Open(scheme, width, withScripts: true);
        var path = Path.Combine(Directory.CreateTempSubdirectory("pactwatch-dossier-").FullName, "dossier.html");
        await File.WriteAllTextAsync(path, DossierRenderer.Render(SampleLedger.Story), TestContext.Current.CancellationToken);
        await watched.Page.GotoAsync(new Uri(path).AbsoluteUri);
        (await Violations(watched.Page, axe, scheme)).ShouldBeEmpty();
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public async Task A_planted_fault_is_found()
    {
        var axe = await AxeCore.Script();
        await using var watched = await browser.Open(withScripts: true);
        await watched.Page.SetContentAsync("<html lang=en><title>x</title><main><h1>Pale</h1><p style='color:#999;background:#fff'>pale words</p><input></main></html>");
        (await Violations(watched.Page, axe, ColorScheme.Light)).Select(violation => violation[..violation.IndexOf(':', StringComparison.Ordinal)]).ShouldBe(["color-contrast", "label"], ignoreOrder: true);
    }

    [Fact]
    public async Task Every_page_can_be_read_with_scripts_off()
    {
        await using var server = await PactwatchServer.Start(SamplePages.Sources, port: 0, TestContext.Current.CancellationToken);
        await using var watched = await browser.Open(withScripts: false);
        await watched.Page.GotoAsync(server.Address);
        foreach (var (name, path) in SamplePages.All)
        {
            await watched.Page.GotoAsync($"http://127.0.0.1:{server.Port}{path}");
            (await watched.Page.Locator("main").InnerTextAsync()).Length.ShouldBeGreaterThan(40, name);
            (await watched.Page.Locator("h1").CountAsync()).ShouldBe(1, name);
        }

        watched.Requests.ShouldAllBe(url => url.StartsWith($"http://127.0.0.1:{server.Port}/", StringComparison.Ordinal));
    }

    /// <summary>What all rules find; in the dark theme, whose markup is the same, what those of colours find.</summary>
    private static async Task<IReadOnlyList<string>> Violations(IPage page, string axe, ColorScheme scheme)
    {
        await page.EvaluateAsync(axe);

        // Without "preload" it asks for the style sheets once more, which our policy forbids.
        return await page.EvaluateAsync<string[]>("""
            async rules => {
              const found = await axe.run(document, { preload: false, resultTypes: ["violations"], ...rules });
              return found.violations.map(one => one.id + ": " + one.nodes.slice(0, 3).map(node => node.target.join(" ") + " " + node.html.slice(0, 160) + " " + node.failureSummary).join(" | "));
            }
            """,
            scheme == ColorScheme.Dark ? (object)new { runOnly = new[] { "color-contrast", "link-in-text-block" } } : new { rules = new Dictionary<string, object>(StringComparer.Ordinal) { ["target-size"] = new { enabled = true } } });
    }
}
